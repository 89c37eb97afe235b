package org.restride.messages.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.base.ui.DayWords;
import org.restride.base.ui.FormDialog;
import org.restride.base.ui.Icon;
import org.restride.base.ui.Notices;
import org.restride.messages.reminders.ReminderStanding;
import org.restride.messages.reminders.Reminders;
import org.restride.people.PatientRecords;
import org.restride.people.PatientSummary;
import org.restride.people.ui.PatientsNote;

/** Reminders as the clinic sees them: on a patient's record, and above the list of patients if addresses don't work. */
@org.springframework.stereotype.Component
public class ReminderDesk implements PatientsNote {

    private final Reminders reminders;
    private final PatientRecords patients;

    ReminderDesk(Reminders reminders, PatientRecords patients) {
        this.reminders = reminders;
        this.patients = patients;
    }

    /** How the patient's reminders stand, and a way to set them together with the patient. */
    public Section card(PatientSummary who) {
        Section card = new Section();
        card.addClassName("rs-card");
        show(card, who);
        return card;
    }

    /** Links to the patients whose addresses the mail server would not take. Two statements, one if there are none. */
    @Override
    public Optional<Component> note() {
        List<PatientId> refused = reminders.refused();
        if (refused.isEmpty()) {
            return Optional.empty();
        }
        Map<PatientId, String> names = patients.names(new LinkedHashSet<>(refused));
        Div note = new Div();
        note.addClassName("rs-reminder-refused-list");
        UnorderedList list = new UnorderedList();
        refused.stream()
                .filter(names::containsKey)
                .forEach(patient ->
                        list.add(new ListItem(new Anchor("patients/" + patient, names.getOrDefault(patient, "")))));
        note.add(new Icon("mail"), new Span(note.getTranslation("reminders.desk.refused-list", refused.size())), list);
        return Optional.of(note);
    }

    private void show(Section card, PatientSummary who) {
        ReminderStanding standing = reminders.standing(who.id());
        card.removeAll();
        card.add(new H2(card.getTranslation("reminders.desk.title")));
        UnorderedList lines = new UnorderedList();
        lines.addClassName("rs-log");
        lines(card, standing).forEach(line -> lines.add(new ListItem(line)));
        card.add(lines);
        if (standing.addressRefused()) {
            Paragraph refused = new Paragraph(card.getTranslation("reminders.desk.refused"));
            refused.addClassName("rs-reminder-refused");
            card.add(refused);
        }
        if (standing.noticesLostOn() != null) {
            Paragraph lost = new Paragraph(
                    card.getTranslation("reminders.desk.notices-lost", DayWords.brief(card, standing.noticesLostOn())));
            lost.addClassName("rs-reminder-refused");
            card.add(lost);
        }
        card.add(new Button(
                card.getTranslation("reminders.desk.change"), new Icon("bell"), click -> change(card, who, standing)));
    }

    private static List<String> lines(Section card, ReminderStanding standing) {
        String at = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(UI.getCurrent().getLocale())
                .format(standing.times().at());
        if (standing.paused()) {
            return List.of(card.getTranslation("reminders.desk.paused"));
        }
        if (!standing.isOn()) {
            return List.of(card.getTranslation("reminders.desk.off"));
        }
        List<String> lines = new ArrayList<>();
        if (standing.byEmail()) {
            lines.add(card.getTranslation("reminders.desk.email", at));
        }
        if (standing.devices() > 0) {
            lines.add(card.getTranslation("reminders.desk.devices", standing.devices(), at));
        }
        if (standing.givenUpOn() != null) {
            lines.add(card.getTranslation("reminders.desk.given-up", DayWords.brief(card, standing.givenUpOn())));
        }
        return lines;
    }

    private void change(Section card, PatientSummary who, ReminderStanding standing) {
        ReminderFields fields = new ReminderFields(standing);
        new FormDialog(
                        card.getTranslation("reminders.desk.change-of", who.firstName()),
                        card.getTranslation("reminders.save"),
                        () -> save(card, who, fields))
                .says(card.getTranslation("reminders.desk.agree"))
                .shows(fields)
                .open();
    }

    private void save(Section card, PatientSummary who, ReminderFields fields) {
        try {
            fields.clear();
            reminders.choose(who.id(), fields.chosen());
            Notices.done(card.getTranslation("reminders.saved"));
            show(card, who);
        } catch (DomainError.Invalid refused) {
            fields.shows(refused);
            throw refused;
        }
    }
}
