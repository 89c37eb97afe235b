package org.restride.catalogue;

/** What somebody may want to see at once of an item in a list. */
public enum Mark {
    /** Marked by the person who looks. */
    FAVOURITE,
    /** Somebody must look at it again within a month, or should have. */
    DUE_FOR_REVIEW,
    /** The text has changed since one of its translations. */
    OUTDATED_TRANSLATION
}
