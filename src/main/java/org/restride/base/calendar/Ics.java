package org.restride.base.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes calendar entries as iCalendar (RFC 5545): moments in UTC, so that no zone has to be described. */
public final class Ics {

    /** Of the file; an e-mail adds {@code method}. */
    public static final String MEDIA_TYPE = "text/calendar; charset=UTF-8";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    /** RFC 5545, 3.1: a line has at most 75 octets, without its break. */
    private static final int LINE = 75;

    private final StringBuilder file = new StringBuilder();

    private Ics() {}

    public static String write(CalendarEntries calendar) {
        Ics ics = new Ics();
        ics.calendar(calendar);
        return ics.file.toString();
    }

    private void calendar(CalendarEntries calendar) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Restride//Restride//EN");
        line("CALSCALE:GREGORIAN");
        line("METHOD:" + calendar.method());
        calendar.name().ifPresent(name -> {
            line("NAME:" + text(name));
            line("X-WR-CALNAME:" + text(name));
        });
        calendar.refresh().ifPresent(every -> {
            line("REFRESH-INTERVAL;VALUE=DURATION:" + every);
            line("X-PUBLISHED-TTL:" + every);
        });
        calendar.entries().forEach(this::entry);
        line("END:VCALENDAR");
    }

    private void entry(CalendarEntry entry) {
        line("BEGIN:VEVENT");
        line("UID:" + text(entry.uid()));
        line("SEQUENCE:" + entry.sequence());
        line("DTSTAMP:" + moment(entry.written()));
        switch (entry.when()) {
            case CalendarEntry.Between(Instant begins, Instant ends) -> {
                line("DTSTART:" + moment(begins));
                line("DTEND:" + moment(ends));
            }
            case CalendarEntry.AllDay(LocalDate day) -> {
                line("DTSTART;VALUE=DATE:" + DAY.format(day));
                line("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
                line("TRANSP:TRANSPARENT");
            }
        }
        line("SUMMARY:" + text(entry.title()));
        entry.details().ifPresent(details -> line("DESCRIPTION:" + text(details)));
        entry.place().ifPresent(place -> line("LOCATION:" + text(place)));
        entry.link().ifPresent(link -> line("URL:" + link.toASCIIString()));
        entry.parties().ifPresent(this::parties);
        line("STATUS:" + (entry.cancelled() ? "CANCELLED" : "CONFIRMED"));
        line("END:VEVENT");
    }

    private void parties(CalendarEntry.Parties parties) {
        line("ORGANIZER;CN=" + parameter(parties.organizer().name()) + ":" + mailto(parties.organizer()));
        for (CalendarEntry.Party attendee : parties.attendees()) {
            line("ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN="
                    + parameter(attendee.name()) + ":" + mailto(attendee));
        }
    }

    /** Nothing that somebody typed begins a new line. */
    private static String mailto(CalendarEntry.Party party) {
        return "mailto:" + party.email().replaceAll("[\\p{Cntrl}\\s]", "");
    }

    private static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    /** RFC 5545, 3.3.11. */
    static String text(String typed) {
        return typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n")
                .replaceAll("[\\p{Cntrl}&&[^\\t]]", "");
    }

    /** Quoted, with what can't be quoted written as RFC 6868 says. */
    private static String parameter(String typed) {
        String safe = typed.replace("^", "^^").replace("\"", "^'").replaceAll("\\p{Cntrl}+", " ");
        return "\"" + safe + "\"";
    }

    /** Folds by octets; a character that needs several is never cut. */
    private void line(String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); ) {
            int character = content.codePointAt(at);
            String written = Character.toString(character);
            int wide = written.getBytes(StandardCharsets.UTF_8).length;
            if (octets + wide > LINE) {
                file.append("\r\n ");
                octets = 1;
            }
            file.append(written);
            octets += wide;
            at += Character.charCount(character);
        }
        file.append("\r\n");
    }
}
