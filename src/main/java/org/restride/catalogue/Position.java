package org.restride.catalogue;

/** In which position an exercise begins. */
public enum Position {
    STANDING,
    SITTING,
    KNEELING,
    ALL_FOURS,
    SUPINE,
    PRONE,
    SIDE_LYING,
    MOVING
}
