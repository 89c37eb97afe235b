package org.restride.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts together what is known of a made-up patient, for tests of the rules and the simulation. */
final class TrainingFacts {

    static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime EVENING = LocalTime.of(19, 0);

    private final List<Facts.Pain> pains = new ArrayList<>();
    private final List<Trained> trained = new ArrayList<>();
    private final List<Facts.Measured> measured = new ArrayList<>();
    private final List<Facts.Flag> flags = new ArrayList<>();
    private Facts.@Nullable Course course;
    private int ids;

    static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }

    static Instant eveningOf(LocalDate day) {
        return at(day, EVENING);
    }

    private UUID id() {
        return new UUID(77, ids++);
    }

    UUID session(LocalDate day, int pain) {
        return session(day, pain, Optional.empty(), List.of());
    }

    UUID session(LocalDate day, int pain, Optional<Integer> effort, List<Trained.Exercise> exercises) {
        UUID id = id();
        pains.add(new Facts.Pain(id, Facts.Moment.SESSION, day, eveningOf(day), pain));
        trained.add(new Trained(id, false, day, eveningOf(day), pain, effort, 0, exercises));
        return id;
    }

    UUID run(LocalDate day, int pain, int minutes) {
        UUID id = id();
        pains.add(new Facts.Pain(id, Facts.Moment.SESSION, day, eveningOf(day), pain));
        trained.add(new Trained(id, true, day, eveningOf(day), pain, Optional.empty(), minutes, List.of()));
        return id;
    }

    /** The morning after a session. */
    void morning(UUID session, LocalDate day, int pain) {
        pains.add(new Facts.Pain(session, Facts.Moment.MORNING, day, at(day, MORNING), pain));
    }

    void measure(String name, LocalDate day, double score, double threshold, boolean higherIsBetter) {
        measured.add(new Facts.Measured(name, day, score, threshold, higherIsBetter));
    }

    void flag(Reason reason, LocalDate day) {
        flags.add(new Facts.Flag(id(), reason, eveningOf(day)));
    }

    void follows(Facts.Course plan) {
        course = plan;
    }

    /** A plan that asks for something every so many days. */
    static Facts.Course plan(LocalDate startsOn, LocalDate lastDay, LocalDate sameSince, int everyDays) {
        return plan(startsOn, lastDay, sameSince, everyDays, Map.of(), Map.of());
    }

    static Facts.Course plan(
            LocalDate startsOn,
            LocalDate lastDay,
            LocalDate sameSince,
            int everyDays,
            Map<UUID, Integer> sets,
            Map<LocalDate, Integer> running) {
        return new Facts.Course(
                new UUID(1, 1),
                1,
                startsOn,
                lastDay,
                day -> Optional.of(nextDue(startsOn, day, everyDays)),
                sameSince,
                sets,
                running);
    }

    private static LocalDate nextDue(LocalDate startsOn, LocalDate day, int everyDays) {
        if (day.isBefore(startsOn)) {
            return startsOn;
        }
        long gone = ChronoUnit.DAYS.between(startsOn, day);
        return startsOn.plusDays((gone / everyDays + 1) * everyDays);
    }

    Facts facts() {
        return new Facts(
                true,
                ZONE,
                flags.stream().filter(flag -> flag.reason() == Reason.EMERGENCY).toList(),
                flags,
                pains,
                List.of(),
                trained.stream().map(Trained::day).max(LocalDate::compareTo),
                Optional.ofNullable(course),
                List.of(),
                trained,
                measured);
    }
}
