package org.restride.catalogue;

/** Whether a clinician of the clinic stands behind an item. */
public enum ReviewState {
    /** Came with a pack; no clinician of this clinic has looked at it yet, so it can't be prescribed. */
    NOT_YET,
    /** Came with a pack and was accepted by a clinician of this clinic. */
    ACCEPTED,
    /** Written from scratch by an editor of this clinic. */
    OWN,
    /** Taken out of use for good; plans that name it keep what they say. */
    RETIRED;

    /** Whether it may be prescribed. */
    public boolean usable() {
        return this == ACCEPTED || this == OWN;
    }
}
