package org.restride.people;

/** As what somebody is invited. */
public enum InvitationKind {
    PATIENT,
    /** A parent or another person who signs in for a patient. */
    CARER,
    STAFF
}
