package org.restride.progress;

/** Why an exercise, or the rest of it, was left out. */
public enum SkipReason {
    PAIN,
    TIME,
    EQUIPMENT,
    NOT_UNDERSTOOD,
    OTHER
}
