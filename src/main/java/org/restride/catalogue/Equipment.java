package org.restride.catalogue;

/** What an exercise needs besides a floor. */
public enum Equipment {
    NONE,
    MAT,
    WALL,
    CHAIR,
    STEP,
    STRAP,
    BAND,
    ROLLER
}
