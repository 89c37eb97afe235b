package org.restride.plans.progression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.restride.plans.progression.Histories.CONTENT;
import static org.restride.plans.progression.Histories.EASIER;
import static org.restride.plans.progression.Histories.HARDER;
import static org.restride.plans.progression.Histories.ITEM;
import static org.restride.plans.progression.Histories.RULES;
import static org.restride.plans.progression.Histories.bounds;
import static org.restride.plans.progression.Histories.good;
import static org.restride.plans.progression.Histories.inputs;
import static org.restride.plans.progression.Histories.leftOut;
import static org.restride.plans.progression.Histories.painful;
import static org.restride.plans.progression.Histories.session;
import static org.restride.plans.progression.Histories.unanswered;
import static org.restride.plans.progression.Histories.unsettled;
import static org.restride.plans.progression.Histories.worseMorning;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.restride.catalogue.Bounds;
import org.restride.plans.Dose;

class ItemProgressionTests {

    private static final Dose DOSE = Dose.ofRepetitions(3, 10);
    private static final Bounds BOUNDS = bounds(1, 4, 6, 15);
    private static final ItemSession.Outcome DONE = ItemSession.Outcome.DONE;

    private final ItemProgression progression = new ItemProgression(RULES);

    @Test
    void threeGoodSessionsWithTheirMorningsAreReadyForMore() {
        Verdict verdict = judge(good(0), good(2), good(4));
        assertThat(verdict.move()).isEqualTo(Move.PROGRESS);
        assertThat(verdict.rule()).isEqualTo(ProgressionRule.READY);
        assertThat(verdict.step()).isEqualTo(new Step.OtherDose(ITEM, Dose.ofRepetitions(3, 12)));
        assertThat(verdict.reported()).isEqualTo(new Reported(1, null, null, 100, null, 3));
    }

    @Test
    void nothingIsSaidBeforeThereAreEnoughSessions() {
        assertThat(rule()).isEqualTo(ProgressionRule.COLLECTING);
        assertThat(rule(good(0), good(2))).isEqualTo(ProgressionRule.COLLECTING);
        assertThat(judge(good(0)).move()).isEqualTo(Move.HOLD);
        assertThat(judge(good(0)).reported().sessions()).isEqualTo(3);
        assertThat(judge().reported().sessions()).isEqualTo(3);
    }

    @Test
    void tooMuchPainGoesAStepBackAtOnce() {
        Verdict verdict = judge(good(0), good(2), painful(4, 6));
        assertThat(verdict.move()).isEqualTo(Move.STEP_BACK);
        assertThat(verdict.rule()).isEqualTo(ProgressionRule.TOO_MUCH);
        assertThat(verdict.step()).isEqualTo(new Step.OtherDose(ITEM, Dose.ofRepetitions(3, 8)));
        assertThat(verdict.reported()).isEqualTo(new Reported(6, null, null, null, 6, null));
    }

    @Test
    void painFiveIsCareAndHolds() {
        Verdict verdict = judge(good(0), good(2), painful(4, 5));
        assertThat(verdict.rule()).isEqualTo(ProgressionRule.CARE);
        assertThat(verdict.step()).isEqualTo(new Step.None());
        assertThat(verdict.reported()).isEqualTo(new Reported(5, null, null, null, 3, null));
    }

    @Test
    void painThreeIsFine() {
        assertThat(rule(painful(0, 3), painful(2, 3), painful(4, 3))).isEqualTo(ProgressionRule.READY);
    }

    @Test
    void stoppingForPainGoesAStepBackWhateverTheScore() {
        Verdict verdict = judge(good(0), leftOut(2, ItemSession.LeftOut.PAIN));
        assertThat(verdict.rule()).isEqualTo(ProgressionRule.LEFT_FOR_PAIN);
        assertThat(verdict.move()).isEqualTo(Move.STEP_BACK);
    }

