package org.restride.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.base.PatientId;

/** Past weeks gone through again: each cause counts once, in the week in which it would have alerted. */
class ReplayTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOON = TODAY.atTime(12, 0).atZone(LONDON).toInstant();
    private static final UUID PLAN = new UUID(1, 1);

    /** A pain of 6 is no jump here, and so nothing but high, until three sessions were calm. */
    private final Rules rules = RuleSets.read(RuleSets.shipped())
            .with(Map.of(Reason.SUDDEN_JUMP, Map.of("points", 6), Reason.HIGH_PAIN, Map.of("calm", 3)));

    @Test
    void highPainCountsInTheWeekOfItsReport() {
        Facts facts = facts(
                pain(0, 1), pain(1, 1), pain(2, 1), pain(3, 6), pain(13, 1), pain(14, 1), pain(15, 1), pain(16, 6));
        assertThat(replay(Reason.HIGH_PAIN, Map.of(), 3).alerts(facts, NOON)).containsExactly(1, 0, 1);
    }

    @Test
    void lowerThresholdAlertsOnMore() {
        Facts facts = facts(pain(0, 1), pain(1, 1), pain(2, 6), pain(9, 1), pain(10, 1), pain(11, 1), pain(12, 4));
        assertThat(replay(Reason.HIGH_PAIN, Map.of(), 2).alerts(facts, NOON)).containsExactly(0, 1);
        assertThat(replay(Reason.HIGH_PAIN, Map.of("above", 3), 2).alerts(facts, NOON))
                .containsExactly(1, 1);
    }

    @Test
    void whatWasThereBeforeTheFirstWeekDoesNotCount() {
        Facts facts = facts(pain(5, 7), pain(7, 6), pain(8, 6));
        assertThat(replay(Reason.HIGH_PAIN, Map.of(), 1).alerts(facts, NOON)).containsExactly(0);
        assertThat(replay(Reason.HIGH_PAIN, Map.of(), 2).alerts(facts, NOON)).containsExactly(1, 0);
    }

    @Test
    void whatArrivedLaterIsNotKnownBefore() {
        UUID session = UUID.randomUUID();
        Facts.Pain late =
                new Facts.Pain(session, Facts.Moment.SESSION, TODAY.minusDays(8), NOON.minus(Duration.ofHours(1)), 8);
        assertThat(replay(Reason.HIGH_PAIN, Map.of(), 2).alerts(facts(late), NOON))
                .containsExactly(0, 1);
        assertThat(replay(Reason.HIGH_PAIN, Map.of(), 2).alerts(facts(late), NOON.minus(Duration.ofHours(2))))
                .containsExactly(0, 0);
    }

    @Test
    void silenceOfThePastIsFoundAlthoughThePatientTrainsAgain() {
        Facts facts = facts(pain(0, 1), pain(1, 1), pain(10, 1), pain(20, 1), pain(21, 1));
        assertThat(replay(Reason.SILENCE, Map.of("after-days", 5), 3).alerts(facts, NOON))
                .containsExactly(1, 0, 1);
        assertThat(replay(Reason.SILENCE, Map.of("after-days", 20), 3).alerts(facts, NOON))
                .containsExactly(0, 0, 0);
    }

    @Test
    void tallyComparesAndNamesOnlyThoseWhoMayBeNamed() {
        Tally tally =
                new Tally(rules, rules.with(Map.of(Reason.HIGH_PAIN, Map.of("above", 3))), Reason.HIGH_PAIN, TODAY, 4);
        PatientId mine = new PatientId(UUID.randomUUID());
        PatientId theirs = new PatientId(UUID.randomUUID());
        tally.add(mine, facts(pain(2, 1), pain(3, 6), pain(6, 1), pain(7, 1), pain(8, 1), pain(9, 4)), NOON);
        tally.add(theirs, facts(pain(1, 4)), NOON);
        tally.add(new PatientId(UUID.randomUUID()), facts(pain(1, 2)), NOON);
        tally.addFailed();
        assertThat(tally.soFar().isDone()).isFalse();
        Comparison all = tally.finished(tally.examples(Map.of(mine, "Mia Mine")));
        assertThat(all.isDone()).isTrue();
        assertThat(all.before()).isEqualTo(1);
        assertThat(all.after()).isEqualTo(3);
        assertThat(all.more()).isEqualTo(2);
        assertThat(all.fewer()).isZero();
        assertThat(all.failed()).isEqualTo(1);
        assertThat(all.weeks()).hasSize(TuningTrial.WEEKS);
        assertThat(all.weeks().getLast()).isEqualTo(new Comparison.Week(TODAY.minusDays(6), 1, 2));
        assertThat(all.examples()).containsExactly(new Comparison.Example(mine, "Mia Mine", 1, 2));
    }

    @Test
    void sharesAndTimesNeedEnoughCases() {
        Duration hour = Duration.ofHours(1);
        assertThat(new RuleRate(9, 4, 4, 4, hour, hour).falseAlarmShare()).isEmpty();
        assertThat(new RuleRate(9, 4, 4, 4, hour, hour).usualTime()).isEmpty();
        assertThat(new RuleRate(9, 5, 2, 5, hour, hour).falseAlarmShare()).contains(40);
        assertThat(new RuleRate(9, 5, 2, 5, hour, hour).longTime()).contains(hour);
    }

    private Replay replay(Reason reason, Map<String, Integer> numbers, int weeks) {
        return new Replay(rules.with(Map.of(reason, numbers)), reason, TODAY, weeks);
    }

    /** A report in the morning of so many days ago. */
    private static Facts.Pain pain(int daysAgo, int score) {
        LocalDate day = TODAY.minusDays(daysAgo);
        Instant at = day.atTime(10, 0).atZone(LONDON).toInstant();
        return new Facts.Pain(UUID.randomUUID(), Facts.Moment.SESSION, day, at, score);
    }

    private static Facts facts(Facts.Pain... pains) {
        Facts.Course daily =
                FewFacts.course(PLAN, TODAY.minusDays(30), TODAY.plusDays(60), day -> Optional.of(day.plusDays(1)));
        return FewFacts.of(
                true, LONDON, List.of(), List.of(), List.of(pains), List.of(), Optional.of(TODAY), Optional.of(daily));
    }
}
