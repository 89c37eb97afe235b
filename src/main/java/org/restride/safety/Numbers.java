package org.restride.safety;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.restride.base.Wording;

/**
 * The numbers of a reason, from which its sentence and its small chart are made in the reader's language.
 *
 * @param pain the reported score, 0 to 10
 * @param limit the rule's threshold
 * @param day the patient's day that it is about: of the report, of the last session, of the plan's end
 * @param morning whether the pain was that of a morning
 * @param more what else the sentence tells, by name; each rule knows its own
 * @param about what it is about where the rule can be about several things: {@code run}, a measure's short name, a part of the plan
 * @param title of what it is about where that has one, in the languages of the interface; null if it has none
 * @param series what the rule looked at, oldest first; the last one is what it is about
 * @param line where the series reaches what the rule warns of; null if there is no such height
 * @param also what the same event is a reason for as well, the most telling first
 */
public record Numbers(
        @Nullable Integer pain,
        @Nullable Integer limit,
        @Nullable LocalDate day,
        boolean morning,
        Map<String, Double> more,
        @Nullable String about,
        @Nullable Wording title,
        List<Point> series,
        @Nullable Double line,
        List<Reason> also) {

    static final Numbers NONE = new Numbers(null, null, null, false);

    /** The value of a day. */
    public record Point(LocalDate day, double value) {}

    /** What was stored before there were charts has none of the newer parts. */
    public Numbers {
        more = Map.copyOf(Objects.requireNonNullElse(more, Map.of()));
        series = List.copyOf(Objects.requireNonNullElse(series, List.of()));
        also = List.copyOf(Objects.requireNonNullElse(also, List.of()));
    }

    Numbers(@Nullable Integer pain, @Nullable Integer limit, @Nullable LocalDate day, boolean morning) {
        this(pain, limit, day, morning, Map.of(), null, null, List.of(), null, List.of());
    }

    Numbers with(Map<String, Double> told) {
        return new Numbers(pain, limit, day, morning, told, about, title, series, line, also);
    }

    Numbers about(String what) {
        return new Numbers(pain, limit, day, morning, more, what, title, series, line, also);
    }

    Numbers titled(Wording words) {
        return new Numbers(pain, limit, day, morning, more, about, words, series, line, also);
    }

    Numbers seen(List<Point> points, @Nullable Double limitLine) {
        return new Numbers(pain, limit, day, morning, more, about, title, points, limitLine, also);
    }

    Numbers also(List<Reason> others) {
        return new Numbers(pain, limit, day, morning, more, about, title, series, line, others);
    }

    /** One of {@link #more}, 0 if it isn't told. */
    public double told(String name) {
        return more.getOrDefault(name, 0.0);
    }
}
