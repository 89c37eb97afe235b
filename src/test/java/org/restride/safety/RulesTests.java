package org.restride.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.restride.base.packs.InvalidPack;
import org.restride.base.packs.PackDocument;

class RulesTests {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Instant NOON = TODAY.atTime(12, 0).atZone(MADRID).toInstant();
    private static final UUID PLAN = new UUID(1, 1);
    private static final Function<LocalDate, Optional<LocalDate>> EVERY_DAY = day -> Optional.of(day.plusDays(1));
    private static final Function<LocalDate, Optional<LocalDate>> NEVER = day -> Optional.empty();

    private final Rules rules = RuleSets.read(RuleSets.shipped());

    @Test
    void shippedRulesPutAnEmergencyFirst() {
        assertThat(rules.version()).isEqualTo(6);
        assertThat(rules.of(Reason.EMERGENCY).rank()).isZero();
        assertThat(rules.of(Reason.EMERGENCY).urgency()).isEqualTo(Urgency.NOW);
        assertThat(rules.of(Reason.HIGH_PAIN).number("above")).isEqualTo(5);
        assertThat(rules.of(Reason.HIGH_PAIN).number("within-days")).isEqualTo(14);
        assertThat(rules.of(Reason.SILENCE).number("after-days")).isEqualTo(5);
        assertThat(rules.of(Reason.RELAPSE).number("above")).isEqualTo(3);
        assertThat(rules.of(Reason.PLAN_ENDS).number("days-ahead")).isEqualTo(6);
        assertThat(rules.byReason().values().stream().map(Rule::rank)).doesNotHaveDuplicates();
    }

    @Test
    void rulesThatPutAnythingBeforeAnEmergencyAreRefusedWithTheLine() {
        String wrong = RuleSets.shipped().replaceFirst("    group: now", "    group: today");
        assertThatThrownBy(() -> RuleSets.read(wrong))
                .isInstanceOf(InvalidPack.class)
                .hasMessageContaining("emergency");
    }

    @Test
    void rulesThatLackAReasonAreRefused() {
        String wrong = RuleSets.shipped().replaceFirst("(?s)  - reason: watch-flag.*", "");
        assertThatThrownBy(() -> RuleFile.read(PackDocument.of("rules/worklist.yaml", wrong)))
                .isInstanceOf(InvalidPack.class)
                .hasMessageContaining("watch-flag");
    }

    @Test
    void painAboveTheLimitIsAReasonAndPainAtTheLimitIsNot() {
        assertThat(reasons(with(pain(5, TODAY)))).isEmpty();
        assertThat(findings(with(pain(6, TODAY)))).singleElement().satisfies(finding -> {
            assertThat(finding.reason()).isEqualTo(Reason.HIGH_PAIN);
            assertThat(finding.numbers().pain()).isEqualTo(6);
            assertThat(finding.numbers().limit()).isEqualTo(5);
            assertThat(finding.numbers().day()).isEqualTo(TODAY);
            assertThat(finding.numbers().morning()).isFalse();
        });
    }

    @Test
    void clinicsOwnLimitTakesThePlaceOfTheRules() {
        Rules strict = rules.with(Map.of(Reason.HIGH_PAIN, Map.of("above", 3)));
        assertThat(strict.evaluate(with(pain(4, TODAY)), NOON).findings()).hasSize(1);
        assertThat(strict.of(Reason.HIGH_PAIN).number("within-days")).isEqualTo(14);
        assertThat(strict.of(Reason.SILENCE)).isEqualTo(rules.of(Reason.SILENCE));
    }

