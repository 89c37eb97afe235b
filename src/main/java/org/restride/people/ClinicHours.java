package org.restride.people;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.restride.base.DomainError;

/**
 * When somebody is at the clinic, and within how many of these hours it answers. Hours are of the clinic's clock: a night in which the
 * clocks change makes no hour longer or shorter.
 *
 * @param week a day that is missing, or has no hours, is closed
 * @param closed holidays and other days on which nobody is there, by day
 * @param answerHours open hours within which an answer is to be expected, 1 to 100
 * @param version from 1; 0: nobody has said anything yet
 */
public record ClinicHours(Map<DayOfWeek, List<Span>> week, List<ClosedDay> closed, int answerHours, int version) {

    public static final int MOST_CLOSED_DAYS = 200;
    public static final int MOST_ANSWER_HOURS = 100;

    /** Longer than this nothing is looked for: a clinic that stays closed for a year says nothing. */
    private static final int LOOKED_AHEAD_DAYS = 400;

    private static final int USUAL_ANSWER_HOURS = 10;

    /** What holds until the clinic says its hours. */
    static final ClinicHours UNKNOWN = new ClinicHours(Map.of(), List.of(), USUAL_ANSWER_HOURS, 0);

    /** From a time until a later one of the same day. */
    public record Span(LocalTime from, LocalTime to) {

        /**
         * @throws DomainError.Invalid if it ends before it begins
         */
        public Span {
            if (!from.isBefore(to)) {
                throw new DomainError.Invalid(Map.of("week", "people.hours.error.order"));
            }
        }
    }

    /** A day on which the clinic is closed although the week says otherwise; the name is shown to patients, and may be empty. */
    public record ClosedDay(LocalDate day, String name) {}

    private record Stay(Instant from, Instant to) {}

    /**
     * @throws DomainError.Invalid if hours overlap, or there is too much of something
     */
    public ClinicHours {
        Map<DayOfWeek, List<Span>> sorted = new TreeMap<>();
        week.forEach((day, spans) -> {
            List<Span> inOrder =
                    spans.stream().sorted(Comparator.comparing(Span::from)).toList();
            requireApart(inOrder);
            if (!inOrder.isEmpty()) {
                sorted.put(day, inOrder);
            }
        });
        week = Map.copyOf(sorted);
        closed = closed.stream()
                .sorted(Comparator.comparing(ClosedDay::day))
                .distinct()
                .toList();
        if (closed.size() > MOST_CLOSED_DAYS) {
            throw new DomainError.Invalid(Map.of("closed", "people.hours.error.many-days"));
        }
        if (answerHours < 1 || answerHours > MOST_ANSWER_HOURS) {
            throw new DomainError.Invalid(Map.of("answerHours", "people.hours.error.answer-hours"));
        }
    }

    /** Whether the clinic has said when it is open. */
    public boolean isKnown() {
        return !week.isEmpty();
    }

    public List<Span> of(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    /** The hours of one day, none if it is closed on that day. */
    public List<Span> on(LocalDate day) {
        return closed.stream().anyMatch(each -> each.day().equals(day)) ? List.of() : of(day.getDayOfWeek());
    }

    public boolean isOpen(Instant moment, ZoneId zone) {
        return nextOpening(moment, zone).filter(moment::equals).isPresent();
    }

    /** The moment itself if the clinic is open then, else when it opens next; none if it does not say. */
    public Optional<Instant> nextOpening(Instant moment, ZoneId zone) {
        return stays(moment, zone)
                .map(stay -> stay.from().isBefore(moment) ? moment : stay.from())
                .findFirst();
    }

    /** Until when an answer to something written at that moment is to be expected; none if the clinic does not say when it is open. */
    public Optional<Instant> answerBy(Instant written, ZoneId zone) {
        return after(written, zone, Duration.ofHours(answerHours));
    }

    /** When so much open time has passed since the moment; none if the clinic does not say when it is open. */
    public Optional<Instant> after(Instant moment, ZoneId zone, Duration open) {
        Duration left = open;
        for (Stay stay : (Iterable<Stay>) stays(moment, zone)::iterator) {
            Instant from = stay.from().isBefore(moment) ? moment : stay.from();
            Duration there = Duration.between(from, stay.to());
            if (left.compareTo(there) <= 0) {
                return Optional.of(from.plus(left));
            }
            left = left.minus(there);
        }
        return Optional.empty();
    }

    /** The times at which somebody is there, from those that have not ended by then on. */
    private Stream<Stay> stays(Instant moment, ZoneId zone) {
        LocalDate first = LocalDate.ofInstant(moment, zone);
        return Stream.iterate(first, day -> day.plusDays(1))
                .limit(isKnown() ? LOOKED_AHEAD_DAYS : 0)
                .flatMap(day -> on(day).stream()
                        .map(span -> new Stay(
                                day.atTime(span.from()).atZone(zone).toInstant(),
                                day.atTime(span.to()).atZone(zone).toInstant())))
                .filter(stay -> stay.to().isAfter(moment) && stay.from().isBefore(stay.to()));
    }

    private static void requireApart(List<Span> inOrder) {
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i).from().isBefore(inOrder.get(i - 1).to())) {
                throw new DomainError.Invalid(Map.of("week", "people.hours.error.overlap"));
            }
        }
    }
}
