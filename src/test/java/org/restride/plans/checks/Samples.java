package org.restride.plans.checks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.catalogue.Bounds;
import org.restride.catalogue.DoseSuggestion;
import org.restride.catalogue.Equipment;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.FrequencySuggestion;
import org.restride.catalogue.Goal;
import org.restride.catalogue.GoalDose;
import org.restride.catalogue.ItemId;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.Position;
import org.restride.catalogue.Purpose;
import org.restride.catalogue.Region;
import org.restride.catalogue.RunSessionBody;
import org.restride.catalogue.Sides;
import org.restride.catalogue.Stage;
import org.restride.catalogue.Steps;
import org.restride.plans.Cadence;
import org.restride.plans.Dose;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanExtra;
import org.restride.plans.PlanItem;
import org.restride.plans.load.LoadLimits;

/** Small plans and what a catalogue says of them. */
final class Samples {
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    static final CheckRules RULES = new CheckRules(
            new CheckLimits(0, 3, 20),
            Set.of(Equipment.NONE, Equipment.MAT),
            List.of("FEWER"),
            List.of("REST"),
            List.of("RUN"));
    static final LoadLimits LIMITS = new LoadLimits(0, 10, 30, 30, 1);
    static final Cadence ALTERNATE = Cadence.DaysOfWeek.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
    static final Bounds WIDE = bounds(1, 4, 5, 20);

    private static final Steps STEPS =
            new Steps(List.of("Stand"), List.of("Move"), List.of(), List.of(), List.of(), List.of(), List.of());

    private Samples() {}

    /** What an exercise is; the rest of it doesn't matter here. */
    record Thing(
            Purpose purpose,
            Sides sides,
            List<String> muscles,
            List<Equipment> equipment,
            Bounds bounds,
            Map<Goal, GoalDose> doses,
            List<String> contraindications,
            List<String> precautions) {
        static Thing plain() {
            return new Thing(
                    Purpose.MOBILITY,
                    Sides.BOTH,
                    List.of("soleus"),
                    List.of(Equipment.MAT),
                    WIDE,
                    Map.of(),
                    List.of(),
                    List.of());
        }

        Thing strengthening(String... which) {
            return new Thing(
                    Purpose.STRENGTH, sides, List.of(which), equipment, bounds, doses, contraindications, precautions);
        }

        Thing sided(Sides other) {
            return new Thing(purpose, other, muscles, equipment, bounds, doses, contraindications, precautions);
        }

        Thing needing(Equipment... other) {
            return new Thing(purpose, sides, muscles, List.of(other), bounds, doses, contraindications, precautions);
        }

        Thing within(Bounds other, Map<Goal, GoalDose> goals) {
            return new Thing(purpose, sides, muscles, equipment, other, goals, contraindications, precautions);
        }

        Thing against(List<String> never, List<String> care) {
            return new Thing(purpose, sides, muscles, equipment, bounds, doses, never, care);
        }

        ExerciseBody body() {
            return new ExerciseBody(
                    purpose,
                    List.of(Region.LOW_BACK),
                    muscles,
                    equipment,
                    1,
                    Position.values()[0],
                    sides,
                    new DoseSuggestion(
                            least(bounds.sets(), 2), least(bounds.repetitions(), 10), null, null, null, false),
                    bounds,
                    doses,
                    new FrequencySuggestion.TimesAWeek(3),
                    3,
                    null,
                    null,
                    contraindications,
                    precautions,
                    List.of(),
                    STEPS,
                    "{}",
                    List.of());
        }
    }

    private static int least(Bounds.@Nullable Range range, int otherwise) {
        return range == null ? otherwise : range.least();
    }

    static Bounds bounds(int setsFrom, int setsTo, int from, int to) {
        return new Bounds(
                new Bounds.Range(setsFrom, setsTo), new Bounds.Range(from, to), new Bounds.Range(10, 60), null);
    }

    static ItemVersionId content(int number) {
        return new ItemVersionId(new ItemId(new UUID(9, number)), 1);
    }

    static PlanItem item(int number, Dose dose, Cadence cadence) {
        return new PlanItem(new UUID(5, number), content(number), dose, cadence, "");
    }

    static PlanItem item(int number) {
        return item(number, Dose.ofRepetitions(2, 10), ALTERNATE);
    }

    static PlanExtra run(int number, Cadence cadence) {
        return new PlanExtra(new UUID(6, number), ItemKind.RUN_SESSION, content(number), cadence, "");
    }

    static ItemFacts running(int minutes, RunSessionBody.RunKind kind) {
        return new ItemFacts(
                new RunSessionBody(
                        kind,
                        List.of(new Stage.Leg(Stage.Move.RUN, minutes * 60)),
                        minutes,
                        List.of(),
                        List.of(),
                        STEPS,
                        List.of()),
                false,
                false);
    }

    static Phase phase(int number, int weeks, PlanItem... items) {
        return new Phase(new UUID(4, number), "Phase " + number, weeks, List.of(items), List.of());
    }

    static PlanBody plan(Phase... phases) {
        return new PlanBody("Back to running", null, List.of(phases));
    }

    static PlanBody plan(PlanItem... items) {
        return plan(phase(1, 2, items));
    }

    static Known known() {
        return new Known();
    }

    /** Builds the facts of a test. */
    static final class Known {
        private final Map<ItemVersionId, ItemFacts> items = new HashMap<>();
        private Set<String> codes = Set.of();
        private Optional<Set<Equipment>> equipment = Optional.empty();
        private CheckLimits limits = new CheckLimits(1, 10, 60);

        Known item(int number, Thing thing) {
            return item(number, new ItemFacts(thing.body(), false, false));
        }

        Known item(int number, ItemFacts facts) {
            items.put(content(number), facts);
            return this;
        }

        Known found(String... all) {
            codes = Set.copyOf(Arrays.asList(all));
            return this;
        }

        Known having(Equipment... things) {
            equipment = Optional.of(Set.of(things));
            return this;
        }

        Known atMost(int exercises, int minutes) {
            limits = new CheckLimits(1, exercises, minutes);
            return this;
        }

        CheckFacts facts() {
            return new CheckFacts(items, codes, equipment, RULES, limits, Optional.of(LIMITS), MONDAY);
        }
    }
}
