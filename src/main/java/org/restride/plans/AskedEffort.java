package org.restride.plans;

import org.restride.base.PatientId;

/** Tells whether a patient is asked how hard a session was; whoever keeps the reports knows. */
@FunctionalInterface
public interface AskedEffort {
    /** For those who care for the patient, and the patient. */
    boolean isAsked(PatientId patient);
}
