package org.restride.catalogue;

/** What a dose of an exercise is for. */
public enum Goal {
    /** To calm things down: little, easy, often. */
    RELIEF,
    MOBILITY,
    CONTROL,
    STRENGTH,
    ENDURANCE
}
