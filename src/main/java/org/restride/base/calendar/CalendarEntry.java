package org.restride.base.calendar;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a calendar.
 *
 * @param uid the same for all that is ever said about this entry, unique in the world; becomes {@code UID}
 * @param sequence how often the entry was changed, from 0; a calendar keeps the highest
 * @param written when this was said of it
 * @param details what it is about; may have several lines
 * @param parties who invites and who is invited; empty for an entry that nobody answers
 */
public record CalendarEntry(
        String uid,
        int sequence,
        Instant written,
        When when,
        String title,
        Optional<String> details,
        Optional<String> place,
        Optional<URI> link,
        Optional<Parties> parties,
        boolean cancelled) {

    public CalendarEntry {
        if (uid.isBlank() || sequence < 0) {
            throw new IllegalArgumentException("An entry has a uid and a sequence from 0");
        }
    }

    /** An entry that is only shown: nobody is invited. */
    public static CalendarEntry shown(String uid, Instant written, When when, String title) {
        return new CalendarEntry(
                uid,
                0,
                written,
                when,
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    public CalendarEntry withDetails(@Nullable String said) {
        Optional<String> known = Optional.ofNullable(said).filter(text -> !text.isBlank());
        return new CalendarEntry(uid, sequence, written, when, title, known, place, link, parties, cancelled);
    }

    public CalendarEntry withPlace(@Nullable String where) {
        Optional<String> known = Optional.ofNullable(where).filter(text -> !text.isBlank());
        return new CalendarEntry(uid, sequence, written, when, title, details, known, link, parties, cancelled);
    }

    public CalendarEntry withLink(URI address) {
        return new CalendarEntry(
                uid, sequence, written, when, title, details, place, Optional.of(address), parties, cancelled);
    }

    public CalendarEntry withParties(Party organizer, Party... attendees) {
        Parties all = new Parties(organizer, List.of(attendees));
        return new CalendarEntry(
                uid, sequence, written, when, title, details, place, link, Optional.of(all), cancelled);
    }

    public CalendarEntry inSequence(int changed, boolean isCancelled) {
        return new CalendarEntry(uid, changed, written, when, title, details, place, link, parties, isCancelled);
    }

    /** When it is. */
    public sealed interface When {}

    /** From one moment to a later one, wherever in the world the calendar is read. */
    public record Between(Instant begins, Instant ends) implements When {

        public Between {
            if (!ends.isAfter(begins)) {
                throw new IllegalArgumentException("An entry ends after it begins");
            }
        }
    }

    /** The whole of a day, in whatever zone the reader is. */
    public record AllDay(LocalDate day) implements When {

        public AllDay {
            Objects.requireNonNull(day);
        }
    }

    /**
     * Somebody with an address.
     *
     * @param email one address, without {@code mailto:}
     */
    public record Party(String name, String email) {}

    /** Who invites whom. */
    public record Parties(Party organizer, List<Party> attendees) {

        public Parties {
            attendees = List.copyOf(attendees);
        }
    }
}
