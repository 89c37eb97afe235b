package org.restride.people;

/** Where a patient stands with the clinic. */
public enum PatientState {
    ACTIVE,
    /** The care has ended; the record stays, and the patient can still read it. */
    DISCHARGED,
    /** Registered twice; another record goes on. */
    MERGED
}
