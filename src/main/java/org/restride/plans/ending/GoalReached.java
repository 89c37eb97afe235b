package org.restride.plans.ending;

/** How far a patient has come, as the clinician and the patient see it at the end. */
public enum GoalReached {
    /** Nobody has said. */
    NOT_SAID,
    REACHED,
    PARTLY,
    NOT_REACHED
}
