package org.restride.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.restride.base.PatientId;

/** Adds up a trial of other numbers, patient by patient; for one thread. */
final class Tally {

    private static final int EXAMPLES = 10;

    /** Enough to find ten among them in whose care team somebody is; a giant clinic would keep too many otherwise. */
    private static final int MOST_CHANGED = 5_000;

    private record Changed(PatientId patient, int before, int after) {
        int by() {
            return Math.abs(after - before);
        }
    }

    private final Replay now;
    private final Replay then;
    private final int of;
    private final int[] before = new int[TuningTrial.WEEKS];
    private final int[] after = new int[TuningTrial.WEEKS];
    private final List<Changed> changed = new ArrayList<>();
    private int looked;
    private int more;
    private int fewer;
    private int failed;

    /**
     * @param today the last day that is gone through
     * @param of how many patients there are
     */
    Tally(Rules before, Rules after, Reason reason, LocalDate today, int of) {
        this.now = new Replay(before, reason, today, TuningTrial.WEEKS);
        this.then = new Replay(after, reason, today, TuningTrial.WEEKS);
        this.of = of;
    }

    void add(PatientId patient, Facts facts, Instant moment) {
        int asNow = sum(now.alerts(facts, moment), before);
        int asThen = sum(then.alerts(facts, moment), after);
        looked++;
        if (asThen > asNow) {
            more++;
        } else if (asThen < asNow) {
            fewer++;
        }
        if (asThen != asNow && changed.size() < MOST_CHANGED) {
            changed.add(new Changed(patient, asNow, asThen));
        }
    }

    void addFailed() {
        looked++;
        failed++;
    }

    Set<PatientId> changed() {
        return changed.stream().map(Changed::patient).collect(Collectors.toSet());
    }

    /** Where it makes most of a difference first. */
    List<Comparison.Example> examples(Map<PatientId, String> names) {
        return changed.stream()
                .filter(one -> names.containsKey(one.patient()))
                .sorted(Comparator.comparingInt(Changed::by).reversed())
                .limit(EXAMPLES)
                .map(one -> new Comparison.Example(
                        one.patient(), names.getOrDefault(one.patient(), ""), one.before(), one.after()))
                .toList();
    }

    Comparison soFar() {
        return comparison(looked, Math.max(of, looked + 1), List.of());
    }

    /** Whoever came or went meanwhile doesn't matter. */
    Comparison finished(List<Comparison.Example> examples) {
        return comparison(looked, looked, examples);
    }

    private Comparison comparison(int done, int all, List<Comparison.Example> examples) {
        List<Comparison.Week> weeks = new ArrayList<>();
        for (int week = 0; week < TuningTrial.WEEKS; week++) {
            LocalDate from = now.lastDay().minusDays((TuningTrial.WEEKS - week) * 7L - 1);
            weeks.add(new Comparison.Week(from, before[week], after[week]));
        }
        return new Comparison(weeks, done, all, more, fewer, examples, failed);
    }

    private static int sum(List<Integer> counts, int[] into) {
        for (int week = 0; week < into.length; week++) {
            into[week] += counts.get(week);
        }
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
