package org.restride.keystrokes;

import java.time.Duration;

/**
 * The acts of the keystroke-level model with their published times: S. K. Card, T. P. Moran, A. Newell, "The Keystroke-Level Model for User
 * Performance Time with Interactive Systems", Communications of the ACM 23(7), 1980, pages 396 to 410.
 */
public enum Operator {
    /** A key or a button of the mouse is pressed, by an average typist who is no secretary. */
    K(280),
    /** The mouse is pointed at something. */
    P(1_100),
    /** The hand goes from the mouse to the keys or back. */
    H(400),
    /** One prepares in mind what comes next. */
    M(1_350),
    /** The system answers; as long as was measured, without a time of its own. */
    R(0);

    private final int milliseconds;

    Operator(int milliseconds) {
        this.milliseconds = milliseconds;
    }

    public Duration time() {
        return Duration.ofMillis(milliseconds);
    }
}
