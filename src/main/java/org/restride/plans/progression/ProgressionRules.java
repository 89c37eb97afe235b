package org.restride.plans.progression;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import org.restride.base.Wording;

/**
 * One version of the rules.
 *
 * @param version counted from 1 in each clinic
 * @param shipped the version of the file that it rests on
 */
public record ProgressionRules(
        int version,
        int shipped,
        Wording note,
        Thresholds numbers,
        StepSizes steps,
        Map<ProgressionRule, RuleWords> words) {

    public ProgressionRules {
        words = Map.copyOf(words);
        if (!words.keySet().equals(EnumSet.allOf(ProgressionRule.class))) {
            throw new IllegalArgumentException("Each rule has words");
        }
    }

    /** The sentences of a verdict. */
    public Reason reason(Verdict verdict) {
        RuleWords said = words(verdict.rule());
        return new Reason(
                verdict.reported().in(said.clinician()), verdict.reported().in(said.patient()), said.source());
    }

    RuleWords words(ProgressionRule rule) {
        return Objects.requireNonNull(words.get(rule));
    }

    /** The same rules under another number, with other numbers of their own. */
    public ProgressionRules as(int other, Thresholds chosen) {
        return new ProgressionRules(other, shipped, note, chosen, steps, words);
    }
}
