package org.restride.messages.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import org.restride.base.DomainError;
import org.restride.messages.reminders.ChooseReminders;
import org.restride.messages.reminders.ReminderStanding;
import org.restride.messages.reminders.ReminderTimes;

/** How and when somebody is reminded, as fields: the patient's own page and the clinic's desk have the same. */
class ReminderFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final Duration STEP = Duration.ofMinutes(30);

    private final Checkbox byEmail = new Checkbox();
    private final TimePicker at = time("reminders.at");
    private final TimePicker quietFrom = time("reminders.quiet.from");
    private final TimePicker quietUntil = time("reminders.quiet.until");
    private final CheckboxGroup<DayOfWeek> daysOff = new CheckboxGroup<>();
    private final Map<String, HasValidation> fields = Map.of("at", at, "daysOff", daysOff);
    private final int version;

    ReminderFields(ReminderStanding standing) {
        version = standing.version();
        addClassName("rs-reminder-fields");
        byEmail.setLabel(getTranslation("reminders.by-email"));
        byEmail.setValue(standing.byEmail());
        byEmail.setEnabled(
                standing.byEmail() || (standing.mailWorks() && standing.email().isPresent()));
        daysOff.setLabel(getTranslation("reminders.days"));
        daysOff.setItems(DayOfWeek.values());
        daysOff.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, getLocale()));
        daysOff.setValue(standing.times().daysOff());
        at.setValue(standing.times().at());
        at.setHelperText(getTranslation("reminders.zone", zone(standing, getLocale())));
        quietFrom.setValue(standing.times().quietFrom());
        quietUntil.setValue(standing.times().quietUntil());
        Span head = new Span(getTranslation("reminders.quiet"));
        head.addClassName("rs-strong");
        Div quiet = new Div(head, quietFrom, quietUntil);
        quiet.addClassName("rs-reminder-quiet");
        quiet.getElement().setAttribute("role", "group");
        quiet.getElement().setAttribute("aria-label", getTranslation("reminders.quiet"));
        add(new Div(byEmail, address(standing)), at, daysOff, quiet);
    }

    /** What the fields say now, made from what was shown. */
    ChooseReminders chosen() {
        LocalTime from = valueOr(quietFrom, ReminderTimes.USUAL.quietFrom());
        LocalTime until = valueOr(quietUntil, from);
        return new ChooseReminders(
                byEmail.getValue(),
                new ReminderTimes(valueOr(at, ReminderTimes.USUAL.at()), daysOff.getValue(), from, until),
                version);
    }

    /** Says at the fields what the service would not take; false if it is about none of them. */
    boolean shows(DomainError.Invalid refused) {
        clear();
        refused.fields().forEach((name, key) -> {
            HasValidation field = fields.get(name);
            if (field != null) {
                field.setInvalid(true);
                field.setErrorMessage(getTranslation(key));
            }
        });
        return fields.keySet().stream().anyMatch(refused.fields()::containsKey);
    }

    void clear() {
        fields.values().forEach(field -> field.setInvalid(false));
    }

    private Span address(ReminderStanding standing) {
        Span note = new Span(note(standing));
        note.addClassName(standing.addressRefused() ? "rs-reminder-refused" : "rs-second");
        return note;
    }

    private String note(ReminderStanding standing) {
        if (!standing.mailWorks()) {
            return getTranslation("reminders.by-email.no-server");
        }
        return standing.email()
                .map(email -> getTranslation(
                        standing.addressRefused() ? "reminders.by-email.refused" : "reminders.by-email.to", email))
                .orElseGet(() -> getTranslation("reminders.by-email.none"));
    }

    /** A city's name says more than an offset. */
    private static String zone(ReminderStanding standing, Locale locale) {
        String id = standing.zone().getId();
        return id.contains("/")
                ? id.substring(id.lastIndexOf('/') + 1).replace('_', ' ')
                : standing.zone().getDisplayName(TextStyle.FULL, locale);
    }

    private TimePicker time(String key) {
        TimePicker field = new TimePicker(getTranslation(key));
        field.setStep(STEP);
        return field;
    }

    private static LocalTime valueOr(TimePicker field, LocalTime otherwise) {
        LocalTime value = field.getValue();
        return value == null ? otherwise : value;
    }
}
