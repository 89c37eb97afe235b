package org.restride.plans;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.Generate.constant;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.math.BigDecimal;
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
        Gen<Dose> plain = integers()
                .between(1, 10)
                .zip(works(), integers().between(0, 300), (sets, work, rest) -> new Dose(sets, work, rest, false));
        return plain.zip(
                integers().between(0, 3),
                arbitrary().pick(Side.values()),
                loads().zip(efforts(), Loaded::new),
                (dose, warmUp, side, loaded) ->
                        loaded.on(dose.withWarmUpSets(warmUp).on(side)));
    }

    private record Loaded(Load load, Effort effort) {
        Dose on(Dose dose) {
            boolean counted = dose.set() instanceof Dose.Repetitions;
            return dose.with(load).with(counted || !(effort instanceof Effort.Rir) ? effort : new Effort.NotSaid());
        }
    }

    private static Gen<Dose.Work> works() {
        Gen<Dose.Work> counted = spans(1, 100).zip(paces(), Dose.Repetitions::new);
        Gen<Dose.Work> timed =
                spans(5, 900).mix(spans(1, 60).map(Generators::minutes)).map(Dose.Timed::new);
        Gen<Dose.Work> far =
                spans(5, 20_000).mix(spans(1, 200).map(Generators::hundreds)).map(Dose.Distance::new);
        return counted.mix(timed).mix(far);
    }

    static Gen<Span> spans(int from, int to) {
        Gen<Integer> ends = integers().between(from, to);
        Gen<Span> ranges = ends.zip(ends, (one, other) -> new Span(Math.min(one, other), Math.max(one, other)));
        return ranges.mix(ends.map(Span::of));
    }

    private static Span minutes(Span span) {
        return new Span(span.least() * 60, span.most() * 60);
    }

    private static Span hundreds(Span span) {
        return new Span(span.least() * 100, span.most() * 100);
    }

    static Gen<Pace> paces() {
        Gen<Pace> holds = integers().between(1, 60).map(Pace.Hold::new);
        Gen<Pace> tempos = integers()
                .between(1, 10)
                .zip(integers().between(0, 10), integers().between(1, 10), Pace.Tempo::new);
        return holds.mix(tempos).mix(constant(new Pace.Own()));
    }

    static Gen<Load> loads() {
        Gen<Load> weights = integers()
                .between(25, 30_000)
                .zip(
                        arbitrary().pick(Load.Unit.values()),
                        (hundredths, unit) -> new Load.Weight(BigDecimal.valueOf(hundredths, 2), unit));
        Gen<Load> bands = arbitrary().pick(Load.Colour.values()).map(Load.Band::new);
        return weights.mix(bands).mix(arbitrary().pick(new Load.NotSaid(), new Load.BodyWeight()));
    }

    static Gen<Effort> efforts() {
        Gen<Effort> rpe = integers().between(1, 10).map(Effort.Rpe::new);
        Gen<Effort> rir = integers().between(0, 5).map(Effort.Rir::new);
        return rpe.mix(rir).mix(constant(new Effort.NotSaid()));
    }

    static Gen<Cadence> cadences() {
        Gen<Integer> daily = integers().between(1, 6);
        Gen<Cadence> weekdays = lists().of(integers().between(1, 7).map(DayOfWeek::of))
                .ofSizeBetween(1, 7)
                .zip(daily, Cadence.DaysOfWeek::new);
        Gen<Cadence> times = integers().between(1, 7).map(Cadence.TimesAWeek::new);
        Gen<Cadence> distance = integers().between(2, 14).map(Cadence.EveryNDays::new);
        Gen<Cadence> everyDay = daily.map(Cadence.EveryDay::new);
        Gen<Cadence> others =
                arbitrary().pick(new Cadence.BeforeRun(), new Cadence.AfterRun(), new Cadence.WhenNeeded());
        return weekdays.mix(times).mix(distance).mix(everyDay).mix(others);
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
