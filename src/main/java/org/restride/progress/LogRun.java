package org.restride.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.plans.load.Run;

/**
 * A patient's report of a run.
 *
 * @param id made by the phone; a repeat counts once
 * @param part the run of the plan that it was; null if it was none
 * @param day the patient's day on which it was run
 * @param minutes in all, 1 to 600
 * @param running minutes of it that were running, 0 to {@code minutes}
 * @param metres 0 to 200,000; null if not known
 * @param shoe null if not said
 * @param pain the worst during the run, 0 (none) to 10 (worst imaginable)
 * @param note at most 2,000 characters
 * @param finishedAt when it was finished or, if that isn't known, written down; by the phone's clock
 * @param corrects the report that this one corrects; null if it is a first one
 * @param gone whether the correction says that there was no such run
 * @param effort 0 (none) to 10 (as hard as possible); null if not asked or not said
 * @param measured what a watch or the timer knows; null if it was typed
 */
public record LogRun(
        UUID id,
        @Nullable UUID part,
        LocalDate day,
        RunSort sort,
        int minutes,
        int running,
        @Nullable Integer metres,
        @Nullable Surface surface,
        @Nullable UUID shoe,
        int pain,
        @Nullable String note,
        Instant finishedAt,
        @Nullable UUID corrects,
        boolean gone,
        @Nullable Integer effort,
        @Nullable Measured measured) {

    /** Clocks of phones and watches are off by this much at most. */
    static final Duration CLOCKS_DIFFER_BY = Duration.ofDays(1);
    /** Nobody writes down what was longer ago. */
    static final int OLDEST_DAYS = 120;

    /** A run that was typed. */
    public LogRun(
            UUID id,
            @Nullable UUID part,
            LocalDate day,
            RunSort sort,
            int minutes,
            int running,
            @Nullable Integer metres,
            @Nullable Surface surface,
            @Nullable UUID shoe,
            int pain,
            @Nullable String note,
            Instant finishedAt,
            @Nullable UUID corrects,
            boolean gone) {
        this(
                id,
                part,
                day,
                sort,
                minutes,
                running,
                metres,
                surface,
                shoe,
                pain,
                note,
                finishedAt,
                corrects,
                gone,
                null,
                null);
    }

    public LogRun {
        Map<String, String> wrong = new HashMap<>();
        if (minutes < 1 || minutes > Run.LONGEST_MINUTES) {
            wrong.put("minutes", "progress.error.run-minutes");
        }
        if (running < 0 || running > minutes) {
            wrong.put("running", "progress.error.run-running");
        }
        if (metres != null && (metres < 0 || metres > Run.FARTHEST_METRES)) {
            wrong.put("metres", "progress.error.run-metres");
        }
        if (pain < 0 || pain > PainScore.WORST) {
            wrong.put("pain", "progress.error.score");
        }
        if (note != null && note.length() > LogSession.LONGEST_NOTE) {
            wrong.put("note", "progress.error.too-long");
        }
        if (effort != null && (effort < 0 || effort > PainScore.WORST)) {
            wrong.put("effort", "progress.error.score");
        }
        if (gone && corrects == null) {
            wrong.put("gone", "progress.error.nothing-to-correct");
        }
        if (!wrong.isEmpty()) {
            throw new DomainError.Invalid(wrong);
        }
    }

    /**
     * @throws DomainError.Invalid if the run can't have been then, even with a clock that is a day off
     */
    void requirePossibleAt(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        boolean ahead = finishedAt.isAfter(now.plus(CLOCKS_DIFFER_BY)) || day.isAfter(today.plusDays(1));
        if (ahead || ChronoUnit.DAYS.between(day, today) > OLDEST_DAYS) {
            throw new DomainError.Invalid(Map.of("day", "progress.error.run-day"));
        }
    }
}
