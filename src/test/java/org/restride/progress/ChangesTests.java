package org.restride.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.restride.base.AccountId;
import org.restride.base.PatientId;
import org.restride.progress.Change.Measure;
import org.restride.progress.Change.Verdict;

class ChangesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final ProgressRules RULES = new ShippedProgressRules().rules();

    @Test
    void threeSessionsAreNeededToSayAnything() {
        assertThat(during(6, 1).verdict()).isEqualTo(Verdict.TOO_EARLY);
        assertThat(during(6, 5, 1).verdict()).isEqualTo(Verdict.UNCLEAR);
        assertThat(during(6, 5, 2, 1).verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void theSmallestChangeThatMattersIsTwoPointsOrAThirdNearly() {
        assertThat(during(5, 5, 5, 3, 3, 3)).isEqualTo(new Change(Measure.PAIN_DURING, Verdict.BETTER, 5, 3));
        assertThat(during(5, 5, 5, 4, 4, 3).verdict()).isEqualTo(Verdict.UNCLEAR);
        assertThat(during(8, 8, 8, 6, 6, 6).verdict())
                .as("less than 30 per cent of 8")
                .isEqualTo(Verdict.UNCLEAR);
        assertThat(during(8, 8, 8, 5, 6, 5).verdict()).isEqualTo(Verdict.BETTER);
        assertThat(during(2, 2, 2, 1, 0, 0).verdict())
                .as("within what scores vary by")
                .isEqualTo(Verdict.UNCLEAR);
        assertThat(during(2, 2, 2, 4, 4, 4).verdict()).isEqualTo(Verdict.WORSE);
    }

    @Test
    void nothingIsEverCalledBetterOrWorseWithinWhatScoresVaryBy() {
        Random chance = new Random(20261122);
        for (int n = 0; n < 3_000; n++) {
            int[] scores = chance.ints(3 + chance.nextInt(12), 0, 11).toArray();
            Change change = during(scores);
            double moved = change.last() - change.first();
            switch (change.verdict()) {
                case BETTER -> assertThat(-moved).isGreaterThanOrEqualTo(Math.max(2, change.first() * 0.3));
                case WORSE -> assertThat(moved).isGreaterThanOrEqualTo(Math.max(2, change.first() * 0.3));
                case UNCLEAR ->
                    assertThat(scores.length < 4 || Math.abs(moved) < Math.max(2, change.first() * 0.3))
                            .isTrue();
                case RISING, TOO_EARLY -> assertThat(change.verdict()).isEqualTo(Verdict.RISING);
            }
        }
    }

    @Test
    void theOtherWayRoundTheVerdictIsNeverTheSameUnlessItIsUnclear() {
        Random chance = new Random(7);
        for (int n = 0; n < 1_000; n++) {
            List<Integer> scores = new ArrayList<>(
                    chance.ints(4 + chance.nextInt(8), 0, 11).boxed().toList());
            // Two weeks apart each, so that no two weeks can rise.
            Verdict there = verdict(scores, 14);
            Verdict back = verdict(scores.reversed(), 14);
            assertThat(there == back && there != Verdict.UNCLEAR).isFalse();
            assertThat(there == Verdict.BETTER && back == Verdict.UNCLEAR)
                    .as("a fall counts no sooner than the same rise would, seen from its higher end")
                    .isFalse();
        }
    }

    @Test
    void painThatRisesForTwoWeeksIsSaid() {
        assertThat(verdict(List.of(1, 1, 1, 2, 2, 4, 4, 4), 3)).isEqualTo(Verdict.RISING);
        assertThat(verdict(List.of(4, 4, 4, 3, 3, 2, 2, 2), 3)).isNotEqualTo(Verdict.RISING);
        assertThat(verdict(List.of(1, 1, 1, 1, 1, 4, 4, 4), 3))
                .as("one week only")
                .isNotEqualTo(Verdict.RISING);
        assertThat(verdict(List.of(2, 2, 2, 2, 3, 3, 3, 3), 3))
                .as("less than two points")
                .isEqualTo(Verdict.UNCLEAR);
    }

    @Test
    void morningsAreSpokenOfOnceThreeWereAnswered() {
        List<PainPoint> pain = IntStream.range(0, 6)
                .mapToObj(n -> new PainPoint(TODAY.minusDays(20 - 3L * n), 4, n < 3 ? 5 : 1))
                .toList();
        assertThat(new Changes(RULES, TODAY).of(pain, List.of()))
                .contains(new Change(Measure.PAIN_MORNING, Verdict.BETTER, 5, 1));
        assertThat(new Changes(RULES, TODAY).of(pain.subList(0, 2), List.of())).hasSize(1);
    }

    @Test
    void aLongestRunCountsOnlyWithLittlePainAndIsNeverCalledWorse() {
        assertThat(longest(run(20, 10, 1), run(14, 12, 2), run(3, 20, 1)))
                .containsExactly(new Change(Measure.LONGEST_RUN, Verdict.BETTER, 12, 20));
        assertThat(longest(run(20, 10, 1), run(14, 12, 2), run(3, 20, 6))).isEmpty();
        assertThat(longest(run(20, 20, 1), run(14, 12, 2), run(3, 8, 1))).isEmpty();
        assertThat(longest(run(20, 12, 1), run(14, 12, 2), run(3, 14, 1))).isEmpty();
    }

    private static List<Change> longest(LoggedRun... runs) {
        return new Changes(RULES, TODAY)
                .of(List.of(), List.of(runs)).stream()
                        .filter(change -> change.measure() == Measure.LONGEST_RUN)
                        .toList();
    }

    private static Change during(int... scores) {
        return of(IntStream.of(scores).boxed().toList(), 8);
    }

    private static Verdict verdict(List<Integer> scores, int daysApart) {
        return of(scores, daysApart).verdict();
    }

    /** The last one today, the others so many days apart before it. */
    private static Change of(List<Integer> scores, int daysApart) {
        List<PainPoint> pain = IntStream.range(0, scores.size())
                .mapToObj(n ->
                        new PainPoint(TODAY.minusDays((long) daysApart * (scores.size() - 1 - n)), scores.get(n), null))
                .toList();
        return new Changes(RULES, TODAY).of(pain, List.of()).getFirst();
    }

    static LoggedRun run(int daysAgo, int running, int pain) {
        return run(daysAgo, running, null, pain);
    }

    static LoggedRun run(int daysAgo, int running, @Nullable Integer metres, int pain) {
        UUID id = UUID.randomUUID();
        return new LoggedRun(
                id,
                id,
                new PatientId(UUID.randomUUID()),
                null,
                TODAY.minusDays(daysAgo),
                RunSort.EASY,
                Math.max(1, running),
                running,
                metres,
                null,
                null,
                pain,
                null,
                Light.GO,
                false,
                Instant.EPOCH,
                new AccountId(UUID.randomUUID()),
                null,
                null);
    }
}
