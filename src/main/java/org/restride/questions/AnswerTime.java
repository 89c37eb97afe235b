package org.restride.questions;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When answers were given by our clock, as far as it can be known.
 *
 * @param answeredAt never later than they arrived
 * @param clockAhead seconds by which the phone's clock was ahead of ours (behind: negative); null if the phone didn't say
 */
record AnswerTime(Instant answeredAt, @Nullable Integer clockAhead) {

    private static final long MOST_SECONDS = Integer.MAX_VALUE;

    /** What a slow network takes is no wrong clock. */
    private static final Duration ON_THE_WAY = Duration.ofMinutes(1);

    /** Nothing waits longer on a phone; a time further back is a clock that began anew. */
    private static final Duration WAITS_AT_MOST = Duration.ofDays(90);

    /**
     * @param answered and {@code sent}: by the phone's clock
     * @param received by ours
     */
    static AnswerTime of(Instant answered, @Nullable Instant sent, Instant received) {
        if (sent == null || sent.isBefore(answered)) {
            return new AnswerTime(possible(answered, received), null);
        }
        Duration ahead = Duration.between(received, sent);
        boolean right = ahead.abs().compareTo(ON_THE_WAY) <= 0;
        long seconds = Math.clamp(ahead.toSeconds(), -MOST_SECONDS, MOST_SECONDS);
        return new AnswerTime(
                possible(right ? answered : received.minus(Duration.between(answered, sent)), received),
                right ? 0 : Math.toIntExact(seconds));
    }

    private static Instant possible(Instant answered, Instant received) {
        boolean can = !answered.isAfter(received) && !answered.isBefore(received.minus(WAITS_AT_MOST));
        return can ? answered.truncatedTo(ChronoUnit.MICROS) : received;
    }
}
