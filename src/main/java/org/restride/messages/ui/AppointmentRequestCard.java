package org.restride.messages.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.restride.base.AccountId;
import org.restride.base.ui.DayWords;
import org.restride.messages.appointments.AppointmentRequest;
import org.restride.messages.appointments.FreeTime;
import org.restride.messages.appointments.HowSoon;

/** One request: who, why, how soon, and the times that could answer it. Two clicks book. */
class AppointmentRequestCard extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * @param name whose it is; empty on the patient's own page
     * @param times that can be offered
     * @param staff names of their clinicians; who is missing is not named
     */
    AppointmentRequestCard(
            AppointmentScreens screens,
            AppointmentRequest request,
            String name,
            List<FreeTime> times,
            Map<AccountId, String> staff,
            Runnable again) {
        addClassNames("rs-card", "rs-appointment-request");
        ZoneId zone = screens.clinicZone();
        AppointmentDialogs dialogs = new AppointmentDialogs(screens, zone, again);
        add(head(request, name), said(request));
        String asked = DayWords.moment(this, request.askedAt(), zone, screens.now());
        add(AppointmentWords.text(
                "rs-meta",
                getTranslation("appointments.way." + request.way()) + " · "
                        + getTranslation(
                                "appointments.staff.prefers", AppointmentWords.preferred(this, request.preferred()))
                        + " · " + getTranslation("appointments.staff.asked", asked)));
        if (AppointmentWords.elsewhere(screens.now(), zone, request.zone()).isPresent()) {
            add(AppointmentWords.text(
                    "rs-meta",
                    getTranslation(
                            "appointments.staff.zone", request.zone().getDisplayName(TextStyle.FULL, getLocale()))));
        }
        Div acts = AppointmentWords.box("rs-row");
        if (times.isEmpty()) {
            add(new Paragraph(getTranslation("appointments.staff.times.none")));
        } else {
            AppointmentTimeChoice choice = new AppointmentTimeChoice(
                    screens,
                    getTranslation("appointments.staff.time"),
                    times,
                    zone,
                    staff,
                    time -> time.way() == request.way()
                            && request.preferred().suits(time.begins().atZone(request.zone())));
            add(choice);
            acts.add(AppointmentWords.next(getTranslation("appointments.staff.book", name), () -> choice.chosen()
                    .ifPresent(time -> dialogs.book(request.patient(), name, Optional.of(request.id()), time))));
        }
        acts.add(AppointmentWords.act(getTranslation("appointments.staff.instead"), () -> dialogs.instead(request)));
        add(acts);
    }

    private Div head(AppointmentRequest request, String name) {
        Div head = AppointmentWords.box("rs-row");
        if (!name.isEmpty()) {
            Anchor who = new Anchor("patients/" + request.patient(), name);
            who.addClassName("rs-strong");
            head.add(who);
        }
        Span soon = AppointmentWords.text("rs-tag", getTranslation("appointments.how-soon." + request.howSoon()));
        if (request.howSoon() == HowSoon.TODAY) {
            soon.addClassName("care");
        }
        head.add(soon);
        if (request.soundsUrgent()) {
            Span urgent = AppointmentWords.text("rs-tag", getTranslation("appointments.staff.urgent"));
            urgent.addClassName("stop");
            head.add(urgent);
        }
        return head;
    }

    private Div said(AppointmentRequest request) {
        Div said = AppointmentWords.box(
                "rs-appointment-words",
                AppointmentWords.text("rs-strong", getTranslation("appointments.reason." + request.reason())));
        if (!request.words().isEmpty()) {
            said.add(AppointmentWords.text("rs-appointment-own", request.words()));
        }
        return said;
    }
}
