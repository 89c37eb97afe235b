package org.restride.safety;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;

/**
 * Somebody was told.
 *
 * @param notices by which ways; empty if nobody could be written to
 */
public record EscalationStep(EscalationKind kind, Rung rung, Instant at, List<Notice> notices) {

    public EscalationStep {
        notices = List.copyOf(notices);
    }

    /** By which way somebody is told. */
    public enum Channel {
        EMAIL,
        PUSH
    }

    /** How far a letter or a notice has come. */
    public enum State {
        WAITING,
        SENT,
        /** It could not be delivered, however often it was tried. */
        GIVEN_UP
    }

    /**
     * A letter or a notice.
     *
     * @param to whose; null for the on-call address
     * @param settledAt when it was sent or given up; null while it waits
     */
    public record Notice(
            Channel channel,
            @Nullable AccountId to,
            State state,
            @Nullable Instant settledAt) {}

    /** When the first of its notices went out. */
    public Optional<Instant> sentAt() {
        return notices.stream()
                .filter(notice -> notice.state() == State.SENT)
                .flatMap(notice -> Optional.ofNullable(notice.settledAt()).stream())
                .min(Instant::compareTo);
    }

    /** Whether nothing of it could be delivered. */
    public boolean failed() {
        return notices.stream().allMatch(notice -> notice.state() == State.GIVEN_UP);
    }
}
