package org.restride.plans.ending;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.PublishedItem;
import org.restride.plans.Cadence;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanItem;
import org.restride.plans.Suggestions;

/**
 * What a clinician starts from when care is to end.
 *
 * @param plan that the patient follows; empty if there is none
 * @param goal in the patient's words, from the assessment; empty if nobody has asked
 * @param course how the training by the plan went
 * @param maintenance what might be kept up; empty without a plan
 * @param patterns all relapse plans, in their order
 * @param pattern id of the one that is proposed; empty if the clinic has none
 * @param rules version of the relapse plans; 0 if the clinic has none
 * @param gentle the exercises that the relapse plans name and the clinic has accepted, by key
 * @param today the patient's day
 */
public record ProposedEnding(
        Optional<PlanDetail> plan,
        String goal,
        TrainingReview.Course course,
        Optional<MaintenanceProposal> maintenance,
        List<RelapsePattern> patterns,
        String pattern,
        int rules,
        Map<String, PublishedItem> gentle,
        LocalDate today) {

    /** After how many weeks the clinic asks how it goes, unless somebody decides otherwise. */
    public static final List<Integer> CHECKS_AFTER_WEEKS = List.of(6, 12);

    public ProposedEnding {
        patterns = List.copyOf(patterns);
        gentle = Map.copyOf(gentle);
    }

    /** The checks as they are proposed. */
    public List<PlannedCheck> checks() {
        return CHECKS_AFTER_WEEKS.stream()
                .map(weeks -> PlannedCheck.on(weeks, today.plusWeeks(weeks)))
                .toList();
    }

    /** One of the gentle exercises in its smallest dose, each day; empty if it is no exercise. */
    public static Optional<PlanItem> gentleItem(PublishedItem item) {
        return item.body() instanceof ExerciseBody exercise
                ? Optional.of(new PlanItem(
                        UUID.randomUUID(),
                        item.id(),
                        SmallDose.of(Suggestions.dose(exercise)),
                        new Cadence.EveryDay(),
                        ""))
                : Optional.empty();
    }

    public Optional<RelapsePattern> pattern(String id) {
        return patterns.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
