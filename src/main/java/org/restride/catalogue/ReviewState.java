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

    /**
     * @param origin {@code clinic} for what was written there
     */
    static ReviewState of(String origin, boolean accepted, boolean retired) {
        if (retired) {
            return RETIRED;
        }
        if (origin.equals("clinic")) {
            return OWN;
        }
        return accepted ? ACCEPTED : NOT_YET;
    }
}
