package org.restride.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the milestones that were reached: each once, on its first day, out of what was reported; what is corrected later counts as corrected. */
final class Milestones {

    private Milestones() {}

    /**
     * @param runs in any order
     * @param weeks of the plan that is followed
     * @param pain oldest first
     * @return the newest first
     */
    static List<Milestone> reached(
            List<MilestoneRule> rules, Collection<LoggedRun> runs, Adherence weeks, List<PainPoint> pain) {
        return rules.stream()
                .flatMap(rule -> first(rule, runs, weeks, pain).map(day -> new Milestone(rule, day)).stream())
                .sorted(Comparator.comparing(Milestone::day).reversed())
                .toList();
    }

    private static Optional<LocalDate> first(
            MilestoneRule rule, Collection<LoggedRun> runs, Adherence weeks, List<PainPoint> pain) {
        return switch (rule) {
            case MilestoneRule.ARun run ->
                runs.stream()
                        .filter(one -> one.running() > 0 && one.running() >= run.minutes())
                        .filter(one -> run.metres() == 0 || metres(one) >= run.metres())
                        .filter(one -> one.pain() <= run.painUpTo())
                        .map(LoggedRun::day)
                        .min(Comparator.naturalOrder());
            case MilestoneRule.FullWeek week ->
                weeks.weeks().stream()
                        .filter(one -> !one.running())
                        .filter(one -> one.planned() >= week.sessions() && one.done() >= one.planned())
                        .map(one -> one.from().plusDays(6))
                        .min(Comparator.naturalOrder());
            case MilestoneRule.CalmMornings calm -> calm(calm, pain);
        };
    }

    /** Metres that were run for the most part: a long walk is no run. */
    private static int metres(LoggedRun run) {
        Integer metres = run.metres();
        return metres == null || 2 * run.running() < run.minutes() ? 0 : metres;
    }

    private static Optional<LocalDate> calm(MilestoneRule.CalmMornings rule, List<PainPoint> pain) {
        int inARow = 0;
        for (PainPoint point : pain) {
            Integer morning = point.morning();
            if (morning == null) {
                continue;
            }
            inARow = morning <= rule.painUpTo() ? inARow + 1 : 0;
            if (inARow == rule.mornings()) {
                return Optional.of(point.day().plusDays(1));
            }
        }
        return Optional.empty();
    }
}
