package org.restride.plans.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.restride.plans.TemplateOffer;
import org.restride.plans.TemplateVersionId;
import org.restride.questions.AnswerSet;
import org.restride.questions.Concern;

/**
 * What the rules say about a patient's templates.
 *
 * @param fit those that can be used, the best first
 * @param equal how many of the first fit equally well
 * @param excluded those that can't be used, and why
 * @param lookFirst what somebody should look at before
 * @param minutes of exercise on each template's longest day
 * @param screening the newest answers to the safety questions
 * @param concern what forbids beginning a plan for now
 */
public record Suggestion(
        Assessment assessment,
        int rulesVersion,
        List<RankedTemplate> fit,
        int equal,
        List<RankedTemplate> excluded,
        List<Reason> lookFirst,
        Map<TemplateVersionId, TemplateOffer> offers,
        Map<TemplateVersionId, Integer> minutes,
        Optional<AnswerSet> screening,
        Optional<Concern> concern) {

    public Suggestion {
        fit = List.copyOf(fit);
        excluded = List.copyOf(excluded);
        lookFirst = List.copyOf(lookFirst);
        offers = Map.copyOf(offers);
        minutes = Map.copyOf(minutes);
    }

    /** Whether something that decides or matters speaks for the first and not more against it. */
    public boolean hasGoodFit() {
        return !fit.isEmpty()
                && fit.getFirst().net(Weight.DECIDES) >= 0
                && fit.getFirst().of(Reason.Side.FOR).stream().anyMatch(reason -> reason.weight() != Weight.HELPS);
    }
}
