package org.restride.safety;

/** The groups of the worklist, most urgent first. */
public enum Urgency {
    NOW,
    TODAY,
    /** When there is time. */
    LATER
}
