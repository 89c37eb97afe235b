package org.restride.people.rights;

/** The part of a record of which a patient says that something in it is wrong. */
public enum RecordPart {
    DETAILS,
    PLAN,
    REPORTS,
    ANSWERS,
    MESSAGES,
    OTHER
}
