package org.restride.base.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What other programs read, by the rules of RFC 5545. */
class IcsTests {

    private static final Instant WRITTEN = Instant.parse("2026-03-01T08:00:00Z");
    private static final CalendarEntry.Between MORNING =
            new CalendarEntry.Between(Instant.parse("2026-03-29T07:30:00Z"), Instant.parse("2026-03-29T08:00:00Z"));

    @Test
    void entryIsReadBackAsItWasWritten() {
        CalendarEntry entry = CalendarEntry.shown(
                        "7@restride.test", WRITTEN, MORNING, "Appointment at Riverside; a, b \\ c")
                .withDetails("First line\nsecond: \"line\"")
                .withPlace("Calle Mayor 1, Ávila")
                .withLink(URI.create("https://portal.test/appointments"))
                .withParties(
                        new CalendarEntry.Party("Riverside \"North\"", "no-reply@portal.test"),
                        new CalendarEntry.Party("Anna", "anna@mail.test"))
                .inSequence(3, false);

        ReadIcs read = ReadIcs.of(Ics.write(CalendarEntries.invitation(entry)));

        assertThat(read.one("METHOD")).isEqualTo("REQUEST");
        assertThat(read.one("UID")).isEqualTo("7@restride.test");
        assertThat(read.one("SEQUENCE")).isEqualTo("3");
        assertThat(read.one("DTSTAMP")).isEqualTo("20260301T080000Z");
        assertThat(read.one("DTSTART")).isEqualTo("20260329T073000Z");
        assertThat(read.one("DTEND")).isEqualTo("20260329T080000Z");
        assertThat(read.text("SUMMARY")).isEqualTo("Appointment at Riverside; a, b \\ c");
        assertThat(read.text("DESCRIPTION")).isEqualTo("First line\nsecond: \"line\"");
        assertThat(read.text("LOCATION")).isEqualTo("Calle Mayor 1, Ávila");
        assertThat(read.one("URL")).isEqualTo("https://portal.test/appointments");
        assertThat(read.one("ORGANIZER")).isEqualTo("mailto:no-reply@portal.test");
        assertThat(read.parameters("ORGANIZER")).containsEntry("CN", "Riverside \"North\"");
        assertThat(read.one("ATTENDEE")).isEqualTo("mailto:anna@mail.test");
        assertThat(read.one("STATUS")).isEqualTo("CONFIRMED");
    }

    @Test
    void cancellationSaysSoTwice() {
        CalendarEntry entry = CalendarEntry.shown("7@restride.test", WRITTEN, MORNING, "Appointment")
                .inSequence(1, true);

        ReadIcs read = ReadIcs.of(Ics.write(CalendarEntries.invitation(entry)));

        assertThat(read.one("METHOD")).isEqualTo("CANCEL");
        assertThat(read.one("STATUS")).isEqualTo("CANCELLED");
    }

    @Test
    void linesHaveAtMost75OctetsAndCutNoCharacter() {
        String title = "Ñandú 🏃 ".repeat(40).strip();
        CalendarEntry entry = CalendarEntry.shown("7@restride.test", WRITTEN, MORNING, title);

        String written = Ics.write(CalendarEntries.invitation(entry));

        assertThat(written).endsWith("END:VCALENDAR\r\n").doesNotContain("�");
        assertThat(written.split("\r\n", -1)).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
        assertThat(written.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(ReadIcs.of(written).text("SUMMARY")).isEqualTo(title);
    }

    @Test
    void nothingTypedBeginsALineOfItsOwn() {
        CalendarEntry entry = CalendarEntry.shown("7@restride.test", WRITTEN, MORNING, "One\r\nATTACH:http://evil.test")
                .withParties(
                        new CalendarEntry.Party("Clinic\r\nX-EVIL:1", "a@b.test\r\nX-EVIL:2"),
                        new CalendarEntry.Party("A", "a@b.test"));

        String written = Ics.write(CalendarEntries.invitation(entry));

        assertThat(written.lines()).noneMatch(line -> line.startsWith("ATTACH") || line.startsWith("X-EVIL"));
    }

    @Test
    void feedHasANameAndWholeDays() {
        CalendarEntry day = CalendarEntry.shown(
                "8@restride.test", WRITTEN, new CalendarEntry.AllDay(LocalDate.of(2026, 12, 31)), "Exercises");

        ReadIcs read = ReadIcs.of(Ics.write(CalendarEntries.feed("Restride", Duration.ofHours(12), List.of(day, day))));

        assertThat(read.one("METHOD")).isEqualTo("PUBLISH");
        assertThat(read.one("X-WR-CALNAME")).isEqualTo("Restride");
        assertThat(read.one("REFRESH-INTERVAL")).isEqualTo("PT12H");
        assertThat(read.all("DTSTART")).containsExactly("20261231", "20261231");
        assertThat(read.all("DTEND")).containsExactly("20270101", "20270101");
        assertThat(read.parameters("DTSTART")).containsEntry("VALUE", "DATE");
    }

    @Test
    void entryThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> new CalendarEntry.Between(WRITTEN, WRITTEN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
