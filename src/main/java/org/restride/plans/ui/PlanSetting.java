package org.restride.plans.ui;

import com.vaadin.flow.component.Component;
import org.restride.people.PatientSummary;

/** Something that another module lets a clinician set for a patient while the plan is built; it is no part of the plan's versions. */
public interface PlanSetting {
    Component of(PatientSummary patient);
}
