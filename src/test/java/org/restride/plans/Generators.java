package org.restride.plans;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.booleans;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.quicktheories.QuickTheory;
import org.quicktheories.core.Gen;
import org.restride.catalogue.ItemId;
import org.restride.catalogue.ItemVersionId;

/** Every legal dose, cadence and start, for the tests that hold for all of them. */
final class Generators {
    private Generators() {}

    static QuickTheory theory() {
        return qt().withExamples(500);
    }

    static Gen<Dose> doses() {
        Gen<Dose.Work> counted = integers().between(1, 100).zip(integers().between(0, 60), (count, hold) ->
                (Dose.Work) new Dose.Repetitions(count, hold));
        Gen<Dose.Work> timed = integers().between(5, 900).map(seconds -> (Dose.Work) new Dose.Timed(seconds));
        return integers()
                .between(1, 10)
                .zip(counted.mix(timed), integers().between(0, 300), booleans().all(), Dose::new);
    }

    static Gen<Cadence> cadences() {
        Gen<Cadence> weekdays = lists().of(integers().between(1, 7).map(DayOfWeek::of))
                .ofSizeBetween(1, 7)
                .map(days -> (Cadence) new Cadence.DaysOfWeek(days));
        Gen<Cadence> times = integers().between(1, 7).map(n -> (Cadence) new Cadence.TimesAWeek(n));
        Gen<Cadence> distance = integers().between(2, 14).map(n -> (Cadence) new Cadence.EveryNDays(n));
        Gen<Cadence> others = integers().between(0, 2).map(n -> List.<Cadence>of(
                        new Cadence.EveryDay(), new Cadence.BeforeRun(), new Cadence.WhenNeeded())
                .get(n));
        return weekdays.mix(times).mix(distance).mix(others);
    }

    static Gen<LocalDate> days() {
        return integers().between(0, 3_000).map(LocalDate.of(2024, 1, 1)::plusDays);
    }

    static ItemVersionId content(int number) {
        return new ItemVersionId(new ItemId(new UUID(7, number)), 1);
    }

    static PlanItem item(int number, Cadence cadence) {
        return new PlanItem(new UUID(1, number), content(number), Dose.ofRepetitions(3, 15), cadence, "");
    }

    static PlanBody body(Phase... phases) {
        return new PlanBody("Back to running", null, List.of(phases));
    }

    static Phase phase(int number, int weeks, PlanItem... items) {
        return new Phase(new UUID(2, number), "Phase " + number, weeks, List.of(items), List.of());
    }
}
