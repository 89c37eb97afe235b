package org.restride.base;

/** What an entry of a patient's time line is about; the page is filtered by it. */
public enum TimelineKind {
    PLAN,
    SESSION,
    MORNING,
    RUN,
    MEASURE,
    ALERT,
    MESSAGE,
    APPOINTMENT,
    READING,
    ANSWERS
}
