package org.restride.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.PatientId;

/**
 * How the morning after a session was, in its newest correction.
 *
 * @param sessionRoot the first report of the session
 * @param pain 0 (none) to 10 (worst imaginable)
 * @param earlier what this answer corrects, newest first; empty if nothing was corrected
 */
public record LoggedMorning(
        UUID id,
        PatientId patient,
        UUID sessionRoot,
        LocalDate day,
        int pain,
        @Nullable String note,
        NextStep then,
        Instant receivedAt,
        List<Earlier> earlier) {

    public LoggedMorning {
        earlier = List.copyOf(earlier);
    }

    /** An answer as it was before it was corrected. */
    public record Earlier(int pain, @Nullable String note, Instant at) {}
}
