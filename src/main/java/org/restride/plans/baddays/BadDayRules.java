package org.restride.plans.baddays;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.catalogue.Bounds;
import org.restride.catalogue.Purpose;
import org.restride.plans.Cadence;
import org.restride.plans.Dose;
import org.restride.plans.DoseTime;
import org.restride.plans.FlareUp;
import org.restride.plans.ForBadDays;
import org.restride.plans.PlanItem;
import org.restride.plans.progression.Rung;

/**
 * What is proposed for the exercises of a phase. The same phase always gets the same. On a bad day the rung below is done in about half of
 * its beginner's dose, or about half of the usual; what calms stays. With little time the main work comes first, with as few sets as the
 * bounds allow, until ten minutes are full.
 */
public final class BadDayRules {
    private static final int SHORT_SECONDS = 600;
    private static final Bounds NO_BOUNDS = new Bounds(null, null, null, null);

    private final List<PlanItem> items;
    private final Map<UUID, Around> around;

    private BadDayRules(List<PlanItem> items, Map<UUID, Around> around) {
        this.items = items;
        this.around = around;
    }

    /**
     * @param items of one phase, in its order
     * @param around by the items' ids; what is missing is left out on a bad day and has no smallest dose
     * @return for each item, by its id
     */
    public static Map<UUID, ForBadDays> propose(List<PlanItem> items, Map<UUID, Around> around) {
        return new BadDayRules(List.copyOf(items), Map.copyOf(around)).all();
    }

    /** About half of a dose that is none of the proposed ones; the same if it can't be less. */
    public static Dose half(Dose usual) {
        return LesserDose.half(usual, NO_BOUNDS);
    }

    /** One set of it, without those to warm up. */
    public static Dose oneSet(Dose usual) {
        return LesserDose.fewestSets(usual, NO_BOUNDS);
    }

    private Map<UUID, ForBadDays> all() {
        Map<UUID, FlareUp> flareUps = flareUps();
        Map<UUID, Dose> smallest = smallest();
        Map<UUID, ForBadDays> all = new LinkedHashMap<>();
        for (PlanItem item : items) {
            FlareUp flareUp = flareUps.getOrDefault(item.id(), new FlareUp.LeftOut());
            all.put(item.id(), new ForBadDays(flareUp, smallest.get(item.id())));
        }
        return all;
    }

    /** Where nothing can be made less, the gentlest stays as it is: a day with nothing at all is the clinician's choice. */
    private Map<UUID, FlareUp> flareUps() {
        Map<UUID, FlareUp> flareUps = new HashMap<>();
        known().forEach(item -> flareUps.put(item.id(), flareUp(item.dose(), place(item))));
        if (flareUps.values().stream().allMatch(FlareUp.LeftOut.class::isInstance)) {
            known().stream()
                    .min(Comparator.comparingInt(item -> place(item).level()))
                    .ifPresent(gentlest -> flareUps.put(gentlest.id(), new FlareUp.AsUsual()));
        }
        return flareUps;
    }

    private static FlareUp flareUp(Dose usual, Around place) {
        Rung easier = place.easier();
        Optional<FlareUp> rung = easier == null
                ? Optional.empty()
                : LesserDose.onRung(easier, usual).map(dose -> new FlareUp.Easier(easier.content(), dose));
        return rung.orElseGet(() -> {
            Dose half = LesserDose.half(usual, place.bounds());
            if (place.isGentle()) {
                return new FlareUp.AsUsual();
            }
            return half.equals(usual) ? new FlareUp.LeftOut() : new FlareUp.Less(half);
        });
    }

    private Map<UUID, Dose> smallest() {
        Map<UUID, Dose> chosen = new HashMap<>();
        Map<DayOfWeek, Integer> seconds = new EnumMap<>(DayOfWeek.class);
        List<PlanItem> wanted = known().stream()
                .filter(item -> !(item.cadence() instanceof Cadence.WhenNeeded))
                .sorted(Comparator.comparingInt(item -> rank(place(item).purpose())))
                .toList();
        for (PlanItem item : wanted) {
            for (Dose dose : doses(item)) {
                if (!chosen.containsKey(item.id()) && fits(item, dose, seconds)) {
                    chosen.put(item.id(), dose);
                    days(item).forEach(day -> seconds.merge(day, DoseTime.seconds(dose), Integer::sum));
                }
            }
        }
        if (chosen.isEmpty() && !wanted.isEmpty()) {
            PlanItem shortest = wanted.stream()
                    .min(Comparator.comparingInt(
                            item -> DoseTime.seconds(doses(item).getLast())))
                    .orElseThrow();
            chosen.put(shortest.id(), doses(shortest).getLast());
        }
        return chosen;
    }

    /** The smallest that keeps each set whole, and the one that does not. */
    private List<Dose> doses(PlanItem item) {
        Dose fewest = LesserDose.fewestSets(item.dose(), place(item).bounds());
        return List.of(fewest, LesserDose.shorter(fewest, place(item).bounds()));
    }

    /** Whether ten minutes hold it too, on each day on which it may be due. */
    private static boolean fits(PlanItem item, Dose dose, Map<DayOfWeek, Integer> seconds) {
        return days(item).stream()
                .allMatch(day -> seconds.getOrDefault(day, 0) + DoseTime.seconds(dose) <= SHORT_SECONDS);
    }

    private static Set<DayOfWeek> days(PlanItem item) {
        return item.cadence() instanceof Cadence.DaysOfWeek(var days, var _)
                ? EnumSet.copyOf(days)
                : EnumSet.allOf(DayOfWeek.class);
    }

    private static int rank(Purpose purpose) {
        return switch (purpose) {
            case STRENGTH, MOTOR_CONTROL -> 0;
            case MOBILITY -> 1;
            case AEROBIC -> 2;
            case WARM_UP -> 3;
        };
    }

    private Collection<PlanItem> known() {
        return items.stream().filter(item -> around.containsKey(item.id())).toList();
    }

    private Around place(PlanItem item) {
        @Nullable Around place = around.get(item.id());
        if (place == null) {
            throw new IllegalArgumentException("Nothing is known around this exercise");
        }
        return place;
    }
}
