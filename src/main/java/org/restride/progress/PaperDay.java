package org.restride.progress;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a log on paper.
 *
 * @param marks what was ticked, by the plan item's id; what was left blank is missing
 * @param pain 0 (none) to 10 (worst imaginable); null if nothing was written
 * @param morning pain on the morning after, 0 to 10; null if nothing was written
 * @param effort 0 to 10; null if nothing was written, or it isn't asked
 */
public record PaperDay(
        LocalDate day,
        Map<UUID, SessionEntry.Outcome> marks,
        @Nullable Integer pain,
        @Nullable Integer morning,
        @Nullable Integer effort) {

    public PaperDay {
        marks = Map.copyOf(marks);
    }

    /** A line on which nothing stands. */
    public static PaperDay empty(LocalDate day) {
        return new PaperDay(day, Map.of(), null, null, null);
    }

    public boolean isEmpty() {
        return marks.isEmpty() && pain == null && morning == null && effort == null;
    }
}
