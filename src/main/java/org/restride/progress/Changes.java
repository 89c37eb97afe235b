package org.restride.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.restride.progress.Change.Measure;
import org.restride.progress.Change.Verdict;

/** Says what has changed, and nothing within what values vary by. */
final class Changes {

    private static final int WEEK = 7;

    private final ProgressRules rules;
    private final LocalDate today;

    Changes(ProgressRules rules, LocalDate today) {
        this.rules = rules;
        this.today = today;
    }

    /**
     * Pain during sessions first, then the rest as far as there is anything to say of it.
     *
     * @param pain of the time that is looked at, oldest first
     * @param runs of that time, in any order
     */
    List<Change> of(List<PainPoint> pain, Collection<LoggedRun> runs) {
        List<Change> changes = new ArrayList<>();
        changes.add(during(pain));
        morning(pain).ifPresent(changes::add);
        longestRun(runs).ifPresent(changes::add);
        return changes;
    }

    private Change during(List<PainPoint> pain) {
        List<Integer> scores = pain.stream().map(PainPoint::during).toList();
        if (scores.size() < rules.sessionsNeeded()) {
            return new Change(Measure.PAIN_DURING, Verdict.TOO_EARLY, 0, 0);
        }
        Change change = compared(Measure.PAIN_DURING, scores);
        return isRising(pain) ? new Change(change.measure(), Verdict.RISING, change.first(), change.last()) : change;
    }

    private Optional<Change> morning(List<PainPoint> pain) {
        List<Integer> scores =
                pain.stream().map(PainPoint::morning).filter(Objects::nonNull).toList();
        return scores.size() < rules.sessionsNeeded()
                ? Optional.empty()
                : Optional.of(compared(Measure.PAIN_MORNING, scores));
    }

    /** With three days a single one would stand against another: that says nothing yet. */
    private Change compared(Measure measure, List<Integer> scores) {
        int each = Math.max(1, Math.min(rules.daysCompared(), scores.size() / 2));
        double first = mean(scores.subList(0, each).stream()).orElse(0);
        double last = mean(scores.subList(scores.size() - each, scores.size()).stream())
                .orElse(0);
        Verdict verdict = each < 2
                ? Verdict.UNCLEAR
                : rules.pain().isLess(first, last)
                        ? Verdict.BETTER
                        : rules.pain().isMore(first, last) ? Verdict.WORSE : Verdict.UNCLEAR;
        return new Change(measure, verdict, first, last);
    }

    private boolean isRising(List<PainPoint> pain) {
        OptionalDouble now = week(pain, 0);
        OptionalDouble before = week(pain, 1);
        OptionalDouble first = week(pain, 2);
        return now.isPresent()
                && before.isPresent()
                && first.isPresent()
                && now.getAsDouble() > before.getAsDouble()
                && before.getAsDouble() > first.getAsDouble()
                && now.getAsDouble() - first.getAsDouble() >= rules.pain().points();
    }

    /** The mean of the seven days so many weeks ago; empty if there were too few sessions in them. */
    private OptionalDouble week(List<PainPoint> pain, int ago) {
        LocalDate until = today.minusDays((long) WEEK * ago);
        List<Integer> scores = pain.stream()
                .filter(point -> !point.day().isAfter(until) && point.day().isAfter(until.minusDays(WEEK)))
                .map(PainPoint::during)
                .toList();
        return scores.size() < rules.daysAWeek() ? OptionalDouble.empty() : mean(scores.stream());
    }

    /** The longest run with little pain of the earlier half against that of the later; running less is never called worse. */
    private Optional<Change> longestRun(Collection<LoggedRun> runs) {
        List<LoggedRun> fine = runs.stream()
                .filter(run -> run.running() > 0 && run.pain() <= rules.runPainUpTo())
                .toList();
        Optional<LocalDate> from = fine.stream().map(LoggedRun::day).min(LocalDate::compareTo);
        if (from.isEmpty() || fine.size() < rules.sessionsNeeded()) {
            return Optional.empty();
        }
        LocalDate middle = from.get().plusDays((today.toEpochDay() - from.get().toEpochDay()) / 2);
        int first = longest(fine.stream().filter(run -> !run.day().isAfter(middle)));
        int last = longest(fine.stream().filter(run -> run.day().isAfter(middle)));
        return first == 0 || last == 0 || !rules.running().isMore(first, last)
                ? Optional.empty()
                : Optional.of(new Change(Measure.LONGEST_RUN, Verdict.BETTER, first, last));
    }

    private static int longest(Stream<LoggedRun> runs) {
        return runs.mapToInt(LoggedRun::running).max().orElse(0);
    }

    private static OptionalDouble mean(Stream<Integer> scores) {
        return scores.mapToInt(Integer::intValue).average();
    }
}
