package org.restride.plans.progression;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.booleans;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.restride.plans.progression.Histories.CONTENT;
import static org.restride.plans.progression.Histories.ITEM;
import static org.restride.plans.progression.Histories.RULES;
import static org.restride.plans.progression.Histories.sessions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quicktheories.QuickTheory;
import org.quicktheories.core.Gen;
import org.restride.catalogue.Bounds;
import org.restride.plans.Dose;
import org.restride.plans.Load;

/** What holds for every dose, all bounds and whatever was reported. */
class ProgressionPropertyTests {

    private final ItemProgression progression = new ItemProgression(RULES);

    /** An exercise in a plan, with whatever its ladder and its bounds are. */
    private record Case(
            Dose dose,
            Bounds bounds,
            @Nullable Rung easier,
            @Nullable Rung harder) {

        ItemInputs with(List<ItemSession> sessions) {
            return new ItemInputs(ITEM, CONTENT, dose, bounds, easier, harder, null, sessions);
        }
    }

    @Test
    void noDoseIsEverBeyondTheBoundsInThePartThatChanged() {
        theory().forAll(cases(), sessions()).check((given, history) -> {
            Step step = progression.judge(given.with(history)).step();
            return !(step instanceof Step.OtherDose(var item, Dose next))
                    || item.equals(ITEM) && isWithin(given.dose(), next, given.bounds());
        });
    }

    @Test
    void exactlyOnePartOfTheDoseChangesAndByNoMoreThanAStep() {
        theory().forAll(cases(), sessions())
                .check((given, history) ->
                        !(progression.judge(given.with(history)).step() instanceof Step.OtherDose(var _, Dose next))
                                || changedParts(given.dose(), next) == 1);
    }

    @Test
    void whatGoesUpIsMoreAndWhatGoesBackIsLess() {
        theory().forAll(cases(), sessions()).check((given, history) -> {
            Verdict verdict = progression.judge(given.with(history));
            if (!(verdict.step() instanceof Step.OtherDose(var _, Dose next))) {
                return true;
            }
            return verdict.move() == Move.PROGRESS
                    ? DoseSteps.isAtMost(given.dose(), next)
                    : verdict.move() == Move.STEP_BACK && DoseSteps.isAtMost(next, given.dose());
        });
    }

    @Test
    void noWeightGoesUpByMoreThanTenPercent() {
        theory().forAll(cases(), sessions())
                .check((given, history) ->
                        !(progression.judge(given.with(history)).step() instanceof Step.OtherDose(var _, Dose next))
                                || !(given.dose().load() instanceof Load.Weight(var before, var _))
                                || next.load() instanceof Load.Weight(var after, var _)
                                        && after.compareTo(before.multiply(new BigDecimal("1.1"))) <= 0);
    }

    @Test
    void nothingGoesUpAfterASessionThatWasTooMuch() {
        theory().forAll(cases(), sessions(), integers().between(6, 10)).check((given, before, pain) -> {
            List<ItemSession> history = new ArrayList<>(before);
            history.add(Histories.painful(100, pain));
            return progression.judge(given.with(history)).move() != Move.PROGRESS;
        });
    }

    @Test
    void nothingGoesUpAfterAMorningThatHadNotSettled() {
        theory().forAll(cases(), sessions(), integers().between(0, 10)).check((given, before, pain) -> {
            List<ItemSession> history = new ArrayList<>(before);
            history.add(Histories.unsettled(100, pain));
            return progression.judge(given.with(history)).move() != Move.PROGRESS;
        });
    }

    @Test
    void nothingGoesUpWhileOneOfTheCountedSessionsWasNotFine() {
        theory().forAll(cases(), sessions()).check((given, history) -> {
            ItemInputs inputs = given.with(history);
            return progression.judge(inputs).move() != Move.PROGRESS
                    || inputs.newest(RULES.numbers().sessions()).sessions().stream()
                            .allMatch(one -> one.worst() <= RULES.numbers().painUpTo()
                                    && !one.isUnsettled()
                                    && !one.isLeftForPain());
        });
    }

    @Test
    void aStepDownIsAlwaysThereUntilTheExerciseStops() {
        theory().forAll(cases(), integers().between(6, 10)).check((given, pain) -> {
            Case at = given;
            for (int down = 0; down < 2_000; down++) {
                Verdict verdict = progression.judge(at.with(List.of(Histories.painful(0, pain))));
                if (verdict.move() == Move.STOP) {
                    return verdict.step().equals(new Step.TakeOut(ITEM));
                }
                if (verdict.move() != Move.STEP_BACK) {
                    return false;
                }
                at = after(at, verdict.step());
            }
            return false;
        });
    }

