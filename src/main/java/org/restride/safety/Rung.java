package org.restride.safety;

/** Who is told, one after the other. */
public enum Rung {
    /** Whoever has taken the patient, else the first of the care team. */
    HOLDER,
    /** All of the care team. */
    TEAM,
    /** The clinic's on-call address; without one all clinicians of the clinic. */
    ON_CALL
}