    @Test
    void threeTimesTooMuchStops() {
        Verdict verdict = judge(painful(0, 6), leftOut(2, ItemSession.LeftOut.PAIN), painful(4, 8));
        assertThat(verdict.move()).isEqualTo(Move.STOP);
        assertThat(verdict.rule()).isEqualTo(ProgressionRule.TOO_MUCH_AGAIN);
        assertThat(verdict.step()).isEqualTo(new Step.TakeOut(ITEM));
        assertThat(verdict.reported()).isEqualTo(new Reported(8, null, null, null, 6, 3));
    }

    @Test
    void twiceTooMuchIsNotThreeTimes() {
        assertThat(judge(painful(0, 6), painful(2, 6)).move()).isEqualTo(Move.STEP_BACK);
        assertThat(judge(painful(0, 6), good(2), painful(4, 6)).move()).isEqualTo(Move.STEP_BACK);
    }

    @Test
    void anotherExerciseThatHurtHoldsThisOneAndDoesNotSetItBack() {
        ItemSession elsewhere = session(4, DONE, null, 3, 7, null, true, true, null);
        assertThat(judge(good(0), good(2), elsewhere).rule()).isEqualTo(ProgressionRule.CARE);
    }

    @Test
    void whatHurtsIsSetBackByItsOwnScore() {
        ItemSession hurt = session(4, DONE, null, 3, 2, 7, false, true, null);
        Verdict verdict = judge(good(0), good(2), hurt);
        assertThat(verdict.rule()).isEqualTo(ProgressionRule.TOO_MUCH);
        assertThat(verdict.reported().pain()).isEqualTo(7);
        ItemSession mild = session(4, DONE, null, 3, 8, 3, false, true, null);
        assertThat(rule(good(0), good(2), mild)).isEqualTo(ProgressionRule.CARE);
    }

    @Test
    void anUnsettledMorningHoldsAfterGreenAndGoesBackAfterYellow() {
        assertThat(judge(good(0), unsettled(2, 2)).rule()).isEqualTo(ProgressionRule.NOT_SETTLED);
        assertThat(judge(good(0), unsettled(2, 3)).move()).isEqualTo(Move.HOLD);
        Verdict yellow = judge(good(0), unsettled(2, 4));
        assertThat(yellow.move()).isEqualTo(Move.STEP_BACK);
        assertThat(yellow.rule()).isEqualTo(ProgressionRule.NOT_SETTLED);
        assertThat(yellow.reported()).isEqualTo(new Reported(4, 5, null, null, 3, null));
    }

    @Test
    void twoUnsettledMorningsGoBackEvenAfterGreen() {
        Verdict verdict = judge(worseMorning(0, 1, 2), worseMorning(2, 1, 4));
        assertThat(verdict.move()).isEqualTo(Move.STEP_BACK);
        assertThat(verdict.rule()).isEqualTo(ProgressionRule.NOT_SETTLED_AGAIN);
    }

    @Test
    void twoMorningsThatAreALittleWorseButStillFineOnlyHold() {
        Verdict verdict = judge(worseMorning(0, 1, 2), worseMorning(2, 1, 3));
        assertThat(verdict.move()).isEqualTo(Move.HOLD);
        assertThat(verdict.rule()).isEqualTo(ProgressionRule.NOT_SETTLED);
    }

    @Test
    void anUnsettledMorningOfAnotherExerciseOnlyHolds() {
        ItemSession elsewhere = session(4, DONE, null, 3, 5, null, true, false, null);
        assertThat(judge(unsettled(2, 1), elsewhere).move()).isEqualTo(Move.HOLD);
        assertThat(judge(elsewhere).move()).isEqualTo(Move.HOLD);
        ItemSession skipped =
                session(4, ItemSession.Outcome.SKIPPED, ItemSession.LeftOut.OTHER, 0, 5, null, false, false, null);
        assertThat(judge(skipped).move()).isEqualTo(Move.HOLD);
    }

