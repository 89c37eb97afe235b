package org.restride.plans.progression;

/** Which way a proposal goes. */
public enum Move {
    PROGRESS,
    HOLD,
    STEP_BACK,
    STOP;

    /** Whether a system may take it without asking, where a clinician has signed bounds for it. Up it never may. */
    public boolean isCautious() {
        return this != PROGRESS;
    }
}
