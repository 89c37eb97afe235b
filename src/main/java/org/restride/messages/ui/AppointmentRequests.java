package org.restride.messages.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.restride.base.AccountId;
import org.restride.base.PatientId;
import org.restride.messages.appointments.AppointmentRequest;
import org.restride.messages.appointments.FreeTime;

/** The requests of the clinician's patients, each with the free times that could answer it. */
class AppointmentRequests extends Section {

    private static final long serialVersionUID = 1L;

    /** Whose free times are offered. */
    private enum Whose {
        MINE,
        TEAM
    }

    private final transient AppointmentScreens screens;
    private final transient Runnable again;
    private final RadioButtonGroup<Whose> whose = new RadioButtonGroup<>();
    private final Section list = new Section();

    AppointmentRequests(AppointmentScreens screens, Runnable again) {
        this.screens = screens;
        this.again = again;
        addClassNames("rs-appointment-section");
        list.addClassName("rs-appointment-requests");
        List<AppointmentRequest> requests = screens.desk().open();
        add(new H2(getTranslation("appointments.staff.requests")));
        if (requests.isEmpty()) {
            add(new Paragraph(getTranslation("appointments.staff.requests.none")));
            return;
        }
        whose.setLabel(getTranslation("appointments.staff.times"));
        whose.setItems(Whose.values());
        whose.setItemLabelGenerator(each ->
                getTranslation(each == Whose.MINE ? "appointments.staff.times.mine" : "appointments.staff.times.team"));
        whose.setValue(Whose.MINE);
        whose.addClassName("rs-chips");
        whose.addValueChangeListener(change -> show(requests));
        add(whose, list);
        show(requests);
    }

    private void show(List<AppointmentRequest> requests) {
        list.removeAll();
        AccountId me = screens.actors().get().account();
        List<FreeTime> times = screens.times().all().stream()
                .filter(time ->
                        whose.getValue() == Whose.TEAM || time.clinician().equals(me))
                .toList();
        Map<PatientId, String> names = screens.patients()
                .names(requests.stream().map(AppointmentRequest::patient).collect(Collectors.toSet()));
        Map<AccountId, String> staff = whose.getValue() == Whose.TEAM
                ? screens.staff().of(times.stream().map(FreeTime::clinician).collect(Collectors.toSet()))
                : Map.of();
        for (AppointmentRequest request : requests) {
            String name = names.getOrDefault(request.patient(), "");
            list.add(new AppointmentRequestCard(screens, request, name, times, staff, again));
        }
    }
}
