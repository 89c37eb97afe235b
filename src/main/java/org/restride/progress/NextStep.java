package org.restride.progress;

/** What the next morning means for the next session. */
public enum NextStep {
    GO_ON,
    HOLD,
    STEP_DOWN
}
