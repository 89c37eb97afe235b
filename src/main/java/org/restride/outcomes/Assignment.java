package org.restride.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.PatientId;

/**
 * Which measure a patient is asked, and when.
 *
 * @param everyWeeks 1 to 26; null if it is not asked again and again
 * @param startsOn the patient's day from which it is asked
 * @param stoppedAt null while it stands
 */
public record Assignment(
        UUID id,
        PatientId patient,
        String measure,
        boolean atStart,
        @Nullable Integer everyWeeks,
        boolean atEnd,
        LocalDate startsOn,
        AccountId by,
        Instant at,
        @Nullable Instant stoppedAt) {

    /** The same measure is never asked twice within these days. */
    public static final int REST_DAYS = 6;

    private static final int WEEK = 7;

    /** How long after the end of the plan the last answers are still waited for. */
    private static final int DAYS_AFTER_END = 28;

    /** Why the measure is asked. */
    public enum Occasion {
        START,
        AGAIN,
        END
    }

    /**
     * What is asked now.
     *
     * @param since the day from which it is asked
     */
    public record Due(Occasion occasion, LocalDate since) {}

    public boolean stands() {
        return stoppedAt == null;
    }

    /**
     * What is asked on a day.
     *
     * @param answered days of answers within this assignment
     * @param planEnds the last day of the plan; null without a plan
     */
    public Optional<Due> due(Collection<LocalDate> answered, LocalDate day, @Nullable LocalDate planEnds) {
        Optional<LocalDate> last = answered.stream().max(Comparator.naturalOrder());
        if (!stands() || day.isBefore(startsOn)) {
            return Optional.empty();
        }
        if (last.isEmpty() && atStart && isOpen(day, planEnds)) {
            return Optional.of(new Due(Occasion.START, startsOn));
        }
        return atEnd(last, day, planEnds).or(() -> again(last, day, planEnds));
    }

    private Optional<Due> again(Optional<LocalDate> last, LocalDate day, @Nullable LocalDate planEnds) {
        if (everyWeeks == null || (planEnds != null && day.isAfter(planEnds))) {
            return Optional.empty();
        }
        int days = everyWeeks * WEEK;
        long rounds = ChronoUnit.DAYS.between(startsOn, day) / days;
        LocalDate round = startsOn.plusDays(rounds * days);
        // Answers that came a little early are those of the round: asking again at once would annoy.
        return rounds < 1
                        || last.filter(answer -> !answer.isBefore(round.minusDays(REST_DAYS - 1)))
                                .isPresent()
                ? Optional.empty()
                : Optional.of(new Due(Occasion.AGAIN, round));
    }

    private Optional<Due> atEnd(Optional<LocalDate> last, LocalDate day, @Nullable LocalDate planEnds) {
        if (!atEnd || planEnds == null || !isOpen(day, planEnds)) {
            return Optional.empty();
        }
        LocalDate from = planEnds.minusDays(WEEK - 1);
        LocalDate begun = from.isBefore(startsOn) ? startsOn : from;
        boolean answered = last.filter(answer -> !answer.isBefore(begun)).isPresent();
        return day.isBefore(begun) || answered ? Optional.empty() : Optional.of(new Due(Occasion.END, begun));
    }

    private static boolean isOpen(LocalDate day, @Nullable LocalDate planEnds) {
        return planEnds == null || !day.isAfter(planEnds.plusDays(DAYS_AFTER_END));
    }

    /** Whether answers of a day lie too near to others, so that people would only repeat themselves. */
    public static boolean isTooSoon(Collection<LocalDate> others, LocalDate day) {
        return others.stream().anyMatch(other -> Math.abs(ChronoUnit.DAYS.between(other, day)) < REST_DAYS);
    }
}
