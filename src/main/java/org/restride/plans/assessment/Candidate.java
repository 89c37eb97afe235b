package org.restride.plans.assessment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.restride.catalogue.Equipment;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.Purpose;
import org.restride.catalogue.Region;
import org.restride.plans.DoseTime;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanItem;
import org.restride.plans.Schedule;
import org.restride.plans.TemplateOffer;
import org.restride.plans.TemplateVersionId;

/**
 * A template as the ranking sees it.
 *
 * @param fits what it is made for
 * @param notFor codes with which it must not be used
 * @param minutes of exercise on its longest day
 * @param days of its fullest week with something to do
 * @param exercises that it asks for
 */
record Candidate(
        TemplateVersionId template,
        Set<String> fits,
        Set<String> notFor,
        int minutes,
        int days,
        List<Needed> exercises) {

    private static final LocalDate SOME_MONDAY = LocalDate.of(2026, 11, 2);

    /** An exercise and what it takes. */
    record Needed(String key, String title, Purpose purpose, Set<Region> regions, Set<Equipment> equipment) {
        Needed {
            regions = Set.copyOf(regions);
            equipment = Set.copyOf(equipment);
        }

        /** Whether it works for the same end on the same part of the body. */
        boolean standsInFor(Needed other) {
            return !key.equals(other.key)
                    && purpose == other.purpose
                    && regions.stream().anyMatch(other.regions::contains);
        }
    }

    Candidate {
        fits = Set.copyOf(fits);
        notFor = Set.copyOf(notFor);
        exercises = List.copyOf(exercises);
    }

    static Candidate of(TemplateOffer offer) {
        int minutes = 0;
        int days = 0;
        for (Phase phase : offer.drawn().body().phases()) {
            int inWeek = 0;
            for (DayOfWeek day : DayOfWeek.values()) {
                Schedule.DueDay due = on(phase, day);
                minutes = Math.max(
                        minutes,
                        DoseTime.minutes(
                                due.items().stream().map(PlanItem::dose).toList()));
                boolean counts = !due.items().isEmpty() || due.extras().stream().anyMatch(extra -> extra.isRun());
                inWeek += counts ? 1 : 0;
            }
            days = Math.max(days, inWeek);
        }
        Map<String, Needed> exercises = new LinkedHashMap<>();
        for (PublishedItem item : offer.items().values()) {
            if (item.body() instanceof ExerciseBody exercise) {
                exercises.put(
                        item.key(),
                        new Needed(
                                item.key(),
                                item.title(),
                                exercise.purpose(),
                                Set.copyOf(exercise.regions()),
                                Set.copyOf(exercise.equipment())));
            }
        }
        return new Candidate(
                offer.template().id(),
                Set.copyOf(offer.template().body().fits()),
                Set.copyOf(offer.template().body().notFor()),
                minutes,
                days,
                exercises.values().stream()
                        .sorted(java.util.Comparator.comparing(Needed::key))
                        .toList());
    }

    private static Schedule.DueDay on(Phase phase, DayOfWeek day) {
        return new Schedule(new PlanBody("", null, List.of(phase)), SOME_MONDAY)
                .planned(SOME_MONDAY.plusDays(day.getValue() - 1L));
    }
}
