package org.restride.progress;

/** Where it hurt. */
public enum Place {
    LOW_BACK,
    MID_BACK,
    HIP,
    LEG,
    FOOT,
    OTHER
}
