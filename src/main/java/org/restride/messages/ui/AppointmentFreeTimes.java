package org.restride.messages.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.restride.base.DomainError;
import org.restride.base.ui.Notices;
import org.restride.messages.appointments.FreeTime;
import org.restride.messages.appointments.FreeTimes;
import org.restride.messages.appointments.Way;
import org.restride.messages.appointments.WeeklyTimes;

/** The clinician's own free times: a list, and a line to add one or a weekly series. */
class AppointmentFreeTimes extends Section {

    private static final long serialVersionUID = 1L;
    private static final int HALF_AN_HOUR = 30;

    private final transient AppointmentScreens screens;
    private final transient Runnable again;
    private final ZoneId zone;
    private final DatePicker first = new DatePicker();
    private final TimePicker at = new TimePicker();
    private final IntegerField minutes = new IntegerField();
    private final IntegerField weeks = new IntegerField();
    private final Select<Way> way = new Select<>();
    private final Checkbox forPatients = new Checkbox();

    AppointmentFreeTimes(AppointmentScreens screens, Runnable again) {
        this.screens = screens;
        this.again = again;
        zone = screens.clinicZone();
        addClassNames("rs-card", "rs-appointment-section");
        add(
                new H2(getTranslation("appointments.staff.times")),
                list(screens.times().mine()));
        add(new H3(getTranslation("appointments.times.add")), form());
    }

    private UnorderedList list(List<FreeTime> times) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("rs-lines", "rs-appointment-times");
        for (FreeTime time : times) {
            String when = AppointmentWords.when(this, time.begins(), time.ends(), zone, screens.now());
            Button remove = AppointmentWords.act(getTranslation("appointments.times.remove"), () -> remove(time));
            remove.setAriaLabel(getTranslation("appointments.times.remove.label", when));
            list.add(new ListItem(
                    AppointmentWords.box(
                            "rs-appointment-words",
                            AppointmentWords.text("rs-strong", when),
                            AppointmentWords.text("rs-meta", getTranslation("appointments.way." + time.way()))),
                    remove));
        }
        return list;
    }

    private void remove(FreeTime time) {
        try {
            screens.times().remove(time.id());
            Notices.done(getTranslation("appointments.times.removed"));
        } catch (DomainError.Conflict taken) {
            Notices.problem(getTranslation(taken.textKey()));
        }
        again.run();
    }

    private Div form() {
        LocalDate tomorrow = LocalDate.ofInstant(screens.now(), zone).plusDays(1);
        first.setLabel(getTranslation("appointments.times.first"));
        first.setValue(tomorrow);
        first.setMin(tomorrow.minusDays(1));
        at.setLabel(getTranslation("appointments.times.at"));
        at.setStep(Duration.ofMinutes(15));
        at.setValue(LocalTime.of(9, 0));
        minutes.setLabel(getTranslation("appointments.times.length"));
        minutes.setValue(HALF_AN_HOUR);
        minutes.setStepButtonsVisible(true);
        minutes.setStep(5);
        weeks.setLabel(getTranslation("appointments.times.weeks"));
        weeks.setValue(1);
        weeks.setStepButtonsVisible(true);
        way.setLabel(getTranslation("appointments.times.way"));
        way.setItems(Way.values());
        way.setItemLabelGenerator(each -> getTranslation("appointments.way." + each));
        way.setValue(screens.settings().ways().getFirst());
        forPatients.setLabel(getTranslation("appointments.times.for-patients"));
        forPatients.setValue(true);
        Div fields = AppointmentWords.box("rs-appointment-fields", first, at, minutes, weeks, way);
        return AppointmentWords.box(
                "rs-appointment-form",
                fields,
                forPatients,
                AppointmentWords.next(getTranslation("appointments.times.add.go"), this::add));
    }

    private void add() {
        List<Boolean> missing = List.of(
                isMissing(first, first.isEmpty()),
                isMissing(at, at.isEmpty()),
                isMissing(minutes, minutes.isEmpty()),
                isMissing(weeks, weeks.isEmpty()));
        if (missing.contains(true)) {
            return;
        }
        try {
            FreeTimes.Added added = screens.times()
                    .add(new WeeklyTimes(
                            first.getValue(),
                            at.getValue(),
                            Duration.ofMinutes(minutes.getValue()),
                            weeks.getValue(),
                            way.getValue(),
                            forPatients.getValue()));
            String overlap = added.overlapping() == 0
                    ? ""
                    : " " + getTranslation("appointments.times.overlap", added.overlapping());
            Notices.done(getTranslation("appointments.times.added", added.added()) + overlap);
            again.run();
        } catch (DomainError.Invalid invalid) {
            mark(invalid.fields());
        }
    }

    private boolean isMissing(HasValidation field, boolean empty) {
        field.setErrorMessage(getTranslation("appointments.times.missing"));
        field.setInvalid(empty);
        return empty;
    }

    private void mark(Map<String, String> wrong) {
        Map<String, HasValidation> fields = Map.of("first", first, "length", minutes, "weeks", weeks);
        wrong.forEach((name, problem) -> {
            HasValidation field = fields.get(name);
            if (field != null) {
                field.setErrorMessage(getTranslation(problem));
                field.setInvalid(true);
            }
        });
    }
}
