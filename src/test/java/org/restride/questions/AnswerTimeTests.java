package org.restride.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When answers were given, from a phone whose clock may be wrong and whose network came late. */
class AnswerTimeTests {

    private static final Instant RECEIVED = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration WAITED = Duration.ofMinutes(40);

    @Test
    void aRightClockIsTakenAtItsWord() {
        AnswerTime time = AnswerTime.of(RECEIVED.minus(WAITED), RECEIVED.minusSeconds(2), RECEIVED);
        assertThat(time).isEqualTo(new AnswerTime(RECEIVED.minus(WAITED), 0));
    }

    @Test
    void aClockAheadOrBehindIsPutRightAndNoted() {
        for (Duration off : new Duration[] {Duration.ofHours(1), Duration.ofHours(-1), Duration.ofDays(3)}) {
            Instant sent = RECEIVED.plus(off);
            AnswerTime time = AnswerTime.of(sent.minus(WAITED), sent, RECEIVED);
            assertThat(time).isEqualTo(new AnswerTime(RECEIVED.minus(WAITED), Math.toIntExact(off.toSeconds())));
        }
    }

    @Test
    void nothingIsAnsweredInTheFutureNorBeforeAnyPhoneCouldWait() {
        assertThat(AnswerTime.of(RECEIVED.plus(WAITED), null, RECEIVED)).isEqualTo(new AnswerTime(RECEIVED, null));
        assertThat(AnswerTime.of(Instant.EPOCH, null, RECEIVED)).isEqualTo(new AnswerTime(RECEIVED, null));
        assertThat(AnswerTime.of(Instant.EPOCH, RECEIVED, RECEIVED).answeredAt())
                .as("the clock began anew while they waited")
                .isEqualTo(RECEIVED);
    }

    @Test
    void aTimeOfSendingBeforeTheAnswersSaysNothing() {
        Instant answered = RECEIVED.minus(WAITED);
        assertThat(AnswerTime.of(answered, answered.minusSeconds(1), RECEIVED))
                .isEqualTo(new AnswerTime(answered, null));
    }
}
