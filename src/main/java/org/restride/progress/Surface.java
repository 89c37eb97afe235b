package org.restride.progress;

/** On what somebody ran, for the most part. */
public enum Surface {
    ROAD,
    TRAIL,
    GRASS,
    TRACK,
    TREADMILL,
    MIXED
}
