package org.restride.safety.ui;

import com.vaadin.flow.component.UI;

/** Leads to this module's page. */
public final class SafetyNavigation {

    private SafetyNavigation() {}

    public static void toWorklist() {
        UI.getCurrent().navigate(WorklistView.class);
    }
}