    @Test
    void chosenNumberOutOfBoundsOrOfNoRuleIsRefused() {
        assertThatThrownBy(() -> rules.with(Map.of(Reason.HIGH_PAIN, Map.of("above", 10))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rules.with(Map.of(Reason.HIGH_PAIN, Map.of("below", 3))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatComesLaterIsNotKnownYet() {
        assertThat(rules.evaluate(with(pain(9, TODAY)), NOON.minusSeconds(1)).findings())
                .isEmpty();
    }

    @Test
    void ruleThatLacksANumberIsRefused() {
        String wrong = RuleSets.shipped().replaceFirst("\\{key: within-days,.*", "");
        assertThatThrownBy(() -> RuleSets.read(wrong.replaceFirst("(?m)^ +- *$\\n", "")))
                .isInstanceOf(InvalidPack.class)
                .hasMessageContaining("within-days");
    }

    @Test
    void oldPainIsNoNewReason() {
        assertThat(reasons(with(pain(9, TODAY.minusDays(14))))).containsExactly(Reason.HIGH_PAIN);
        assertThat(reasons(with(pain(9, TODAY.minusDays(15))))).isEmpty();
    }

    @Test
    void morningAndSessionAreOneStretchOfHighPainThatIsAboutItsWorst() {
        UUID session = new UUID(5, 5);
        Facts facts = with(
                new Facts.Pain(session, Facts.Moment.SESSION, TODAY.minusDays(1), NOON, 7),
                new Facts.Pain(session, Facts.Moment.MORNING, TODAY, NOON, 8));
        assertThat(findings(facts)).singleElement().satisfies(finding -> {
            assertThat(finding.cause()).isEqualTo("morning/" + session);
            assertThat(finding.episode()).containsExactlyInAnyOrder("morning/" + session, session.toString());
        });
    }

    @Test
    void fiveWholeDaysWithoutAnythingAreSilence() {
        Facts facts = course(TODAY.minusDays(30), TODAY.plusDays(30), EVERY_DAY, TODAY.minusDays(6));
        assertThat(reasons(facts)).containsExactly(Reason.SILENCE);
        assertThat(findings(facts).iterator().next().since())
                .isEqualTo(TODAY.atStartOfDay(MADRID).toInstant());
        Facts yet = course(TODAY.minusDays(30), TODAY.plusDays(30), EVERY_DAY, TODAY.minusDays(5));
        assertThat(reasons(yet)).isEmpty();
        assertThat(evaluate(yet).nextCheck())
                .contains(TODAY.plusDays(1).atStartOfDay(MADRID).toInstant());
    }

    @Test
    void daysWithoutAnythingDueAreNoSilence() {
        Function<LocalDate, Optional<LocalDate>> inNineDays = day -> Optional.of(day.plusDays(9));
        LocalDate last = TODAY.minusDays(6);
        Facts facts = course(TODAY.minusDays(30), TODAY.plusDays(30), inNineDays, last);
        assertThat(reasons(facts)).isEmpty();
        assertThat(evaluate(facts).nextCheck())
                .contains(last.plusDays(10).atStartOfDay(MADRID).toInstant());
        assertThat(reasons(course(TODAY.minusDays(30), TODAY.plusDays(30), NEVER, last)))
                .isEmpty();
    }

    @Test
    void silenceIsCountedFromThePlansStartAtTheEarliest() {
        Facts facts = course(TODAY.minusDays(2), TODAY.plusDays(60), EVERY_DAY, TODAY.minusDays(40));
        assertThat(reasons(facts)).isEmpty();
        assertThat(reasons(course(TODAY.minusDays(5), TODAY.plusDays(60), EVERY_DAY, null)))
                .containsExactly(Reason.SILENCE);
    }

    @Test
    void planThatEndsWithinAWeekIsAReasonAndStaysOneAfterItsEnd() {
        assertThat(reasons(ending(TODAY.plusDays(7)))).isEmpty();
        assertThat(reasons(ending(TODAY.plusDays(6)))).containsExactly(Reason.PLAN_ENDS);
        assertThat(reasons(ending(TODAY.minusDays(3)))).containsExactly(Reason.PLAN_ENDS);
    }

    @Test
    void whoIsLockedIsOnTheListForThatAlone() {
        Facts.Flag lock = new Facts.Flag(new UUID(9, 9), Reason.EMERGENCY, NOON);
        Facts silent = course(TODAY.minusDays(30), TODAY.plusDays(1), EVERY_DAY, null);
        Facts locked = FewFacts.of(
                true,
                MADRID,
                List.of(lock),
                List.of(lock),
                List.of(pain(8, TODAY)),
                List.of(),
                silent.lastDone(),
                silent.course());
        assertThat(reasons(locked)).containsExactly(Reason.EMERGENCY, Reason.HIGH_PAIN);
    }

    @Test
    void dischargedPatientsHaveNothingButTheirRedFlags() {
        Facts.Flag flag = new Facts.Flag(new UUID(9, 9), Reason.URGENT_FLAG, NOON);
        Facts facts = FewFacts.of(
                false,
                MADRID,
                List.of(),
                List.of(flag),
                List.of(pain(9, TODAY)),
                List.of(),
                Optional.empty(),
                ending(TODAY).course());
        assertThat(reasons(facts)).containsExactly(Reason.URGENT_FLAG);
        assertThat(evaluate(facts).nextCheck()).isEmpty();
    }

    @Test
    void aCheckAfterDischargeIsAReasonIfItIsBackOrHurtsOrACallIsWanted() {
        assertThat(findings(checked(Optional.of(4), false)))
                .containsExactly(new Finding(Reason.RELAPSE, "a/6", NOON, new Numbers(4, 3, TODAY, false)));
        assertThat(reasons(checked(Optional.of(0), true))).containsExactly(Reason.RELAPSE);
        assertThat(reasons(checked(Optional.empty(), true))).containsExactly(Reason.RELAPSE);
        assertThat(reasons(checked(Optional.of(3), false))).isEmpty();
        assertThat(evaluate(checked(Optional.of(9), true)).nextCheck()).isEmpty();
    }

    @Test
    void whoAskedForAnAppointmentIsOnTheListAsSoonAsTheySaidAlsoAfterDischarge() {
        Facts facts = new Facts(
                false,
                MADRID,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(new Facts.Asked(new UUID(4, 1), true, NOON), new Facts.Asked(new UUID(4, 2), false, NOON)),
                List.of(),
                List.of());
        assertThat(reasons(facts)).containsExactly(Reason.ASKED_TODAY, Reason.ASKED);
        assertThat(rules.of(Reason.ASKED_TODAY).urgency()).isEqualTo(Urgency.TODAY);
    }

    @Test
    void nextCheckIsAlwaysAheadAndNothingBeginsBeforeIt() {
        qt().forAll(
                        integers().between(0, 40),
                        integers().between(0, 40),
                        integers().between(1, 12))
                .checkAssert((lastDaysAgo, endsIn, every) -> {
                    Function<LocalDate, Optional<LocalDate>> due = day -> Optional.of(day.plusDays(every));
                    Facts facts =
                            course(TODAY.minusDays(50), TODAY.plusDays(endsIn), due, TODAY.minusDays(lastDaysAgo));
                    Rules.Evaluation now = evaluate(facts);
                    Instant next = now.nextCheck().orElseThrow();
                    assertThat(next).isAfter(NOON);
                    Rules.Evaluation justBefore = rules.evaluate(facts, next.minusSeconds(1));
                    assertThat(justBefore.findings()).isEqualTo(now.findings());
                });
    }

    @Test
    void orderInWhichReportsArriveDoesNotMatter() {
        qt().forAll(
                        lists().of(integers().between(0, 10)).ofSizeBetween(0, 8),
                        integers().between(0, 7))
                .checkAssert((scores, turn) -> {
                    List<Facts.Pain> pains = new ArrayList<>();
                    for (int i = 0; i < scores.size(); i++) {
                        UUID id = new UUID(2, i);
                        pains.add(new Facts.Pain(
                                id, Facts.Moment.SESSION, TODAY.minusDays(i), NOON.minusSeconds(i), scores.get(i)));
                    }
                    List<Facts.Pain> turned = new ArrayList<>(pains);
                    java.util.Collections.rotate(turned, turn);
                    assertThat(findings(with(turned.toArray(Facts.Pain[]::new))))
                            .isEqualTo(findings(with(pains.toArray(Facts.Pain[]::new))));
                });
    }

    private Rules.Evaluation evaluate(Facts facts) {
        return rules.evaluate(facts, NOON);
    }

    private java.util.Set<Finding> findings(Facts facts) {
        return evaluate(facts).findings();
    }

    private List<Reason> reasons(Facts facts) {
        return findings(facts).stream().map(Finding::reason).toList();
    }

    private static Facts checked(Optional<Integer> pain, boolean asksForUs) {
        Facts.Check check = new Facts.Check("a/6", NOON, TODAY, pain, asksForUs);
        return FewFacts.of(
                false, MADRID, List.of(), List.of(), List.of(), List.of(check), Optional.empty(), Optional.empty());
    }

    private static Facts with(Facts.Pain... pains) {
        return FewFacts.of(
                true, MADRID, List.of(), List.of(), List.of(pains), List.of(), Optional.empty(), Optional.empty());
    }

    private static Facts.Pain pain(int score, LocalDate day) {
        return new Facts.Pain(new UUID(3, score), Facts.Moment.SESSION, day, NOON, score);
    }

    private static Facts ending(LocalDate lastDay) {
        return course(TODAY.minusDays(60), lastDay, EVERY_DAY, TODAY);
    }

    private static Facts course(
            LocalDate startsOn,
            LocalDate lastDay,
            Function<LocalDate, Optional<LocalDate>> due,
            @org.jspecify.annotations.Nullable LocalDate lastDone) {
        return FewFacts.of(
                true,
                MADRID,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.ofNullable(lastDone),
                Optional.of(FewFacts.course(PLAN, startsOn, lastDay, due)));
    }
}
