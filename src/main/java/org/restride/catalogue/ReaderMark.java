package org.restride.catalogue;

/** What a reader thinks of an item. */
public enum ReaderMark {
    HELPFUL,
    NOT_CLEAR
}
