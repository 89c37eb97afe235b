package org.restride.plans.progression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.restride.plans.EntryCriteria;

class PhaseProgressionTests {

    private static final UUID PHASE = new UUID(2, 1);
    private static final EntryCriteria ENTRY = new EntryCriteria(3, 3, true, 80);

    @Test
    void whoMeetsWhatTheNextPhaseAsksForMayBeginItAfterTheRunningWeek() {
        Verdict verdict = judge(4, 2, 10, 8, good(0), good(2), good(4)).orElseThrow();
        assertThat(verdict.move()).isEqualTo(Move.PROGRESS);
        assertThat(verdict.rule()).isEqualTo(ProgressionRule.PHASE_READY);
        assertThat(verdict.step()).isEqualTo(new Step.OtherLength(PHASE, 2));
        assertThat(verdict.reported()).isEqualTo(new Reported(2, null, null, 80, null, 3));
    }

    @Test
    void whoMeetsItInTheLastWeekGoesOnAsPlanned() {
        assertThat(judge(4, 4, 10, 10, good(0), good(2), good(4))).isEmpty();
        assertThat(judge(4, 5, 10, 10, good(0), good(2), good(4))).isEmpty();
    }

    @Test
    void whoDoesNotMeetItInTheLastWeekStaysAWeekLonger() {
        Verdict verdict = judge(4, 4, 10, 7, good(0), good(2), good(4)).orElseThrow();
        assertThat(verdict.move()).isEqualTo(Move.HOLD);
        assertThat(verdict.rule()).isEqualTo(ProgressionRule.PHASE_NOT_YET);
        assertThat(verdict.step()).isEqualTo(new Step.OtherLength(PHASE, 5));
        assertThat(verdict.reported()).isEqualTo(new Reported(2, null, null, 70, null, 3));
    }

    @Test
    void beforeTheLastWeekNobodyIsToldToStay() {
        assertThat(judge(4, 3, 10, 2, good(0))).isEmpty();
    }

    @Test
    void aPhaseThatIsOverOrAYearLongGetsNoLonger() {
        assertThat(judge(4, 5, 10, 2, good(0))).isEmpty();
        assertThat(judge(52, 52, 10, 2, good(0))).isEmpty();
        assertThat(judge(51, 51, 10, 2, good(0))).isPresent();
    }

    @Test
    void painAboveTheCriteriaOrAMorningWithoutAnswerIsNotReady() {
        assertThat(judge(4, 2, 10, 10, good(0), good(2), at(4, 4, true))).isEmpty();
        assertThat(judge(4, 2, 10, 10, good(0), good(2), at(4, 3, true))).isPresent();
        assertThat(judge(4, 2, 10, 10, good(0), good(2), at(4, 1, null))).isEmpty();
        assertThat(judge(4, 2, 10, 10, good(0), at(2, 1, false), good(4))).isEmpty();
        assertThat(judge(4, 2, 10, 10, good(2), good(4))).isEmpty();
    }

    @Test
    void olderSessionsThanTheCriteriaLookAtDoNotCount() {
        assertThat(judge(4, 2, 10, 10, at(0, 9, false), good(2), good(4), good(6)))
                .isPresent();
    }

    @Test
    void morningsCountOnlyIfTheCriteriaSaySo() {
        EntryCriteria without = new EntryCriteria(2, 3, false, 0);
        PhaseInputs inputs = new PhaseInputs(PHASE, 4, 1, without, 0, 0, List.of(at(0, 1, null), at(2, 1, false)));
        assertThat(PhaseProgression.judge(inputs)).isPresent().get().satisfies(verdict -> assertThat(
                        verdict.reported().percent())
                .isEqualTo(100));
    }

    @Test
    void theOrderInWhichReportsArriveDoesNotMatter() {
        qt().withExamples(300)
                .forAll(
                        lists().of(integers().between(0, 33)).ofSizeBetween(0, 8),
                        integers().between(1, 4),
                        integers().all())
                .check((felt, week, seed) -> {
                    List<PhaseSession> sessions = new ArrayList<>();
                    for (int n = 0; n < felt.size(); n++) {
                        int pain = felt.get(n) % 11;
                        Boolean settled = felt.get(n) < 11 ? null : Boolean.valueOf(felt.get(n) < 22);
                        sessions.add(at(n, pain, settled));
                    }
                    List<PhaseSession> shuffled = new ArrayList<>(sessions);
                    Collections.shuffle(shuffled, new Random(seed));
                    PhaseInputs one = new PhaseInputs(PHASE, 4, week, ENTRY, 10, 9, sessions);
                    PhaseInputs other = new PhaseInputs(PHASE, 4, week, ENTRY, 10, 9, shuffled);
                    PhaseInputs read = ProposalJson.read(ProposalJson.write(one), PhaseInputs.class);
                    return one.equals(other)
                            && read.equals(one)
                            && PhaseProgression.judge(one).equals(PhaseProgression.judge(other));
                });
    }

    private static Optional<Verdict> judge(int weeks, int week, int asked, int done, PhaseSession... sessions) {
        return PhaseProgression.judge(new PhaseInputs(PHASE, weeks, week, ENTRY, asked, done, List.of(sessions)));
    }

    private static PhaseSession good(int day) {
        return at(day, 2, true);
    }

    private static PhaseSession at(int day, int pain, @Nullable Boolean settled) {
        return new PhaseSession(
                new UUID(9, day),
                Histories.FIRST.plusDays(day),
                Histories.FIRST.plusDays(day).atTime(8, 0).toInstant(ZoneOffset.UTC),
                pain,
                settled);
    }
}
