package org.restride.safety;

import java.util.List;
import java.util.Map;
import org.restride.base.AccountId;

/**
 * The rules of the clinic's worklist as they are now, and how they did.
 *
 * @param rules the most urgent first
 * @param rates what became of their alerts in the last {@link #DAYS} days; nothing for those that didn't alert
 * @param choices the newest versions of the clinic's own numbers, the newest first
 * @param version of the choice that holds; 0 before the first
 * @param names of those who made the choices
 */
public record TuningPage(
        List<Rule> rules,
        Map<Reason, RuleRate> rates,
        List<RuleChoice> choices,
        int version,
        Map<AccountId, String> names) {

    /** How far the rates look back. */
    public static final int DAYS = 90;

    public RuleRate rate(Reason reason) {
        return rates.getOrDefault(reason, RuleRate.NONE);
    }
}
