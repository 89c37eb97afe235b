package org.restride.plans.proposals;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.catalogue.Bounds;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.Goal;
import org.restride.catalogue.GoalDose;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.Purpose;
import org.restride.plans.Dose;
import org.restride.plans.PlanItem;
import org.restride.plans.Suggestions;
import org.restride.plans.progression.Rung;
import org.springframework.stereotype.Component;

/** Where exercises of a plan stand between an easier and a harder one, and between what their dose is safe. */
@Component
class Ladder {

    private final Catalogue catalogue;

    Ladder(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What is around an exercise.
     *
     * @param easier null if there is none that the clinic stands behind; likewise {@code harder}
     * @param level 1 (anybody) to 5 (trained)
     */
    record Place(
            Bounds bounds, @Nullable Rung easier, @Nullable Rung harder, Purpose purpose, int level) {}

    /** By the id of the plan's exercise; what the catalogue doesn't know is missing. At most two statements. */
    Map<UUID, Place> of(Collection<PlanItem> items) {
        Map<Object, ExerciseBody> bodies = new HashMap<>();
        catalogue
                .published(items.stream().map(PlanItem::content).distinct().toList(), Locale.ENGLISH)
                .forEach(item -> {
                    if (item.body() instanceof ExerciseBody exercise) {
                        bodies.put(item.id(), exercise);
                    }
                });
        List<ItemKey> keys = bodies.values().stream()
                .flatMap(body -> Stream.of(Optional.ofNullable(body.easier()), Optional.ofNullable(body.harder())))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        Map<String, PublishedItem> rungs = catalogue.current(keys, Locale.ENGLISH).stream()
                .filter(item -> item.review().usable())
                .collect(Collectors.toMap(PublishedItem::key, Function.identity(), (one, other) -> one));
        Map<UUID, Place> places = new HashMap<>();
        for (PlanItem item : items) {
            ExerciseBody body = bodies.get(item.content());
            if (body != null) {
                places.put(item.id(), place(body, item.dose(), rungs));
            }
        }
        return places;
    }

    private static Place place(ExerciseBody body, Dose dose, Map<String, PublishedItem> rungs) {
        Optional<Goal> goal = goal(body, dose);
        return new Place(
                goal.map(body.doses()::get).map(GoalDose::bounds).orElse(body.bounds()),
                rung(body.easier(), goal, rungs),
                rung(body.harder(), goal, rungs),
                body.purpose(),
                body.level());
    }

    private static @Nullable Rung rung(@Nullable ItemKey key, Optional<Goal> goal, Map<String, PublishedItem> rungs) {
        PublishedItem item = key == null ? null : rungs.get(key.value());
        if (item == null || !(item.body() instanceof ExerciseBody body)) {
            return null;
        }
        return goal.map(body.doses()::get)
                .map(other -> new Rung(item.id(), Suggestions.dose(other.dose()), other.bounds()))
                .orElseGet(() -> new Rung(item.id(), Suggestions.dose(body), body.bounds()));
    }

    /** What the dose is used for, by the bounds in which it lies; empty: for the exercise's own purpose. */
    private static Optional<Goal> goal(ExerciseBody body, Dose dose) {
        if (holds(body.bounds(), dose)) {
            return Optional.empty();
        }
        return body.doses().entrySet().stream()
                .filter(each -> holds(each.getValue().bounds(), dose))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    private static boolean holds(Bounds bounds, Dose dose) {
        Bounds.Range sets = bounds.sets();
        Bounds.Range repetitions = bounds.repetitions();
        Bounds.Range seconds = bounds.seconds();
        Bounds.Range hold = bounds.holdSeconds();
        return (sets == null || sets.holds(dose.sets()))
                && (repetitions == null
                        || dose.repetitions().isEmpty()
                        || repetitions.holds(dose.repetitions().getAsInt()))
                && (seconds == null
                        || dose.seconds().isEmpty()
                        || seconds.holds(dose.seconds().getAsInt()))
                && (hold == null || dose.holdSeconds() == 0 || hold.holds(dose.holdSeconds()));
    }
}
