package org.restride.plans;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** On which of the patient's days each part of a plan was done, and how many times; the {@value #DAYS_NEEDED} days before the day in question are enough. */
public final class Done {
    /** How many days back a schedule looks. */
    public static final int DAYS_NEEDED = 14;

    private static final Done NOTHING = new Done(Map.of());

    private final Map<UUID, NavigableMap<LocalDate, Integer>> days;

    private Done(Map<UUID, NavigableMap<LocalDate, Integer>> days) {
        this.days = days;
    }

    public static Done nothing() {
        return NOTHING;
    }

    /** By id of the plan's item; a day stands as many times as the item was done on it, in any order. */
    public static Done of(Map<UUID, ? extends Collection<LocalDate>> days) {
        Map<UUID, NavigableMap<LocalDate, Integer>> counts = new HashMap<>();
        days.forEach((item, dates) -> {
            NavigableMap<LocalDate, Integer> count = new TreeMap<>();
            dates.forEach(date -> count.merge(date, 1, Integer::sum));
            counts.put(item, count);
        });
        return new Done(counts);
    }

    /** The same, and each of these parts done once more on that day. */
    public Done and(LocalDate day, Collection<UUID> parts) {
        Map<UUID, NavigableMap<LocalDate, Integer>> more = new HashMap<>(days);
        for (UUID part : parts) {
            NavigableMap<LocalDate, Integer> count = new TreeMap<>(of(part));
            count.merge(day, 1, Integer::sum);
            more.put(part, count);
        }
        return new Done(more);
    }

    /** How many times the item was done on that day. */
    public int timesOn(UUID item, LocalDate day) {
        return of(item).getOrDefault(day, 0);
    }

    /** How many days from the first (included) to the last (not included) the item was done on. */
    int times(UUID item, LocalDate from, LocalDate until) {
        return of(item).subMap(from, true, until, false).size();
    }

    boolean on(UUID item, LocalDate day) {
        return timesOn(item, day) > 0;
    }

    Optional<LocalDate> lastBefore(UUID item, LocalDate day) {
        return Optional.ofNullable(of(item).lowerKey(day));
    }

    private NavigableMap<LocalDate, Integer> of(UUID item) {
        return days.getOrDefault(item, Collections.emptyNavigableMap());
    }
}
