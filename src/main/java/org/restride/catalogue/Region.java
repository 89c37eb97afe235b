package org.restride.catalogue;

/** A part of the body that an item is about. */
public enum Region {
    NECK,
    SHOULDER,
    MID_BACK,
    LOW_BACK,
    ABDOMEN,
    SIDE,
    HIP,
    BUTTOCK,
    THIGH_FRONT,
    THIGH_BACK,
    KNEE,
    CALF,
    ANKLE,
    FOOT
}
