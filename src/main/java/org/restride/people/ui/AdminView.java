package org.restride.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.tabs.TabSheetVariant;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.restride.base.Drafts;
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
@Uses(HoursPanel.class)
@Route("admin")
@RolesAllowed(Role.Names.ADMINISTRATOR)
class AdminView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private record Place(Div body, boolean keeps, Supplier<Component> panel) {}

    private final TabSheet tabs = new TabSheet();
    private final transient Map<Tab, Place> places = new HashMap<>();

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
            PatientDialogs dialogs,
            Drafts drafts,
            List<ClinicChapter> chapters) {
        addClassName("rs-admin");
        Header head = new Header(new H1(getTranslation("people.admin.title")));
        head.addClassName("rs-head");
        tabs.setWidthFull();
        tabs.addThemeVariants(TabSheetVariant.AURA_NO_BORDER, TabSheetVariant.NO_PADDING);
        place("people.admin.clinic", true, () -> new ClinicPanel(clinics, drafts));
        place("people.admin.staff", false, () -> new StaffPanel(staff, invitations, resets, drafts));
        place(
                "people.admin.patients",
                false,
                () -> new RegistryPanel(patients, discharging, merging, teams, staff, dialogs));
        place(
                "people.admin.teams",
                false,
                () -> new TeamsPanel(staff, teams, openings, clinics.current().zone()));
        chapters.forEach(chapter -> place(chapter.titleKey(), false, chapter::panel));
        tabs.addSelectedChangeListener(change -> fill());
        fill();
        add(head, tabs);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.admin.title");
    }

    private void place(String titleKey, boolean keeps, Supplier<Component> panel) {
        Div body = new Div();
        body.addClassName("rs-body");
        places.put(tabs.add(getTranslation(titleKey), body), new Place(body, keeps, panel));
    }

    /** Reads a panel's data only when somebody opens it, and again each time unless it keeps what was typed. */
    private void fill() {
        Place place = places.get(tabs.getSelectedTab());
        if (place == null || (place.keeps() && place.body().getComponentCount() > 0)) {
            return;
        }
        place.body().removeAll();
        place.body().add(place.panel().get());
    }
}
