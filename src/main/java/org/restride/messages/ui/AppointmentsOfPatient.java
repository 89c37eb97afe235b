package org.restride.messages.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.PatientId;
import org.restride.base.ui.Icon;
import org.restride.base.ui.Notices;
import org.restride.messages.appointments.Appointment;
import org.restride.messages.appointments.AppointmentRequest;
import org.restride.people.ClinicSummary;
import org.restride.people.PatientSummary;

/** The patient's own appointments and requests, and the form to ask. */
class AppointmentsOfPatient extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAST_SHOWN = 5;

    private final transient AppointmentScreens screens;
    private final transient AppointmentDialogs dialogs;
    private final transient PatientId patient;
    private final ZoneId zone;
    private final transient ClinicSummary clinic;
    private final transient Map<AccountId, String> names;
    private final transient Runnable again;

    AppointmentsOfPatient(AppointmentScreens screens, PatientId patient, Runnable again) {
        this.screens = screens;
        this.patient = patient;
        this.again = again;
        clinic = screens.clinics().current();
        zone = screens.patients().find(patient).map(PatientSummary::zone).orElse(clinic.zone());
        dialogs = new AppointmentDialogs(screens, zone, again);
        addClassName("rs-appointment-parts");
        List<Appointment> all = screens.appointments().of(patient);
        names = screens.staff().of(all.stream().map(Appointment::clinician).collect(Collectors.toSet()));
        List<AppointmentRequest> requests = screens.asking().mine();
        add(notForEmergencies());
        List<Appointment> ahead = all.stream()
                .filter(each -> each.isBooked() && each.ends().isAfter(screens.now()))
                .toList()
                .reversed();
        upcoming(ahead);
        requests(requests);
        ask(ahead.isEmpty() && requests.stream().noneMatch(AppointmentRequest::isOpen));
        past(all.stream()
                .filter(each -> !ahead.contains(each))
                .limit(PAST_SHOWN)
                .toList());
    }

    private Component notForEmergencies() {
        Div words = new Div(new Span(getTranslation("appointments.not-emergency")));
        if (!clinic.phone().isBlank()) {
            Anchor call = new Anchor("tel:" + clinic.phone().replaceAll("[^+0-9]", ""), clinic.phone());
            call.setRouterIgnore(true);
            words.add(call);
        }
        words.addClassName("rs-appointment-words");
        Div notice = new Div(new Icon("phone"), words);
        notice.addClassNames("rs-notice", "care");
        return notice;
    }

    private void upcoming(List<Appointment> ahead) {
        Section section = section("appointments.mine.upcoming");
        if (ahead.isEmpty()) {
            section.add(new Paragraph(getTranslation("appointments.mine.none")));
        }
        ahead.forEach(each -> section.add(card(each)));
    }

    private Div card(Appointment appointment) {
        String when = when(appointment);
        Div words = AppointmentWords.box(
                "rs-appointment-words",
                AppointmentWords.text("rs-appointment-when", when),
                AppointmentWords.text("rs-second", with(appointment)));
        AppointmentWords.elsewhere(appointment.begins(), zone, clinic.zone())
                .ifPresent(there -> words.add(AppointmentWords.text("rs-meta", clinic.name() + ": " + there)));
        Div card = AppointmentWords.box("rs-appointment", words);
        if (appointment.begins().isAfter(screens.now())) {
            Button move = AppointmentWords.act(getTranslation("appointments.move"), () -> dialogs.move(appointment));
            move.setAriaLabel(getTranslation("appointments.move") + ": " + when);
            Button cancel =
                    AppointmentWords.act(getTranslation("appointments.cancel"), () -> dialogs.cancel(appointment));
            cancel.setAriaLabel(getTranslation("appointments.cancel") + ": " + when);
            card.add(AppointmentWords.box("rs-row", move, cancel));
        }
        return card;
    }

    private String with(Appointment appointment) {
        String way = getTranslation("appointments.way." + appointment.way());
        String name = names.getOrDefault(appointment.clinician(), "");
        return name.isEmpty() ? way : way + ", " + getTranslation("appointments.with", name);
    }

    private String when(Appointment appointment) {
        return AppointmentWords.when(this, appointment.begins(), appointment.ends(), zone, screens.now());
    }

    private void requests(List<AppointmentRequest> requests) {
        List<AppointmentRequest> shown = requests.stream()
                .filter(each -> each.isOpen() || each.state() == AppointmentRequest.State.CLOSED)
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-lines");
        shown.forEach(each -> list.add(line(each)));
        section("appointments.mine.requests").add(list);
    }

    private ListItem line(AppointmentRequest request) {
        String closedFor = Objects.requireNonNullElse(request.closedFor(), "");
        Div words = AppointmentWords.box(
                "rs-appointment-words",
                new Span(getTranslation("appointments.reason." + request.reason())),
                AppointmentWords.text("rs-meta", getTranslation("appointments.request." + request.state(), closedFor)));
        if (!request.words().isEmpty()) {
            words.addComponentAtIndex(1, AppointmentWords.text("rs-second", request.words()));
        }
        ListItem line = new ListItem(words);
        if (request.isOpen()) {
            line.add(AppointmentWords.act(getTranslation("appointments.request.withdraw"), () -> {
                screens.asking().withdraw(request.id());
                Notices.done(getTranslation("appointments.request.withdrawn"));
                again.run();
            }));
        }
        return line;
    }

    private void ask(boolean open) {
        Section section = section(null);
        if (open) {
            section.add(new AppointmentForm(screens, patient, again));
            return;
        }
        section.add(AppointmentWords.next(getTranslation("appointments.ask.again"), () -> {
            section.removeAll();
            section.add(new AppointmentForm(screens, patient, again));
        }));
    }

    private void past(List<Appointment> past) {
        if (past.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-lines");
        for (Appointment each : past) {
            Div words = AppointmentWords.box(
                    "rs-appointment-words",
                    new Span(when(each)),
                    AppointmentWords.text(
                            "rs-meta",
                            each.isBooked() ? with(each) : getTranslation("appointments.state." + each.state())));
            if (!each.reason().isEmpty()) {
                words.add(AppointmentWords.text("rs-meta", getTranslation("appointments.why", each.reason())));
            }
            list.add(new ListItem(words));
        }
        section("appointments.mine.past").add(list);
    }

    private Section section(@Nullable String titleKey) {
        Section section = new Section();
        section.addClassNames("rs-card", "rs-appointment-section");
        if (titleKey != null) {
            section.add(new H2(getTranslation(titleKey)));
        }
        add(section);
        return section;
    }
}
