package org.restride.messages.appointments;

/** How patient and clinician meet. */
public enum Way {
    CLINIC,
    CALL,
    VIDEO
}
