package org.restride.outcomes;

/** What a measure is about. */
public enum Domain {
    PAIN,
    FUNCTION,
    RUNNING,
    CHANGE,
    RISK
}
