package org.restride.questions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a patient stands with the safety questions.
 *
 * @param locks when exercises were locked, in no order
 * @param screenedAt when answers to the end arrived last; null if never
 * @param answeredAt when such answers were given last, which without a network is earlier; null if never
 * @param painAnsweredAt when such answers were given last because a report named much pain, by the phone's clock; null if never
 */
public record Standing(
        List<Span> locks,
        @Nullable Instant screenedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant painAnsweredAt) {

    public Standing {
        locks = List.copyOf(locks);
    }

    /**
     * A time during which exercises were locked.
     *
     * @param to null while they still are
     */
    public record Span(Instant from, @Nullable Instant to) {

        boolean covers(Instant at) {
            return !at.isBefore(from) && (to == null || at.isBefore(to));
        }
    }

    public boolean isLocked() {
        return locks.stream().anyMatch(span -> span.to() == null);
    }

    /** Whether exercises were locked at that moment. */
    public boolean wasLockedAt(Instant at) {
        return locks.stream().anyMatch(span -> span.covers(at));
    }

    public Optional<Instant> screened() {
        return Optional.ofNullable(screenedAt);
    }

    public Optional<Instant> answered() {
        return Optional.ofNullable(answeredAt);
    }
}
