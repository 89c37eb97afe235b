package org.restride.plans.progression;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a session of a phase went.
 *
 * @param session its first report; corrections keep it
 * @param day the patient's day
 * @param at when it ended, by the patient's clock
 * @param pain the worst in it, 0 to 10
 * @param settled whether the morning after was no worse than usual; null if it was not answered
 * @param lesser which lesser session it was; null if it was as planned
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PhaseSession(
        UUID session,
        LocalDate day,
        Instant at,
        int pain,
        @Nullable Boolean settled,
        ItemSession.@Nullable Lesser lesser) {

    /** As planned. */
    public PhaseSession(UUID session, LocalDate day, Instant at, int pain, @Nullable Boolean settled) {
        this(session, day, at, pain, settled, null);
    }

    /** Oldest first; the same whatever the order of arrival. */
    static final Comparator<PhaseSession> IN_TIME = Comparator.comparing(PhaseSession::day)
            .thenComparing(PhaseSession::at)
            .thenComparing(PhaseSession::session);
}
