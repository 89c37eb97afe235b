package org.restride.safety;

import java.time.Instant;
import java.util.Map;
import org.restride.base.AccountId;

/**
 * A version of a clinic's own numbers for the worklist's rules.
 *
 * @param version from 1
 * @param changed the rule that this version has changed
 * @param numbers all that are chosen so far, by reason and key
 * @param why what the one who chose them wrote
 */
public record RuleChoice(
        int version, Reason changed, Map<Reason, Map<String, Integer>> numbers, String why, AccountId by, Instant at) {

    public RuleChoice {
        numbers = Map.copyOf(numbers);
    }
}
