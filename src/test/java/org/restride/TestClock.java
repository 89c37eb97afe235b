package org.restride;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test can set; it goes on from there until it is put right again. */
public final class TestClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /** Sets the time; to be undone by {@link #putRight()}. */
    public void set(Instant time) {
        ahead = Duration.between(Instant.now(), time);
    }

    public void putRight() {
        ahead = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }
}
