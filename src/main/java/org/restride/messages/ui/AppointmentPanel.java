package org.restride.messages.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.restride.base.AccountId;
import org.restride.messages.appointments.Appointment;
import org.restride.messages.appointments.AppointmentRequest;
import org.restride.messages.appointments.FreeTime;
import org.restride.people.PatientSummary;
import org.springframework.stereotype.Component;

/** A patient's requests and appointments on the clinician's page of that patient, and a way to book one. */
@CssImport("./styles/appointments.css")
public final class AppointmentPanel extends Section {

    private static final long serialVersionUID = 1L;

    /** Makes the panel with what it needs from the application. */
    @Component
    public static class Factory {

        private final AppointmentScreens screens;

        Factory(AppointmentScreens screens) {
            this.screens = screens;
        }

        /**
         * @param again when something was changed
         */
        public AppointmentPanel of(PatientSummary patient, Runnable again) {
            return new AppointmentPanel(screens, patient, again);
        }
    }

    private final transient AppointmentScreens screens;
    private final transient PatientSummary patient;
    private final transient Runnable again;
    private final ZoneId zone;
    private final boolean waiting;

    private AppointmentPanel(AppointmentScreens screens, PatientSummary patient, Runnable again) {
        this.screens = screens;
        this.patient = patient;
        this.again = again;
        zone = screens.clinicZone();
        addClassNames("rs-card", "rs-appointment-section");
        List<AppointmentRequest> open = screens.desk().of(patient.id()).stream()
                .filter(AppointmentRequest::isOpen)
                .toList();
        waiting = !open.isEmpty();
        List<FreeTime> times = screens.times().all();
        Map<AccountId, String> staff =
                screens.staff().of(times.stream().map(FreeTime::clinician).collect(Collectors.toSet()));
        add(
                new H2(getTranslation("appointments.title")),
                list(screens.appointments().of(patient.id())));
        open.forEach(each -> add(new AppointmentRequestCard(screens, each, patient.fullName(), times, staff, again)));
        if (open.isEmpty() && !times.isEmpty()) {
            add(offer(times, staff));
        }
        add(new Anchor(AppointmentNavigation.appointments(), getTranslation("appointments.staff.all")));
    }

    /** Whether a request waits for an answer. */
    public boolean isWaiting() {
        return waiting;
    }

    private UnorderedList list(List<Appointment> all) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-lines");
        for (Appointment each : all) {
            Div words = AppointmentWords.box(
                    "rs-appointment-words",
                    AppointmentWords.text(
                            "rs-strong", AppointmentWords.when(this, each.begins(), each.ends(), zone, screens.now())),
                    AppointmentWords.text("rs-meta", getTranslation("appointments.way." + each.way())));
            AppointmentWords.elsewhere(each.begins(), zone, patient.zone())
                    .ifPresent(there -> words.add(AppointmentWords.text(
                            "rs-meta", getTranslation("appointments.staff.patient-time", there))));
            if (!each.reason().isEmpty()) {
                words.add(AppointmentWords.text("rs-meta", getTranslation("appointments.why", each.reason())));
            }
            list.add(new ListItem(words, new AppointmentActs(screens, each, "", zone, again)));
        }
        return list;
    }

    private NativeDetails offer(List<FreeTime> times, Map<AccountId, String> staff) {
        AccountId me = screens.actors().get().account();
        AppointmentDialogs dialogs = new AppointmentDialogs(screens, zone, again);
        AppointmentTimeChoice choice = new AppointmentTimeChoice(
                screens, getTranslation("appointments.staff.time"), times, zone, staff, time -> time.clinician()
                        .equals(me));
        Div body = AppointmentWords.box(
                "rs-appointment-form",
                choice,
                AppointmentWords.next(
                        getTranslation("appointments.staff.book", patient.fullName()), () -> choice.chosen()
                                .ifPresent(time ->
                                        dialogs.book(patient.id(), patient.fullName(), Optional.empty(), time))));
        return new NativeDetails(getTranslation("appointments.staff.offer"), body);
    }
}
