package org.restride.catalogue;

/** What an exercise is for. */
public enum Purpose {
    MOBILITY,
    STRENGTH,
    MOTOR_CONTROL,
    WARM_UP,
    AEROBIC
}