    @Test
    void theOrderInWhichReportsArriveDoesNotMatter() {
        theory().forAll(cases(), sessions(), integers().all()).check((given, history, seed) -> {
            List<ItemSession> shuffled = new ArrayList<>(history);
            Collections.shuffle(shuffled, new Random(seed));
            return given.with(shuffled).equals(given.with(history))
                    && progression.judge(given.with(shuffled)).equals(progression.judge(given.with(history)));
        });
    }

    @Test
    void olderSessionsThanTheRulesLookAtChangeNothing() {
        theory().forAll(cases(), sessions()).check((given, history) -> {
            ItemInputs all = given.with(history);
            return progression.judge(all).equals(progression.judge(progression.counting(all)));
        });
    }

    @Test
    void everyRuleWorksWithoutEffort() {
        theory().forAll(cases(), sessions()).check((given, history) -> {
            List<ItemSession> without =
                    history.stream().map(Histories::withoutEffort).toList();
            Verdict verdict = progression.judge(given.with(without));
            Verdict asked = progression.judge(given.with(history));
            return verdict.rule() != ProgressionRule.HARD
                    && (asked.rule() == ProgressionRule.HARD || asked.equals(verdict));
        });
    }

    @Test
    void whatIsReadBackFromStorageComesToTheSame() {
        theory().forAll(cases(), sessions()).check((given, history) -> {
            ItemInputs inputs = given.with(history);
            Verdict verdict = progression.judge(inputs);
            ItemInputs read = ProposalJson.read(ProposalJson.write(inputs), ItemInputs.class);
            Verdict stored = ProposalJson.read(ProposalJson.write(verdict), Verdict.class);
            return read.equals(inputs)
                    && stored.equals(verdict)
                    && progression.judge(read).equals(stored);
        });
    }

    private static Case after(Case at, Step step) {
        return switch (step) {
            case Step.OtherDose(var _, Dose dose) -> new Case(dose, at.bounds(), at.easier(), at.harder());
            case Step.OtherRung(var _, var _, Dose dose) ->
                new Case(dose, Histories.easier().bounds(), null, at.harder());
            default -> throw new AssertionError(step);
        };
    }

    private static boolean isWithin(Dose before, Dose next, Bounds bounds) {
        return isWithin(before.sets(), next.sets(), bounds.sets())
                && isWithin(before.repetitions().orElse(0), next.repetitions().orElse(0), bounds.repetitions())
                && isWithin(before.seconds().orElse(0), next.seconds().orElse(0), bounds.seconds())
                && isWithin(before.holdSeconds(), next.holdSeconds(), bounds.holdSeconds());
    }

    private static boolean isWithin(int before, int next, Bounds.@Nullable Range range) {
        return next == before || (range == null ? next < before : range.holds(next));
    }

    private static int changedParts(Dose before, Dose next) {
        return (before.sets() == next.sets() ? 0 : 1)
                + (before.repetitions().equals(next.repetitions()) ? 0 : 1)
                + (before.seconds().equals(next.seconds()) ? 0 : 1)
                + (before.holdSeconds() == next.holdSeconds() ? 0 : 1)
                + (before.load().equals(next.load()) ? 0 : 1)
                + (before.restSeconds() == next.restSeconds() ? 0 : 10)
                + (before.perSide() == next.perSide() ? 0 : 10);
    }

    private static Gen<Case> cases() {
        Gen<Dose.Work> counted = integers().between(1, 100).zip(integers().between(0, 60), (count, hold) ->
                (Dose.Work) new Dose.Repetitions(count, hold));
        Gen<Dose.Work> timed = integers().between(5, 900).map(seconds -> (Dose.Work) new Dose.Timed(seconds));
        Gen<Dose> doses = integers()
                .between(1, 10)
                .zip(counted.mix(timed), booleans().all(), (sets, work, sides) -> new Dose(sets, work, 30, sides));
        return doses.zip(
                bounds(),
                integers().between(0, 3),
                (dose, bounds, ladder) -> new Case(
                        dose,
                        bounds,
                        ladder % 2 == 0 ? null : Histories.easier(),
                        ladder < 2 ? null : Histories.harder()));
    }

    private static Gen<Bounds> bounds() {
        return range(1, 10)
                .zip(
                        range(1, 100),
                        range(5, 900),
                        range(0, 60),
                        (sets, repetitions, seconds, hold) -> new Bounds(sets[0], repetitions[0], seconds[0], hold[0]));
    }

    /** One that may be missing. */
    private static Gen<Bounds.@Nullable Range[]> range(int least, int most) {
        return integers()
                .between(least, most)
                .zip(
                        integers().between(least, most),
                        booleans().all(),
                        (one, other, there) -> there
                                ? new Bounds.Range[] {new Bounds.Range(Math.min(one, other), Math.max(one, other))}
                                : new Bounds.Range[] {null});
    }

    private static QuickTheory theory() {
        return qt().withExamples(500);
    }
}
