package org.restride.base;

/** Answers who cares for whom; the people module knows. */
public interface CareRelation {

    /** Whether this clinician is in the patient's care team or has opened the record with a reason that still holds. */
    boolean covers(Actor clinician, PatientId patient);
}
