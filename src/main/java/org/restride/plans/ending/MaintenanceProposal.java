package org.restride.plans.ending;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.ItemVersionId;
import org.restride.plans.Cadence;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanExtra;
import org.restride.plans.PlanItem;

/**
 * What a patient might go on doing when a plan ends: few exercises that did no harm, in their smallest dose, twice a week. A function of the
 * plan and of how it went alone.
 *
 * @param choices all exercises that the patient did last, those that are proposed first
 * @param habits that the plan had, the newest first
 */
public record MaintenanceProposal(List<Choice> choices, List<PlanExtra> habits) {

    static final int MOST_EXERCISES = 4;
    static final int MOST_HABITS = 3;
    private static final Cadence TWICE_A_WEEK = new Cadence.TimesAWeek(2);

    /** Why an exercise is proposed, or is not. */
    public enum Why {
        /** It was done, and did not hurt. */
        DONE,
        /** It stands in the plan, and nothing is known of it. */
        IN_PLAN,
        /** It was never done although others were. */
        NEVER_DONE,
        /** It was left out because of pain. */
        HURT
    }

    /**
     * An exercise to choose.
     *
     * @param item in the dose and on the days that are proposed
     * @param proposed whether the rule would take it
     * @param times how often it was done, or hurt, as {@code why} says
     */
    public record Choice(PlanItem item, boolean proposed, Why why, int times) {}

    public MaintenanceProposal {
        choices = List.copyOf(choices);
        habits = List.copyOf(habits);
    }

    /**
     * @param phaseNumber the phase in which the plan ends, 1 for the first
     */
    static MaintenanceProposal from(PlanBody plan, int phaseNumber, TrainingReview.Course course) {
        Phase last = plan.phases().get(Math.clamp(phaseNumber, 1, plan.phases().size()) - 1);
        Map<ItemVersionId, PlanItem> each = new LinkedHashMap<>();
        last.items().forEach(item -> each.putIfAbsent(item.content(), item));
        List<Choice> judged = each.values().stream()
                .map(item -> judge(item, course))
                .sorted(Comparator.comparing(Choice::why).thenComparing(Choice::times, Comparator.reverseOrder()))
                .toList();
        List<Choice> choices = new ArrayList<>();
        for (Choice choice : judged) {
            boolean proposed = choices.size() < MOST_EXERCISES && choice.why().compareTo(Why.NEVER_DONE) < 0;
            choices.add(new Choice(choice.item(), proposed, choice.why(), choice.times()));
        }
        return new MaintenanceProposal(choices, habits(plan, phaseNumber));
    }

    private static Choice judge(PlanItem item, TrainingReview.Course course) {
        PlanItem small = item.with(SmallDose.of(item.dose())).with(TWICE_A_WEEK);
        TrainingReview.Exercise known = course.exercises().get(item.id());
        if (known == null) {
            return new Choice(small, false, course.sessions() == 0 ? Why.IN_PLAN : Why.NEVER_DONE, 0);
        }
        if (known.hurt() * 2 > known.done()) {
            return new Choice(small, false, Why.HURT, known.hurt());
        }
        return new Choice(small, false, known.done() == 0 ? Why.NEVER_DONE : Why.DONE, known.done());
    }

    /** Of the phase in which the plan ends, then of those before it. */
    private static List<PlanExtra> habits(PlanBody plan, int phaseNumber) {
        Map<ItemVersionId, PlanExtra> habits = new LinkedHashMap<>();
        plan.phases().subList(0, Math.clamp(phaseNumber, 1, plan.phases().size())).reversed().stream()
                .flatMap(phase -> phase.extras().stream())
                .filter(extra -> extra.kind() == ItemKind.HABIT)
                .forEach(extra -> habits.putIfAbsent(extra.content(), extra));
        return habits.values().stream().limit(MOST_HABITS).toList();
    }

    /** The items that are named. */
    public Set<ItemVersionId> contents() {
        Set<ItemVersionId> contents =
                choices.stream().map(choice -> choice.item().content()).collect(Collectors.toSet());
        habits.forEach(habit -> contents.add(habit.content()));
        return contents;
    }
}
