package org.restride.catalogue;

/**
 * What became of the items that were taken.
 *
 * @param published items that are published and wait for a clinician
 * @param inReview items that a second person must read
 * @param drafts items of which a text lacks something that this clinic asks for, as a reason why it is hard to read
 */
public record PackTaken(int published, int inReview, int drafts) {

    public int all() {
        return published + inReview + drafts;
    }
}
