package org.restride.plans.assessment;

/** How much a reason counts: one that stands earlier outweighs any number of those behind it. */
public enum Weight {
    DECIDES,
    MATTERS,
    HELPS
}
