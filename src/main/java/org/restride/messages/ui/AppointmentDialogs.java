package org.restride.messages.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.base.ui.FormDialog;
import org.restride.base.ui.Notices;
import org.restride.messages.appointments.Appointment;
import org.restride.messages.appointments.AppointmentRequest;
import org.restride.messages.appointments.Appointments;
import org.restride.messages.appointments.FreeTime;

/** Moving, cancelling, and answering without an appointment. */
final class AppointmentDialogs {

    private final AppointmentScreens screens;
    private final ZoneId zone;
    private final Runnable again;

    /**
     * @param zone whose clock is shown
     * @param again when something was changed
     */
    AppointmentDialogs(AppointmentScreens screens, ZoneId zone, Runnable again) {
        this.screens = screens;
        this.zone = zone;
        this.again = again;
    }

    void move(Appointment appointment) {
        UI ui = UI.getCurrentOrThrow();
        List<FreeTime> times = screens.appointments().choices(appointment.patient(), appointment.id());
        AppointmentTimeChoice choice = new AppointmentTimeChoice(
                screens, ui.getTranslation("appointments.move.to"), times, zone, Map.of(), time -> true);
        FormDialog dialog = new FormDialog(
                ui.getTranslation("appointments.move.title"),
                ui.getTranslation("appointments.move.go"),
                () -> choice.chosen().ifPresent(time -> moved(ui, appointment, time)));
        dialog.says(ui.getTranslation("appointments.move.now", when(ui, appointment.begins(), appointment.ends())));
        dialog.shows(times.isEmpty() ? new Paragraph(ui.getTranslation("appointments.move.none")) : choice);
        dialog.open();
    }

    private void moved(UI ui, Appointment appointment, FreeTime time) {
        Appointment moved =
                screens.appointments().move(appointment.patient(), appointment.id(), appointment.version(), time.id());
        Notices.done(ui.getTranslation("appointments.moved", when(ui, moved.begins(), moved.ends())));
        again.run();
    }

    void cancel(Appointment appointment) {
        UI ui = UI.getCurrentOrThrow();
        TextArea reason = new TextArea(ui.getTranslation("appointments.cancel.reason"));
        reason.setMaxLength(Appointments.LONGEST_REASON);
        reason.setWidthFull();
        new FormDialog(
                        ui.getTranslation("appointments.cancel.title"),
                        ui.getTranslation("appointments.cancel.go"),
                        () -> {
                            screens.appointments()
                                    .cancel(
                                            appointment.patient(),
                                            appointment.id(),
                                            appointment.version(),
                                            reason.getValue());
                            Notices.done(ui.getTranslation("appointments.cancelled"));
                            again.run();
                        })
                .says(when(ui, appointment.begins(), appointment.ends()))
                .asks("reason", reason)
                .open();
    }

    void instead(AppointmentRequest request) {
        UI ui = UI.getCurrentOrThrow();
        TextArea said = new TextArea(ui.getTranslation("appointments.staff.instead.what"));
        said.setHelperText(ui.getTranslation("appointments.staff.instead.help"));
        said.setMaxLength(Appointments.LONGEST_REASON);
        said.setWidthFull();
        new FormDialog(
                        ui.getTranslation("appointments.staff.instead"),
                        ui.getTranslation("appointments.staff.instead.go"),
                        () -> {
                            screens.desk().closeWithout(request.patient(), request.id(), said.getValue());
                            again.run();
                        })
                .asks("instead", said)
                .open();
    }

    /** Books at once; a time that was taken meanwhile is said, and the list is read again. */
    void book(PatientId patient, String name, Optional<UUID> request, FreeTime time) {
        UI ui = UI.getCurrentOrThrow();
        try {
            Appointment booked = screens.desk().book(patient, request, time.id());
            Notices.done(
                    ui.getTranslation("appointments.staff.booked", when(ui, booked.begins(), booked.ends()), name));
        } catch (DomainError.Conflict taken) {
            Notices.problem(ui.getTranslation(taken.textKey()));
        }
        again.run();
    }

    private String when(UI ui, Instant begins, Instant ends) {
        return AppointmentWords.when(ui, begins, ends, zone, screens.now());
    }
}
