package org.restride.messages.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.restride.base.PatientId;
import org.restride.messages.appointments.Appointment;

/** The clinician's own appointments: of the last two weeks, to say who did not come, and those ahead. */
class AppointmentList extends Section {

    private static final long serialVersionUID = 1L;

    AppointmentList(AppointmentScreens screens, Runnable again) {
        addClassNames("rs-card", "rs-appointment-section");
        add(new H2(getTranslation("appointments.staff.mine")));
        List<Appointment> mine = screens.appointments().mine();
        if (mine.isEmpty()) {
            add(new Paragraph(getTranslation("appointments.staff.mine.none")));
            return;
        }
        Map<PatientId, String> names =
                screens.patients().names(mine.stream().map(Appointment::patient).collect(Collectors.toSet()));
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-lines");
        for (Appointment each : mine) {
            list.add(line(screens, each, names.getOrDefault(each.patient(), ""), again));
        }
        add(list);
    }

    private ListItem line(AppointmentScreens screens, Appointment appointment, String name, Runnable again) {
        ZoneId zone = screens.clinicZone();
        Div words = AppointmentWords.box(
                "rs-appointment-words",
                AppointmentWords.text(
                        "rs-strong",
                        AppointmentWords.when(this, appointment.begins(), appointment.ends(), zone, screens.now())),
                new Anchor("patients/" + appointment.patient(), name),
                AppointmentWords.text("rs-meta", getTranslation("appointments.way." + appointment.way())));
        ListItem line = new ListItem(words);
        boolean cared = screens.mayActFor(appointment.patient());
        if (cared) {
            line.add(new AppointmentActs(screens, appointment, name, zone, again));
        }
        return line;
    }
}
