package org.restride.safety;

import org.restride.base.Wording;

/**
 * One wait of the ladder as it is shipped.
 *
 * @param minutes unless the clinic chooses otherwise
 * @param least and {@code most}: between which the clinic may choose, in minutes
 */
public record LadderRule(LadderDelay delay, int minutes, int least, int most, Wording because) {

    boolean allows(int chosen) {
        return chosen >= least && chosen <= most;
    }
}
