package org.restride.plans.progression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.restride.plans.progression.Histories.RULES;
import static org.restride.plans.progression.Histories.bounds;
import static org.restride.plans.progression.Histories.good;
import static org.restride.plans.progression.Histories.inputs;
import static org.restride.plans.progression.Histories.painful;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.restride.plans.Dose;
import org.restride.plans.EntryCriteria;

/** What short sessions and those of bad days say about the next step. */
class LesserSessionTests {
    private static final Dose DOSE = Dose.ofRepetitions(3, 10);
    private static final ItemSession.Lesser SHORT = ItemSession.Lesser.SHORT;
    private static final ItemSession.Lesser FLARE_UP = ItemSession.Lesser.FLARE_UP;

    private final ItemProgression progression = new ItemProgression(RULES);

    @Test
    void shortSessionsAloneNeverRaiseADose() {
        Verdict verdict = judge(lesser(good(0), SHORT), lesser(good(2), SHORT), lesser(good(4), SHORT));
        assertThat(verdict.move()).isEqualTo(Move.HOLD);
        assertThat(verdict.rule()).isEqualTo(ProgressionRule.COLLECTING);
    }

    @Test
    void aShortSessionBetweenDoesNotDisturbTheWayUp() {
        assertThat(judge(good(0), good(2), lesser(good(3), SHORT), good(4)).move())
                .isEqualTo(Move.PROGRESS);
        assertThat(judge(good(0), good(2), good(4), lesser(good(5), SHORT)).move())
                .isEqualTo(Move.PROGRESS);
        assertThat(judge(
                                good(0),
                                lesser(good(1), SHORT),
                                lesser(good(2), SHORT),
                                lesser(good(3), SHORT),
                                good(4),
                                good(5))
                        .move())
                .as("however many there are")
                .isEqualTo(Move.PROGRESS);
    }

    @Test
    void painInAShortSessionBetweenHolds() {
        Verdict verdict = judge(good(0), lesser(painful(1, 5), SHORT), good(2), good(4));
        assertThat(verdict.rule()).isEqualTo(ProgressionRule.RECENT_PAIN);
    }

    @Test
    void afterABadDayTheWayUpBeginsAnew() {
        assertThat(judge(good(0), good(2), lesser(good(4), FLARE_UP)).rule()).isEqualTo(ProgressionRule.COLLECTING);
        assertThat(judge(good(0), good(2), lesser(good(3), FLARE_UP), good(4)).rule())
                .isEqualTo(ProgressionRule.COLLECTING);
        assertThat(judge(lesser(good(0), FLARE_UP), good(2), good(4), good(6)).move())
                .isEqualTo(Move.PROGRESS);
    }

    @Test
    void tooMuchPainGoesAStepBackWhateverSessionItWas() {
        assertThat(judge(good(0), lesser(painful(2, 7), FLARE_UP)).move()).isEqualTo(Move.STEP_BACK);
        assertThat(judge(good(0), lesser(painful(2, 7), SHORT)).move()).isEqualTo(Move.STEP_BACK);
    }

    @Test
    void lesserSessionsNeverLeadUpAndTheirOrderDoesNotMatter() {
        qt().withExamples(500).forAll(Histories.sessions(), integers().all()).checkAssert((sessions, seed) -> {
            Random random = new Random(seed);
            List<ItemSession> mixed = sessions.stream()
                    .map(one -> lesser(one, random.nextBoolean() ? SHORT : FLARE_UP))
                    .toList();
            ItemInputs given = inputs(DOSE, bounds(1, 4, 6, 15), mixed);
            assertThat(progression.judge(given).move()).isNotEqualTo(Move.PROGRESS);
            List<ItemSession> shuffled = new ArrayList<>(mixed);
            Collections.shuffle(shuffled, random);
            ItemInputs other = inputs(DOSE, bounds(1, 4, 6, 15), shuffled);
            assertThat(progression.judge(other)).isEqualTo(progression.judge(given));
            assertThat(ProposalJson.read(ProposalJson.write(given), ItemInputs.class))
                    .isEqualTo(given);
            ItemInputs counted = progression.counting(given);
            assertThat(progression.judge(counted)).isEqualTo(progression.judge(given));
        });
    }

    @Test
    void whatWasStoredOfSessionsBeforeStaysAsItWas() {
        assertThat(ProposalJson.write(good(0))).doesNotContain("lesser");
    }

    @Test
    void aBadDayIsNoEvidenceForTheNextPhaseAndAShortSessionIs() {
        assertThat(phase(null, null)).isEqualTo(Move.PROGRESS);
        assertThat(phase(SHORT, null)).isEqualTo(Move.PROGRESS);
        assertThat(phase(null, FLARE_UP)).isNull();
    }

    private @Nullable Move phase(ItemSession.@Nullable Lesser first, ItemSession.@Nullable Lesser second) {
        List<PhaseSession> sessions = Stream.of(Optional.ofNullable(first), Optional.ofNullable(second))
                .map(lesser -> {
                    ItemSession one = lesser.isEmpty() ? good(0) : good(1);
                    return new PhaseSession(
                            UUID.randomUUID(), one.day(), one.at(), one.pain(), one.settled(), lesser.orElse(null));
                })
                .toList();
        PhaseInputs inputs = new PhaseInputs(new UUID(2, 1), 4, 2, new EntryCriteria(2, 3, true, 80), 4, 4, sessions);
        return PhaseProgression.judge(inputs).map(Verdict::move).orElse(null);
    }

    private Verdict judge(ItemSession... sessions) {
        return progression.judge(inputs(DOSE, bounds(1, 4, 6, 15), List.of(sessions)));
    }

    private static ItemSession lesser(ItemSession one, ItemSession.Lesser lesser) {
        return new ItemSession(
                one.session(),
                one.day(),
                one.at(),
                one.outcome(),
                one.leftOut(),
                one.setsDone(),
                one.pain(),
                one.hurt(),
                one.hurtElsewhere(),
                one.morning(),
                one.settled(),
                one.effort(),
                lesser);
    }
}
