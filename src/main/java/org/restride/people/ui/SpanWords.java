package org.restride.people.ui;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.people.ClinicHours.Span;

/** Hours of a day as people type them: {@code 08:00-12:00, 13:00-17:00}. */
final class SpanWords {

    private static final Pattern SPAN =
            Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*[-–—]\\s*(\\d{1,2})(?:[:.](\\d{2}))?");

    private SpanWords() {}

    static String write(List<Span> spans) {
        return spans.stream().map(span -> span.from() + "–" + span.to()).collect(Collectors.joining(", "));
    }

    /**
     * @throws DomainError.Invalid if these are no hours
     */
    static List<Span> read(String text) {
        List<Span> spans = new ArrayList<>();
        for (String part : text.split("[,;]", -1)) {
            if (!part.isBlank()) {
                spans.add(span(part.strip()));
            }
        }
        return spans;
    }

    private static Span span(String text) {
        Matcher parts = SPAN.matcher(text);
        if (!parts.matches()) {
            throw wrong();
        }
        return new Span(time(parts.group(1), parts.group(2)), time(parts.group(3), parts.group(4)));
    }

    private static LocalTime time(String hours, @Nullable String minutes) {
        try {
            return LocalTime.of(Integer.parseInt(hours), minutes == null ? 0 : Integer.parseInt(minutes));
        } catch (DateTimeException nonsense) {
            throw wrong();
        }
    }

    private static DomainError.Invalid wrong() {
        return new DomainError.Invalid(Map.of("week", "people.hours.error.format"));
    }
}
