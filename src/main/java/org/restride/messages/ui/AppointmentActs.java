package org.restride.messages.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.ZoneId;
import org.restride.base.ui.Notices;
import org.restride.messages.appointments.Appointment;

/** What a clinician can do with an appointment: move or cancel it before, say that nobody came afterwards. */
class AppointmentActs extends Div {

    private static final long serialVersionUID = 1L;

    AppointmentActs(AppointmentScreens screens, Appointment appointment, String name, ZoneId zone, Runnable again) {
        addClassName("rs-row");
        if (!appointment.isBooked()) {
            add(AppointmentWords.text("rs-tag", getTranslation("appointments.state." + appointment.state())));
            return;
        }
        AppointmentDialogs dialogs = new AppointmentDialogs(screens, zone, again);
        if (appointment.begins().isAfter(screens.now())) {
            add(
                    named("appointments.move", name, () -> dialogs.move(appointment)),
                    named("appointments.cancel", name, () -> dialogs.cancel(appointment)));
        } else {
            add(named("appointments.staff.missed", name, () -> {
                screens.desk().missed(appointment.patient(), appointment.id(), appointment.version());
                Notices.done(getTranslation("appointments.staff.missed.done"));
                again.run();
            }));
        }
    }

    private Button named(String textKey, String name, Runnable action) {
        Button button = AppointmentWords.act(getTranslation(textKey), action);
        button.setAriaLabel(getTranslation(textKey) + (name.isEmpty() ? "" : ": " + name));
        return button;
    }
}
