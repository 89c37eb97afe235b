package org.restride.shell;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.restride.base.TimelineEntry;
import org.restride.base.TimelineKind;

/**
 * Which part of a time line is wanted.
 *
 * @param kinds none means all
 * @param after the entry behind which the page begins; null begins with the newest
 */
public record TimelineQuery(
        Zoom zoom, Set<TimelineKind> kinds, @Nullable TimelineEntry after) {

    /** How far back one looks. */
    public enum Zoom {
        WEEK(7),
        MONTH(31),
        ALL(0);

        private static final long SECONDS_A_DAY = 86_400;
        private final int days;

        Zoom(int days) {
            this.days = days;
        }

        /** From when on; empty: from the beginning. */
        Optional<Instant> from(Instant now) {
            return days == 0 ? Optional.empty() : Optional.of(now.minusSeconds(days * SECONDS_A_DAY));
        }
    }

    public TimelineQuery {
        kinds = Set.copyOf(kinds);
    }

    /** The newest of everything. */
    public static TimelineQuery newest() {
        return new TimelineQuery(Zoom.ALL, Set.of(), null);
    }

    public TimelineQuery with(Zoom other) {
        return new TimelineQuery(other, kinds, null);
    }

    public TimelineQuery with(Set<TimelineKind> others) {
        return new TimelineQuery(zoom, others, null);
    }

    /** What comes behind an entry. */
    public TimelineQuery behind(TimelineEntry entry) {
        return new TimelineQuery(zoom, kinds, entry);
    }

    /** Whether it is what everybody sees at first. */
    public boolean isPlain() {
        return equals(newest());
    }

    Set<TimelineKind> wanted() {
        return kinds.isEmpty() ? EnumSet.allOf(TimelineKind.class) : kinds;
    }
}