    @Test
    void whatIsNotUnderstoodIsShownAgainBeforeAnythingElse() {
        assertThat(rule(good(0), good(2), leftOut(4, ItemSession.LeftOut.NOT_UNDERSTOOD)))
                .isEqualTo(ProgressionRule.NOT_UNDERSTOOD);
    }

    @Test
    void oneBadDayAmongTheLastThreeHolds() {
        Verdict verdict = judge(painful(0, 4), good(2), good(4));
        assertThat(verdict.rule()).isEqualTo(ProgressionRule.RECENT_PAIN);
        assertThat(verdict.reported()).isEqualTo(new Reported(null, null, null, null, 3, 3));
        assertThat(rule(unsettled(0, 1), good(2), good(4))).isEqualTo(ProgressionRule.RECENT_PAIN);
        assertThat(rule(leftOut(0, ItemSession.LeftOut.PAIN), good(2), good(4))).isEqualTo(ProgressionRule.RECENT_PAIN);
        assertThat(rule(painful(0, 4), good(2), good(4), good(6))).isEqualTo(ProgressionRule.READY);
    }

    @Test
    void whatIsLeftUndoneComesBeforeMore() {
        ItemSession half =
                session(4, ItemSession.Outcome.PARTLY, ItemSession.LeftOut.OTHER, 1, 1, null, false, true, null);
        Verdict verdict = judge(good(0), good(2), half);
        assertThat(verdict.rule()).isEqualTo(ProgressionRule.UNFINISHED);
        assertThat(verdict.reported()).isEqualTo(new Reported(null, null, null, 77, 80, 3));
        ItemSession most =
                session(4, ItemSession.Outcome.PARTLY, ItemSession.LeftOut.OTHER, 2, 1, null, false, true, null);
        assertThat(judge(good(0), good(2), most).rule()).isEqualTo(ProgressionRule.READY);
        assertThat(judge(good(0), good(2), most).reported().percent()).isEqualTo(88);
        assertThat(rule(good(0), good(2), leftOut(4, ItemSession.LeftOut.OTHER)))
                .isEqualTo(ProgressionRule.UNFINISHED);
    }

    @Test
    void eightyPercentAreEnough() {
        Dose five = Dose.ofRepetitions(5, 10);
        ItemSession two = session(4, ItemSession.Outcome.PARTLY, null, 2, 1, null, false, true, null);
        Verdict verdict = progression.judge(inputs(five, BOUNDS, List.of(good(0), good(2), two)));
        assertThat(verdict.rule()).isEqualTo(ProgressionRule.READY);
        assertThat(verdict.reported().percent()).isEqualTo(80);
    }

    @Test
    void moreSetsThanAskedCountAsAll() {
        ItemSession more = session(4, ItemSession.Outcome.PARTLY, null, 9, 1, null, false, true, null);
        assertThat(judge(good(0), good(2), more).reported().percent()).isEqualTo(100);
    }

    @Test
    void effortCountsOnlyWhereItWasAsked() {
        ItemSession hard = session(2, DONE, null, 3, 1, null, false, true, 8);
        Verdict verdict = judge(good(0), hard, good(4));
        assertThat(verdict.rule()).isEqualTo(ProgressionRule.HARD);
        assertThat(verdict.reported()).isEqualTo(new Reported(null, null, 8, null, 7, 3));
        ItemSession right = session(2, DONE, null, 3, 1, null, false, true, 7);
        assertThat(rule(good(0), right, good(4))).isEqualTo(ProgressionRule.READY);
    }

    @Test
    void theNewestMorningHasToBeAnsweredFirst() {
        assertThat(rule(good(0), good(2), unanswered(4))).isEqualTo(ProgressionRule.WAITING);
        assertThat(rule(unanswered(0), good(2), good(4))).isEqualTo(ProgressionRule.READY);
        assertThat(rule(unanswered(0), unanswered(2), good(4))).isEqualTo(ProgressionRule.WAITING);
    }

