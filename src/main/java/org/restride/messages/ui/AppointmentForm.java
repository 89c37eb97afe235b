package org.restride.messages.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.base.ui.FormDraft;
import org.restride.base.ui.Notices;
import org.restride.messages.appointments.AppointmentReason;
import org.restride.messages.appointments.AskForAppointment;
import org.restride.messages.appointments.DayPart;
import org.restride.messages.appointments.HowSoon;
import org.restride.messages.appointments.PreferredTimes;
import org.restride.messages.appointments.Way;
import org.restride.progress.ui.ProgressNavigation;

/** Where a patient says why, how soon and when. What is typed is kept until it is sent. */
class AppointmentForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AppointmentScreens screens;
    private final transient Runnable again;
    private final UUID id = UUID.randomUUID();
    private final RadioButtonGroup<AppointmentReason> reason = new RadioButtonGroup<>();
    private final TextArea words = new TextArea();
    private final RadioButtonGroup<HowSoon> howSoon = new RadioButtonGroup<>();
    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>();
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();
    private final CheckboxGroup<DayPart> parts = new CheckboxGroup<>();
    private final transient FormDraft draft;

    AppointmentForm(AppointmentScreens screens, PatientId patient, Runnable again) {
        this.screens = screens;
        this.again = again;
        addClassName("rs-appointment-form");
        fill(screens.settings().ways());
        draft = new FormDraft(screens.drafts(), "appointment." + patient)
                .choice("reason", reason)
                .text("words", words)
                .choice("howSoon", howSoon)
                .choice("way", way)
                .choices("days", days)
                .choices("parts", parts);
        add(
                new H2(getTranslation("appointments.ask")),
                new Paragraph(getTranslation("appointments.intro")),
                draft.open(),
                reason,
                words,
                howSoon,
                way,
                days,
                parts,
                AppointmentWords.text("rs-meta", getTranslation("appointments.ask.any")),
                AppointmentWords.next(getTranslation("appointments.ask.go"), this::send));
    }

    private void fill(List<Way> ways) {
        reason.setLabel(getTranslation("appointments.ask.reason"));
        reason.setItems(AppointmentReason.values());
        reason.setItemLabelGenerator(each -> getTranslation("appointments.reason." + each));
        reason.addClassName("rs-chips");
        words.setLabel(getTranslation("appointments.ask.words"));
        words.setHelperText(getTranslation("appointments.ask.words.help"));
        words.setMaxLength(AskForAppointment.LONGEST);
        words.setWidthFull();
        howSoon.setLabel(getTranslation("appointments.ask.how-soon"));
        howSoon.setItems(HowSoon.values());
        howSoon.setItemLabelGenerator(each -> getTranslation("appointments.how-soon." + each));
        howSoon.setValue(HowSoon.THIS_WEEK);
        howSoon.addClassName("rs-chips");
        way.setLabel(getTranslation("appointments.ask.way"));
        way.setItems(ways);
        way.setItemLabelGenerator(each -> getTranslation("appointments.way." + each));
        way.setValue(ways.getFirst());
        way.addClassName("rs-chips");
        way.setVisible(ways.size() > 1);
        days.setLabel(getTranslation("appointments.ask.days"));
        days.setItems(
                DayOfWeek.MONDAY,
                DayOfWeek.TUESDAY,
                DayOfWeek.WEDNESDAY,
                DayOfWeek.THURSDAY,
                DayOfWeek.FRIDAY,
                DayOfWeek.SATURDAY);
        days.setItemLabelGenerator(each -> getTranslation("appointments.day." + each));
        days.addClassName("rs-chips");
        parts.setLabel(getTranslation("appointments.ask.parts"));
        parts.setItems(DayPart.values());
        parts.setItemLabelGenerator(each -> getTranslation("appointments.part." + each));
        parts.addClassName("rs-chips");
    }

    private void send() {
        reason.setErrorMessage(getTranslation("appointments.ask.reason.missing"));
        reason.setInvalid(reason.isEmpty());
        words.setInvalid(false);
        if (reason.isEmpty()) {
            reason.getElement().executeJs("this.scrollIntoView({block: 'center'})");
            return;
        }
        try {
            boolean urgent = screens.asking()
                    .ask(new AskForAppointment(
                            id,
                            reason.getValue(),
                            words.getValue(),
                            way.getValue(),
                            howSoon.getValue(),
                            new PreferredTimes(days.getValue(), parts.getValue())));
            sent(urgent);
        } catch (DomainError.Invalid invalid) {
            String problem = invalid.fields().get("words");
            if (problem == null) {
                throw invalid;
            }
            words.setErrorMessage(getTranslation(problem));
            words.setInvalid(true);
            words.focus();
        }
    }

    private void sent(boolean urgent) {
        draft.discard();
        Notices.done(getTranslation(urgent ? "appointments.ask.urgent" : "appointments.ask.done"));
        if (urgent) {
            getUI().ifPresent(ui -> ui.navigate(ProgressNavigation.questions()));
        } else {
            again.run();
        }
    }
}
