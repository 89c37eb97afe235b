package org.restride.catalogue;

/** How an exercise treats the two sides of the body. */
public enum Sides {
    BOTH,
    EACH,
    ALTERNATING
}
