package org.restride.catalogue;

/** What somebody may want to see at once of an item in a list. */
public enum Mark {
    /** Marked by the person who looks. */
    FAVOURITE
}
