package org.restride.people.ui;

import com.vaadin.flow.component.UI;
import java.util.Set;
import org.restride.base.Role;

/** Leads to the screens of this module. */
public final class PeopleNavigation {

    private PeopleNavigation() {}

    public static void toPatients() {
        UI.getCurrent().navigate(PatientsView.class);
    }

    public static void toAccount() {
        UI.getCurrent().navigate(AccountView.class);
    }

    /** Where somebody begins who has just come in. */
    public static String home(Set<Role> roles) {
        if (roles.contains(Role.PATIENT)) {
            return "/today";
        }
        if (roles.contains(Role.CLINICIAN)) {
            return "/worklist";
        }
        return roles.contains(Role.EDITOR) ? "/desk" : "/admin";
    }
}
