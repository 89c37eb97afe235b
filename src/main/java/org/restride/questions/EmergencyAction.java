package org.restride.questions;

/** What a clinician did about an emergency. */
public enum EmergencyAction {
    SPOKE_WITH_PATIENT,
    SENT_TO_HOSPITAL,
    CALLED_AMBULANCE,
    /** With somebody who is with the patient, or with the hospital. */
    SPOKE_WITH_OTHERS,
    /** Tried, and nobody answered: it is kept, and somebody still has to act. */
    NOT_REACHED;

    /** Whether the patient is looked after by it. */
    public boolean counts() {
        return this != NOT_REACHED;
    }
}
