package org.restride.progress;

/** On which side it hurt; the middle is the back's only. */
public enum HurtSide {
    LEFT,
    MIDDLE,
    RIGHT,
    BOTH
}
