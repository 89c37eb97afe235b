package org.restride.plans.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.catalogue.Bounds;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.GoalDose;
import org.restride.plans.Cadence;
import org.restride.plans.Dose;
import org.restride.plans.Phase;
import org.restride.plans.PlanExtra;
import org.restride.plans.PlanItem;
import org.restride.plans.Span;

/** Whether doses are clear, come up at all, and lie within what their exercises' authors hold for safe. */
final class DoseChecks {
    private static final String ABOVE = "above";
    private static final String BELOW = "below";

    private DoseChecks() {}

    /** A number of a dose that is out of its range. */
    private record Outside(String measure, String way, int asked, int least, int most) {
        int excess() {
            return way.equals(ABOVE) ? asked - most : least - asked;
        }
    }

    static List<PlanFinding> of(Phase phase, CheckFacts facts) {
        boolean runs = phase.extras().stream().anyMatch(PlanExtra::isRun);
        List<PlanFinding> findings = new ArrayList<>();
        for (PlanItem item : phase.items()) {
            if (!runs && isByRun(item.cadence())) {
                findings.add(new PlanFinding(matter(item, Check.NEVER_ASKED), phase.id()));
            }
            facts.of(item.content()).ifPresent(known -> {
                if (known.body() instanceof ExerciseBody exercise) {
                    side(item, exercise)
                            .ifPresent(check -> findings.add(new PlanFinding(matter(item, check), phase.id())));
                    outside(exercise, item.dose()).forEach(out -> findings.add(finding(phase, item, out)));
                }
            });
        }
        return findings;
    }

    private static boolean isByRun(Cadence cadence) {
        return cadence instanceof Cadence.BeforeRun || cadence instanceof Cadence.AfterRun;
    }

    private static Optional<Check> side(PlanItem item, ExerciseBody exercise) {
        if (SideFit.isMissing(exercise.sides(), item.dose().side())) {
            return Optional.of(Check.SIDE_MISSING);
        }
        return SideFit.choices(exercise.sides()).contains(item.dose().side())
                ? Optional.empty()
                : Optional.of(Check.SIDE_UNFIT);
    }

    /** Nothing if it is safe for one of the goals; else what is wrong for the goal to which it comes nearest. */
    private static List<Outside> outside(ExerciseBody exercise, Dose dose) {
        return Stream.concat(
                        Stream.of(exercise.bounds()),
                        exercise.doses().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(goal -> goal.getValue())
                                .map(GoalDose::bounds))
                .map(bounds -> outside(bounds, dose))
                .min(Comparator.<List<Outside>>comparingInt(List::size)
                        .thenComparingInt(wrong ->
                                wrong.stream().mapToInt(Outside::excess).sum()))
                .orElse(List.of());
    }

    private static List<Outside> outside(Bounds bounds, Dose dose) {
        List<Outside> wrong = new ArrayList<>();
        look("sets", bounds.sets(), Span.of(dose.sets()), wrong);
        switch (dose.set()) {
            case Dose.Repetitions counted -> {
                look("repetitions", bounds.repetitions(), counted.amount(), wrong);
                if (dose.holdSeconds() > 0) {
                    look("hold-seconds", bounds.holdSeconds(), Span.of(dose.holdSeconds()), wrong);
                }
            }
            case Dose.Timed timed -> look("seconds", bounds.seconds(), timed.amount(), wrong);
            case Dose.Distance _ -> {}
        }
        return wrong;
    }

    private static void look(String measure, Bounds.@Nullable Range range, Span asked, List<Outside> wrong) {
        if (range != null && asked.most() > range.most()) {
            wrong.add(new Outside(measure, ABOVE, asked.most(), range.least(), range.most()));
        } else if (range != null && asked.least() < range.least()) {
            wrong.add(new Outside(measure, BELOW, asked.least(), range.least(), range.most()));
        }
    }

    private static PlanFinding finding(Phase phase, PlanItem item, Outside out) {
        return new PlanFinding(
                matter(item, Check.OUTSIDE_BOUNDS, out.measure(), out.way()),
                phase.id(),
                out.excess(),
                List.of(out.asked(), out.least(), out.most()),
                List.of());
    }

    private static Matter matter(PlanItem item, Check check, String... about) {
        List<String> all = Stream.concat(Stream.of(item.content().item().value().toString()), Stream.of(about))
                .toList();
        return new Matter(check, List.of(item.id()), all);
    }
}
