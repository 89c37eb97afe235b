package org.restride.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Supplier;
import org.restride.base.Role;
import org.restride.people.CareTeams;
import org.restride.people.Clinics;
import org.restride.people.Discharging;
import org.restride.people.Invitations;
import org.restride.people.Merging;
import org.restride.people.OpenWithReason;
import org.restride.people.PasswordResets;
import org.restride.people.PatientRecords;
import org.restride.people.Staff;

/** The clinic's administration: settings, staff, patients' registration, care teams. No health data. */
@Route("admin")
@RolesAllowed(Role.Names.ADMINISTRATOR)
class AdminView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    AdminView(
            Clinics clinics,
            Staff staff,
            Invitations invitations,
            PasswordResets resets,
            CareTeams teams,
            OpenWithReason openings,
            PatientRecords patients,
            Discharging discharging,
            Merging merging,
            PatientDialogs dialogs) {
        addClassName("rs-admin");
        Header head = new Header(new H1(getTranslation("people.admin.title")));
        head.addClassName("rs-head");
        TabSheet tabs = new TabSheet();
        tabs.setWidthFull();
        tabs.add(getTranslation("people.admin.clinic"), lazy(tabs, () -> new ClinicPanel(clinics)));
        tabs.add(getTranslation("people.admin.staff"), lazy(tabs, () -> new StaffPanel(staff, invitations, resets)));
        tabs.add(
                getTranslation("people.admin.patients"),
                lazy(tabs, () -> new RegistryPanel(patients, discharging, merging, teams, staff, dialogs)));
        tabs.add(getTranslation("people.admin.teams"), lazy(tabs, () -> new TeamsPanel(staff, teams, openings)));
        add(head, tabs);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.admin.title");
    }

    /** Reads a panel's data only when somebody opens it, and again each time. */
    private static Div lazy(TabSheet tabs, Supplier<Component> panel) {
        Div place = new Div();
        place.addClassName("rs-body");
        Runnable fill = () -> {
            place.removeAll();
            if (place.equals(tabs.getComponent(tabs.getSelectedTab()))) {
                place.add(panel.get());
            }
        };
        tabs.addSelectedChangeListener(change -> fill.run());
        return place;
    }
}
