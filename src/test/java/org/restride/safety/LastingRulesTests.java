package org.restride.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules over reports: from when on something is so, until when, and that it is told of once. */
class LastingRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID BRIDGE = new UUID(8, 1);

    private final Rules rules = RuleSets.read(RuleSets.shipped());
    private final TrainingFacts patient = new TrainingFacts();

    @Test
    void jumpIsSoManyPointsAboveTheMedianOfTheSessionsBefore() {
        sessions(TODAY.minusDays(10), 3, 2, 2, 1, 2, 6);
        Finding jump = only(Reason.SUDDEN_JUMP);
        assertThat(jump.numbers().pain()).isEqualTo(6);
        assertThat(jump.numbers().told("usual")).isEqualTo(2);
        assertThat(jump.numbers().line()).isEqualTo(5);
        assertThat(jump.numbers().about()).isEqualTo("session");
        assertThat(jump.numbers().also()).containsExactly(Reason.HIGH_PAIN);
        assertThat(jump.numbers().series())
                .extracting(Numbers.Point::value)
                .containsExactly(3.0, 2.0, 2.0, 1.0, 2.0, 6.0);
        assertThat(reasons()).containsExactly(Reason.SUDDEN_JUMP);
    }

    @Test
    void twoPointsAreNoJumpAndNeitherIsAJumpToWhatIsFine() {
        sessions(TODAY.minusDays(10), 3, 2, 2, 1, 2, 4);
        assertThat(reasons()).isEmpty();
        assertThat(of(sessionsOf(0, 0, 0, 0, 0, 3))).isEmpty();
        assertThat(of(sessionsOf(0, 0, 0, 0, 0, 4))).containsExactly(Reason.SUDDEN_JUMP);
    }

    @Test
    void jumpIsOverWhenPainIsBackToUsualAndTheNextOneIsNew() {
        assertThat(of(sessionsOf(2, 2, 2, 6, 5))).containsExactly(Reason.SUDDEN_JUMP);
        assertThat(of(sessionsOf(2, 2, 2, 6, 3))).isEmpty();
        TrainingFacts again = sessionsOf(2, 2, 2, 6, 3, 2, 2, 7);
        Finding second = evaluate(again).iterator().next();
        assertThat(second.numbers().pain()).isEqualTo(7);
        assertThat(second.episode()).hasSize(1);
    }

    @Test
    void highPainIsOneStretchUntilFiveSessionsWereCalm() {
        assertThat(evaluate(sessionsOf(6, 6, 5, 7, 6))).singleElement().satisfies(high -> {
            assertThat(high.reason()).isEqualTo(Reason.HIGH_PAIN);
            assertThat(high.numbers().pain()).isEqualTo(7);
            assertThat(high.episode()).hasSize(4);
        });
        assertThat(of(sessionsOf(6, 5, 5, 5, 5))).containsExactly(Reason.HIGH_PAIN);
        Rules.Evaluation over = rules.evaluate(sessionsOf(6, 5, 5, 5, 5, 5).facts(), TrainingFacts.eveningOf(TODAY));
        assertThat(over.findings()).isEmpty();
        assertThat(over.standing()).isEmpty();
    }

    @Test
    void whatCameUpWeeksAgoIsToldOfNoMoreButStands() {
        Facts facts = sessionsOf(2, 2, 2, 7, 6, 7, 6, 6).facts();
        assertThat(rules.evaluate(facts, TrainingFacts.eveningOf(TODAY)).findings())
                .extracting(Finding::reason)
                .contains(Reason.SUDDEN_JUMP);
        Rules.Evaluation later = rules.evaluate(facts, TrainingFacts.eveningOf(TODAY.plusDays(9)));
        assertThat(later.findings()).isEmpty();
        assertThat(later.standing()).extracting(Finding::reason).contains(Reason.SUDDEN_JUMP);
    }

    @Test
    void severalMorningsInARowAboveTheNumberAreNotSettling() {
        assertThat(of(morningsOf(2, 2, 3, 5, 5))).isEmpty();
        assertThat(evaluate(morningsOf(2, 2, 3, 5, 5, 5))).singleElement().satisfies(finding -> {
            assertThat(finding.reason()).isEqualTo(Reason.NOT_SETTLING);
            assertThat(finding.numbers().morning()).isTrue();
            assertThat(finding.numbers().told("times")).isEqualTo(3);
        });
    }

    @Test
    void morningsAsTheyAlwaysWereAreNoReason() {
        assertThat(of(morningsOf(5, 5, 5, 5, 5))).containsExactly(Reason.NOT_SETTLING);
        assertThat(of(morningsOf(5, 5, 5, 4, 5, 5, 5))).isEmpty();
    }

    @Test
    void riseFromWeekToWeekIsCreeping() {
        weeks(List.of(2, 2, 2), List.of(3, 3, 3), List.of(4, 4, 4));
        Finding creeping = only(Reason.CREEPING_UP);
        assertThat(creeping.numbers().told("from")).isEqualTo(2);
        assertThat(creeping.numbers().told("to")).isEqualTo(4);
        assertThat(of(weeksOf(List.of(2, 2, 2), List.of(3, 3, 3), List.of(3, 3, 4))))
                .isEmpty();
        assertThat(of(weeksOf(List.of(0, 0, 0), List.of(1, 1, 1), List.of(2, 2, 2))))
                .isEmpty();
    }

    @Test
    void fallInFunctionCountsFromTheMeasuresOwnChange() {
        patient.measure("PSFS", TODAY.minusDays(30), 6.3, 2, true);
        patient.measure("PSFS", TODAY.minusDays(16), 5.7, 2, true);
        patient.measure("RMDQ", TODAY.minusDays(16), 4, 5, false);
        assertThat(reasons()).isEmpty();
        patient.measure("PSFS", TODAY, 4.0, 2, true);
        patient.measure("RMDQ", TODAY, 8, 5, false);
        Finding fall = only(Reason.FUNCTION_FALL);
        assertThat(fall.numbers().about()).isEqualTo("PSFS");
        assertThat(fall.numbers().told("from")).isEqualTo(6.3);
        assertThat(fall.cause()).isEqualTo("PSFS/" + TODAY);
        patient.measure("RMDQ", TODAY, 9, 5, false);
        assertThat(reasons()).containsExactly(Reason.FUNCTION_FALL, Reason.FUNCTION_FALL);
    }

    @Test
    void weeksInTheSameStepWithoutLessPainAreStuck() {
        LocalDate start = TODAY.minusDays(35);
        everyThirdDay(start, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5);
        patient.follows(TrainingFacts.plan(start, TODAY.plusDays(60), start, 3));
        assertThat(only(Reason.STUCK).cause()).endsWith("/" + start);
        patient.follows(TrainingFacts.plan(start, TODAY.plusDays(60), TODAY.minusDays(12), 3));
        assertThat(reasons()).isEmpty();
    }

    @Test
    void runningFarMoreThanInTheWeeksBeforeIsTooFastUnlessThePlanAsksForIt() {
        for (int daysAgo = 33; daysAgo > 14; daysAgo -= 3) {
            patient.run(TODAY.minusDays(daysAgo), 1, 30);
        }
        for (int daysAgo = 12; daysAgo >= 0; daysAgo -= 3) {
            patient.run(TODAY.minusDays(daysAgo), 1, 45);
        }
        Finding fast = only(Reason.TOO_FAST);
        assertThat(fast.numbers().about()).isEqualTo("before");
        assertThat(fast.numbers().told("minutes")).isEqualTo(225);
        assertThat(fast.numbers().told("before")).isEqualTo(150);
        patient.follows(asking(225));
        assertThat(reasons()).isEmpty();
        patient.follows(asking(150));
        assertThat(only(Reason.TOO_FAST).numbers().about()).isEqualTo("plan");
    }

    private static Facts.Course asking(int minutes) {
        LocalDate start = TODAY.minusDays(40);
        return TrainingFacts.plan(start, TODAY.plusDays(60), start, 1, Map.of(), Map.of(TODAY.minusDays(1), minutes));
    }

    @Test
    void trainingOnRestDaysAndBeyondTheSetsIsTooMuch() {
        LocalDate start = TODAY.minusDays(20);
        patient.follows(TrainingFacts.plan(start, TODAY.plusDays(60), start, 3, Map.of(BRIDGE, 3), Map.of()));
        for (int daysAgo = 4; daysAgo >= 0; daysAgo--) {
            patient.session(TODAY.minusDays(daysAgo), 1);
        }
        assertThat(only(Reason.TOO_MUCH).numbers().about()).isEqualTo("days");
        TrainingFacts sets = new TrainingFacts();
        sets.follows(TrainingFacts.plan(start, TODAY.plusDays(60), start, 3, Map.of(BRIDGE, 3), Map.of()));
        for (int daysAgo = 6; daysAgo >= 0; daysAgo -= 3) {
            sets.session(TODAY.minusDays(daysAgo), 1, Optional.empty(), List.of(done(5)));
        }
        assertThat(evaluate(sets))
                .singleElement()
                .satisfies(much -> assertThat(much.numbers().about()).isEqualTo("sets"));
    }

    @Test
    void highEffortsInARowAreTooHard() {
        for (int daysAgo = 6; daysAgo >= 0; daysAgo -= 3) {
            patient.session(TODAY.minusDays(daysAgo), 1, Optional.of(9), List.of());
        }
        assertThat(only(Reason.TOO_HARD).numbers().told("times")).isEqualTo(3);
        patient.session(TODAY, 1, Optional.of(8), List.of());
        assertThat(reasons()).isEmpty();
    }

    @Test
    void doingHalfOfWhatWasDoneBeforeIsDoingLess() {
        LocalDate start = TODAY.minusDays(28);
        patient.follows(TrainingFacts.plan(start, TODAY.plusDays(60), start, 2));
        for (int daysAgo = 28; daysAgo >= 14; daysAgo -= 2) {
            patient.session(TODAY.minusDays(daysAgo), 1);
        }
        patient.session(TODAY.minusDays(4), 1);
        patient.session(TODAY, 1);
        Finding less = only(Reason.DOING_LESS);
        assertThat(less.numbers().told("before")).isEqualTo(100);
        assertThat(less.numbers().told("done")).isEqualTo(2);
    }

    @Test
    void exerciseThatIsNotUnderstoodTwiceInARowIsAReasonUntilItIsDone() {
        LocalDate start = TODAY.minusDays(20);
        patient.follows(TrainingFacts.plan(start, TODAY.plusDays(60), start, 3, Map.of(BRIDGE, 3), Map.of()));
        patient.session(TODAY.minusDays(3), 1, Optional.empty(), List.of(missed(Trained.Missed.NOT_UNDERSTOOD)));
        assertThat(reasons()).isEmpty();
        patient.session(TODAY, 1, Optional.empty(), List.of(missed(Trained.Missed.NOT_UNDERSTOOD)));
        assertThat(only(Reason.NOT_UNDERSTOOD).numbers().told("times")).isEqualTo(2);
        patient.session(TODAY, 1, Optional.empty(), List.of(done(3)));
        assertThat(reasons()).isEmpty();
    }

    @Test
    void sameFactsInAnyOrderGiveTheSame() {
        qt().withExamples(100)
                .forAll(
                        lists().of(integers().between(0, 10)).ofSizeBetween(0, 20),
                        integers().all())
                .checkAssert((scores, seed) -> {
                    Facts facts = sessionsOf(
                                    scores.stream().mapToInt(Integer::intValue).toArray())
                            .facts();
                    assertThat(rules.evaluate(shuffled(facts, seed), TrainingFacts.eveningOf(TODAY)))
                            .isEqualTo(rules.evaluate(facts, TrainingFacts.eveningOf(TODAY)));
                });
    }

    @Test
    void oneMoreReportNeverTellsTwiceOfTheSameStretch() {
        qt().withExamples(40)
                .forAll(lists().of(integers().between(0, 10)).ofSizeBetween(1, 18))
                .checkAssert(scores -> {
                    Facts all = sessionsOf(
                                    scores.stream().mapToInt(Integer::intValue).toArray())
                            .facts();
                    List<Alert> told = new ArrayList<>();
                    for (int daysAgo = 3 * scores.size(); daysAgo >= 0; daysAgo--) {
                        look(all, told, TODAY.minusDays(daysAgo));
                        Map<Reason, Long> open = told.stream()
                                .filter(Alert::isOpen)
                                .collect(Collectors.groupingBy(Alert::reason, Collectors.counting()));
                        assertThat(open.values()).allMatch(many -> many == 1);
                    }
                });
    }

    /** What a look does, without the database. */
    private void look(Facts all, List<Alert> told, LocalDate day) {
        var now = TrainingFacts.eveningOf(day);
        Rules.Evaluation evaluation = rules.evaluate(all, now);
        KnownAlerts known = new KnownAlerts(told);
        Set<Finding> findings = known.newOrOpen(evaluation.findings());
        Set<Alert.Key> over = known.over(all.knownAt(now), evaluation).values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        told.replaceAll(alert -> over.contains(alert.key()) ? SimulatedAlerts.closed(alert, now) : alert);
        findings.stream()
                .filter(finding -> told.stream().noneMatch(alert -> alert.isAbout(finding)))
                .map(finding -> SimulatedAlerts.open(finding, now))
                .forEach(told::add);
    }

    private static Facts shuffled(Facts facts, int seed) {
        List<Facts.Pain> pains = new ArrayList<>(facts.pains());
        List<Trained> trained = new ArrayList<>(facts.trained());
        Collections.shuffle(pains, new Random(seed));
        Collections.shuffle(trained, new Random(seed + 1L));
        return new Facts(
                facts.active(),
                facts.zone(),
                facts.locks(),
                facts.flags(),
                pains,
                facts.checks(),
                facts.lastDone(),
                facts.course(),
                facts.asked(),
                trained,
                facts.functions());
    }

    private static Trained.Exercise done(int sets) {
        return new Trained.Exercise(BRIDGE, sets, Optional.empty());
    }

    private static Trained.Exercise missed(Trained.Missed why) {
        return new Trained.Exercise(BRIDGE, 0, Optional.of(why));
    }

    private void sessions(LocalDate from, int... pains) {
        for (int i = 0; i < pains.length; i++) {
            patient.session(from.plusDays(2L * i), pains[i]);
        }
    }

    private void everyThirdDay(LocalDate from, int... pains) {
        for (int i = 0; i < pains.length; i++) {
            patient.session(from.plusDays(3L * i), pains[i]);
        }
    }

    /** One session every third day, the last one today. */
    private static TrainingFacts sessionsOf(int... pains) {
        TrainingFacts made = new TrainingFacts();
        for (int i = 0; i < pains.length; i++) {
            made.session(TODAY.minusDays(3L * (pains.length - 1 - i)), pains[i]);
        }
        return made;
    }

    private static TrainingFacts morningsOf(int... pains) {
        TrainingFacts made = new TrainingFacts();
        for (int i = 0; i < pains.length; i++) {
            made.morning(new UUID(4, i), TODAY.minusDays(2L * (pains.length - 1 - i)), pains[i]);
        }
        return made;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static TrainingFacts weeksOf(List<Integer>... weeks) {
        TrainingFacts made = new TrainingFacts();
        fill(made, List.of(weeks));
        return made;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private final void weeks(List<Integer>... weeks) {
        fill(patient, List.of(weeks));
    }

    private static void fill(TrainingFacts made, List<List<Integer>> weeks) {
        for (int week = 0; week < weeks.size(); week++) {
            LocalDate last = TODAY.minusWeeks(weeks.size() - 1L - week);
            for (int i = 0; i < weeks.get(week).size(); i++) {
                made.session(
                        last.minusDays(2L * (weeks.get(week).size() - 1 - i)),
                        weeks.get(week).get(i));
            }
        }
    }

    private Set<Finding> evaluate(TrainingFacts of) {
        return rules.evaluate(of.facts(), TrainingFacts.eveningOf(TODAY)).findings();
    }

    private List<Reason> of(TrainingFacts made) {
        return evaluate(made).stream().map(Finding::reason).toList();
    }

    private List<Reason> reasons() {
        return of(patient);
    }

    private Finding only(Reason reason) {
        List<Finding> found = evaluate(patient).stream()
                .filter(finding -> finding.reason() == reason)
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
