package org.restride.exchange;

import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a patient's private calendar shows.
 *
 * @param withNames whether entries name exercises and minutes; otherwise they say that there is training and nothing of health
 * @param beginsAt when on the day an entry begins; null for the whole day
 */
public record CalendarWish(boolean withNames, @Nullable LocalTime beginsAt) {

    /** Says nothing and takes up no time of the day. */
    public static final CalendarWish USUAL = new CalendarWish(false, null);

    public Optional<LocalTime> time() {
        return Optional.ofNullable(beginsAt);
    }
}
