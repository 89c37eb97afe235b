package org.restride.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.restride.plans.PlanDetail;
import org.restride.progress.LoggedSession;
import org.restride.progress.PainPoint;
import org.restride.progress.SkipReason;

/**
 * What a patient reported since a moment, in the numbers of a prepared visit.
 *
 * @param asked days on which the plan asked for a session, up to yesterday, and today once something is done
 * @param done days with a session
 * @param pain oldest first
 * @param skippedForPain exercises that were left out because of pain
 * @param skippedForTime exercises that were left out for want of time
 */
public record SinceVisit(
        LocalDate from, int asked, int done, List<PainPoint> pain, int skippedForPain, int skippedForTime) {

    public SinceVisit {
        pain = List.copyOf(pain);
    }

    static SinceVisit of(PatientChart chart, Instant since) {
        LocalDate from = LocalDate.ofInstant(since, chart.who().zone());
        List<LoggedSession> sessions = chart.sessions().stream()
                .filter(session -> !session.day().isBefore(from))
                .toList();
        List<LocalDate> days =
                sessions.stream().map(LoggedSession::day).distinct().toList();
        int asked =
                chart.plan().map(plan -> asked(plan, from, chart.today(), days)).orElse(0);
        return new SinceVisit(
                from,
                Math.max(asked, days.size()),
                days.size(),
                chart.pain().stream()
                        .filter(point -> !point.day().isBefore(from))
                        .toList(),
                skipped(sessions, SkipReason.PAIN),
                skipped(sessions, SkipReason.TIME));
    }

    private static int asked(PlanDetail plan, LocalDate from, LocalDate today, List<LocalDate> done) {
        LocalDate end = done.contains(today) ? today.plusDays(1) : today;
        if (!from.isBefore(end)) {
            return 0;
        }
        return (int) from.datesUntil(end)
                .filter(day -> !plan.schedule().planned(day).items().isEmpty())
                .count();
    }

    private static int skipped(List<LoggedSession> sessions, SkipReason reason) {
        return (int) sessions.stream()
                .flatMap(session -> session.entries().stream())
                .filter(entry -> entry.reason() == reason)
                .count();
    }

    /** The middle one of the pains during sessions; of an even number the higher of the two in the middle. */
    public Optional<Integer> medianDuring() {
        return median(pain.stream().map(PainPoint::during).toList());
    }

    /** The same of the mornings after. */
    public Optional<Integer> medianMorning() {
        return median(
                pain.stream().map(PainPoint::morning).filter(Objects::nonNull).toList());
    }

    /** The highest pain during a session. */
    public Optional<Integer> worst() {
        return pain.stream().map(PainPoint::during).max(Integer::compare);
    }

    private static Optional<Integer> median(List<Integer> scores) {
        if (scores.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> sorted = new ArrayList<>(scores);
        Collections.sort(sorted);
        return Optional.of(sorted.get(sorted.size() / 2));
    }

    /** Less than half of what was asked for was done, of three or more sessions. */
    boolean isLittle() {
        return asked >= 3 && done * 2 < asked;
    }

    /** The last pain is at least three above the middle one. */
    boolean hasJumped() {
        return pain.size() >= 3 && pain.getLast().during() >= medianDuring().orElse(0) + 3;
    }
}
