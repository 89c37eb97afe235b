package org.restride.safety;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Facts of patients of whom little is known. */
final class FewFacts {

    private FewFacts() {}

    /** Neither trained nor measured, and asked for no appointment. */
    static Facts of(
            boolean active,
            ZoneId zone,
            List<Facts.Flag> locks,
            List<Facts.Flag> flags,
            List<Facts.Pain> pains,
            List<Facts.Check> checks,
            Optional<LocalDate> lastDone,
            Optional<Facts.Course> course) {
        return new Facts(active, zone, locks, flags, pains, checks, lastDone, course, List.of(), List.of(), List.of());
    }

    /** Nothing but when something is to be done. */
    static Facts.Course course(
            UUID plan, LocalDate startsOn, LocalDate lastDay, Function<LocalDate, Optional<LocalDate>> dueAfter) {
        return new Facts.Course(plan, 1, startsOn, lastDay, dueAfter, startsOn, Map.of(), Map.of());
    }
}
