package org.restride.plans.ending;

import java.util.List;
import org.restride.base.Wording;

/**
 * If that, then this.
 *
 * @param id tells the lines of a plan apart
 * @param when what has happened, in plain words
 * @param then what to do
 * @param sources keys of where it comes from; empty if it is the clinic's own advice
 */
public record RelapseStep(String id, Wording when, Wording then, List<String> sources) {

    public RelapseStep {
        sources = List.copyOf(sources);
    }
}
