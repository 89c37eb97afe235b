package org.restride.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.plans.PlanVersionId;

/**
 * A patient's report of a session.
 *
 * @param id made by the phone; a repeat counts once
 * @param day the patient's day for which the session was asked
 * @param startedAt by the phone's clock
 * @param finishedAt by the phone's clock
 * @param pain the worst during the session, 0 (none) to 10 (worst imaginable)
 * @param effort 0 to 10; null if the clinic doesn't ask
 * @param note at most 2,000 characters
 * @param corrects the report that this one corrects; null if it is a first one
 * @param variant which of the signed sessions was done
 */
public record LogSession(
        UUID id,
        PlanVersionId plan,
        LocalDate day,
        Instant startedAt,
        Instant finishedAt,
        List<SessionEntry> entries,
        int pain,
        @Nullable Integer effort,
        @Nullable String note,
        @Nullable UUID corrects,
        SessionVariant variant) {

    static final int LONGEST_NOTE = 2_000;

    private static final int MOST_ENTRIES = 100;
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofDays(1);
    private static final Duration OLDEST = Duration.ofDays(120);

    /** As planned. */
    public LogSession(
            UUID id,
            PlanVersionId plan,
            LocalDate day,
            Instant startedAt,
            Instant finishedAt,
            List<SessionEntry> entries,
            int pain,
            @Nullable Integer effort,
            @Nullable String note,
            @Nullable UUID corrects) {
        this(id, plan, day, startedAt, finishedAt, entries, pain, effort, note, corrects, SessionVariant.USUAL);
    }

    public LogSession {
        entries = List.copyOf(entries);
        Map<String, String> wrong = new HashMap<>();
        if (entries.size() > MOST_ENTRIES) {
            wrong.put("entries", "progress.error.too-many");
        }
        if (entries.stream().map(SessionEntry::item).distinct().count() < entries.size()) {
            wrong.put("entries", "progress.error.entry-twice");
        }
        if (pain < 0 || pain > PainScore.WORST) {
            wrong.put("pain", "progress.error.score");
        }
        if (effort != null && (effort < 0 || effort > PainScore.WORST)) {
            wrong.put("effort", "progress.error.score");
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            wrong.put("note", "progress.error.too-long");
        }
        if (finishedAt.isBefore(startedAt)) {
            wrong.put("finishedAt", "progress.error.before-start");
        }
        if (Math.abs(ChronoUnit.DAYS.between(LocalDate.ofInstant(startedAt, ZoneOffset.UTC), day)) > 1) {
            wrong.put("day", "progress.error.day");
        }
        if (!wrong.isEmpty()) {
            throw new DomainError.Invalid(wrong);
        }
    }

    /**
     * @throws DomainError.Invalid if the phone's times can't be, even with a clock that is a day off
     */
    void requirePossibleAt(Instant now) {
        if (finishedAt.isAfter(now.plus(CLOCKS_DIFFER_BY)) || startedAt.isBefore(now.minus(OLDEST))) {
            throw new DomainError.Invalid(Map.of("finishedAt", "progress.error.time"));
        }
    }
}
