package org.restride.plans;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** On which of the patient's days each part of a plan was done; the {@value #DAYS_NEEDED} days before the day in question are enough. */
public final class Done {
    /** How many days back a schedule looks. */
    public static final int DAYS_NEEDED = 14;

    private static final Done NOTHING = new Done(Map.of());

    private final Map<UUID, NavigableSet<LocalDate>> days;

    private Done(Map<UUID, NavigableSet<LocalDate>> days) {
        this.days = days;
    }

    public static Done nothing() {
        return NOTHING;
    }

    /** By id of the plan's item. */
    public static Done of(Map<UUID, ? extends Collection<LocalDate>> days) {
        Map<UUID, NavigableSet<LocalDate>> copy = new HashMap<>();
        days.forEach((item, dates) -> copy.put(item, new TreeSet<>(dates)));
        return new Done(copy);
    }

    /** How many days from the first (included) to the last (not included) the item was done on. */
    int times(UUID item, LocalDate from, LocalDate until) {
        return days.getOrDefault(item, new TreeSet<>())
                .subSet(from, true, until, false)
                .size();
    }

    boolean on(UUID item, LocalDate day) {
        return days.getOrDefault(item, new TreeSet<>()).contains(day);
    }

    Optional<LocalDate> lastBefore(UUID item, LocalDate day) {
        return Optional.ofNullable(days.getOrDefault(item, new TreeSet<>()).lower(day));
    }
}
