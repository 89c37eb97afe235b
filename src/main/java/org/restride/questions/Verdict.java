package org.restride.questions;

import java.util.List;

/**
 * What answers come to.
 *
 * @param flags codes of the questions answered yes, in the order of the set
 * @param complete whether no question is open
 * @param locks whether exercises are locked
 */
public record Verdict(Level level, List<String> flags, boolean complete, boolean locks) {

    public Verdict {
        flags = List.copyOf(flags);
    }

    /** Whether the questions have done their work: all are answered, or one answer made the rest needless. */
    public boolean counts() {
        return complete || level == Level.EMERGENCY;
    }
}
