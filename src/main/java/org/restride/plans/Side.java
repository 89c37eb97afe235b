package org.restride.plans;

/** With which side of the body a set is done. */
public enum Side {
    /** With both at once, or the exercise has no sides. */
    TOGETHER,
    /** The whole set with one side, then with the other. */
    EACH,
    LEFT,
    RIGHT,
    /** With another side at each repetition; both sides share the count. */
    ALTERNATING
}
