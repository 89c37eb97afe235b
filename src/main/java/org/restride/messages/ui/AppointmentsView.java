package org.restride.messages.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.restride.base.PatientId;
import org.restride.base.Role;

/** Appointments: patients ask for them and see their own, clinicians answer and keep their free times. */
@Route(AppointmentsView.ROUTE)
@RolesAllowed({Role.Names.PATIENT, Role.Names.CLINICIAN})
@CssImport("./styles/appointments.css")
class AppointmentsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "appointments";

    private static final long serialVersionUID = 1L;

    private final transient AppointmentScreens screens;
    private final Div body = new Div();

    AppointmentsView(AppointmentScreens screens) {
        this.screens = screens;
        addClassName("rs-appointments");
        body.addClassName("rs-body");
        add(AppointmentWords.box("rs-head", new H1(getTranslation("appointments.title"))), body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("appointments.title"));
    }

    private void show() {
        body.removeAll();
        PatientId own = screens.actors().get().ownPatient().orElse(null);
        if (own == null) {
            body.add(
                    new AppointmentRequests(screens, this::show),
                    new AppointmentList(screens, this::show),
                    new AppointmentFreeTimes(screens, this::show));
        } else {
            body.add(new AppointmentsOfPatient(screens, own, this::show));
        }
    }
}
