package org.restride.progress;

/** Which of the signed sessions was done. */
public enum SessionVariant {
    /** As on any day. */
    USUAL,
    /** The smallest doses that still count, when time was short. */
    SHORT,
    /** The version for a day with more pain. */
    FLARE_UP
}