    @Test
    void atTheTopOfTheBoundsTheNextRungBeginsWithItsOwnDose() {
        Dose top = Dose.ofRepetitions(4, 15).withHold(5);
        Verdict verdict = judge(top, null, good(0), good(2), good(4));
        assertThat(verdict.step()).isEqualTo(new Step.OtherRung(ITEM, HARDER, Dose.ofRepetitions(2, 6)));
        assertThat(verdict.move()).isEqualTo(Move.PROGRESS);
    }

    @Test
    void beyondWhatWasSignedNothingIsProposed() {
        Dose top = Dose.ofRepetitions(4, 15).withHold(5);
        Verdict verdict = judge(top, top, good(0), good(2), good(4));
        assertThat(verdict.rule()).isEqualTo(ProgressionRule.TOP);
        assertThat(verdict.move()).isEqualTo(Move.HOLD);
        assertThat(verdict.reported()).isEqualTo(new Reported(1, null, null, 100, null, 3));
        assertThat(judge(DOSE, Dose.ofRepetitions(3, 11), good(0), good(2), good(4))
                        .move())
                .isEqualTo(Move.HOLD);
        assertThat(judge(DOSE, Dose.ofRepetitions(3, 12), good(0), good(2), good(4))
                        .move())
                .isEqualTo(Move.PROGRESS);
    }

    @Test
    void atTheTopOfTheLadderThereIsNothingAbove() {
        Dose top = Dose.ofRepetitions(4, 15).withHold(5);
        ItemInputs inputs =
                new ItemInputs(ITEM, CONTENT, top, BOUNDS, null, null, null, List.of(good(0), good(2), good(4)));
        assertThat(progression.judge(inputs).rule()).isEqualTo(ProgressionRule.TOP);
    }

    @Test
    void belowTheBoundsTheEasierRungComesAndBelowThatNothing() {
        Dose least = Dose.ofRepetitions(1, 6);
        Verdict easier = judge(least, null, painful(0, 7));
        assertThat(easier.step()).isEqualTo(new Step.OtherRung(ITEM, EASIER, Dose.ofRepetitions(2, 8)));
        assertThat(easier.move()).isEqualTo(Move.STEP_BACK);
        ItemInputs lowest = new ItemInputs(ITEM, CONTENT, least, BOUNDS, null, null, null, List.of(painful(0, 7)));
        Verdict stop = progression.judge(lowest);
        assertThat(stop.move()).isEqualTo(Move.STOP);
        assertThat(stop.rule()).isEqualTo(ProgressionRule.TOO_MUCH);
        assertThat(stop.step()).isEqualTo(new Step.TakeOut(ITEM));
    }

    @Test
    void theReasonSaysTheNumbersInBothLanguages() {
        Reason reason = RULES.reason(judge(good(0), painful(2, 7)));
        assertThat(reason.clinician().in(Locale.ENGLISH))
                .isEqualTo("Pain 7 of 10 in the last session; from 6 on it is too much.");
        assertThat(reason.patient().in(Locale.of("es"))).contains("7 de 10");
        assertThat(reason.source()).isEqualTo("PM3");
        Reason unknown = RULES.reason(
                new Verdict(Move.HOLD, ProgressionRule.NOT_SETTLED, new Step.None(), Reported.NOTHING.withPain(2)));
        assertThat(unknown.clinician().in(Locale.ENGLISH)).contains("(– of 10)");
    }

    private Verdict judge(ItemSession... sessions) {
        return judge(DOSE, null, sessions);
    }

    private ProgressionRule rule(ItemSession... sessions) {
        return judge(sessions).rule();
    }

    private Verdict judge(Dose dose, @Nullable Dose highest, ItemSession... sessions) {
        return progression.judge(new ItemInputs(
                ITEM, CONTENT, dose, BOUNDS, Histories.easier(), Histories.harder(), highest, List.of(sessions)));
    }
}
