package org.restride.progress;

/** What a pain score means; there is no red: that is for emergencies. */
public enum Light {
    GO,
    CARE,
    TOO_MUCH
}
