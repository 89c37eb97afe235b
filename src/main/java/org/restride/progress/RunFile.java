package org.restride.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a recorded file holds, before anything of it is kept.
 *
 * @param runs newest first
 */
public record RunFile(List<Found> runs) {

    public RunFile {
        runs = List.copyOf(runs);
    }

    /** Why a run can't be kept as it is. */
    public enum Trouble {
        /** It was kept before, from this same file. */
        KEPT,
        NO_TIMES,
        TOO_SHORT,
        TOO_LONG,
        TOO_FAST,
        OTHER_SPORT,
        IMPOSSIBLE,
        /** Longer ago than runs are written down. */
        TOO_OLD,
        /** It lies ahead: the watch's clock was wrong. */
        AHEAD
    }

    /** A thing that was recorded. */
    public sealed interface Found {}

    /**
     * Something that can't be kept.
     *
     * @param day the patient's day; null if the file does not say
     */
    public record Unfit(@Nullable LocalDate day, Trouble trouble) implements Found {}

    /**
     * A run that can be kept once its runner has said how it felt.
     *
     * @param id made of the file's content and its runner: the same file again is the same run
     * @param day the patient's day on which it began
     * @param part the plan's run of that day which it may be; null if there is none open
     * @param title of that run
     * @param sort what the plan says, else what the pace says
     * @param similar whether a run of that day is written down already that took about as long
     */
    public record Fit(
            UUID id,
            LocalDate day,
            @Nullable UUID part,
            @Nullable String title,
            RunSort sort,
            int minutes,
            int running,
            @Nullable Integer metres,
            Measured measured,
            Instant finishedAt,
            boolean similar)
            implements Found {}
}
