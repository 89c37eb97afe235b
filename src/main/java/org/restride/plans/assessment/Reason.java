package org.restride.plans.assessment;

import java.util.List;
import org.restride.base.Wording;

/**
 * Why a template fits or not.
 *
 * @param rule that says so
 * @param sources keys of where the rule comes from; empty if it compares answers with the template
 */
public record Reason(String rule, Side side, Weight weight, Wording words, List<String> sources) {

    /** What the reason says. */
    public enum Side {
        FOR,
        AGAINST,
        /** The template can't be used. */
        EXCLUDES
    }

    public Reason {
        sources = List.copyOf(sources);
    }
}
