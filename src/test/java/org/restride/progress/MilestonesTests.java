package org.restride.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.restride.progress.ChangesTests.run;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.restride.base.packs.InvalidPack;
import org.springframework.core.io.ClassPathResource;

class MilestonesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final List<MilestoneRule> RULES =
            new ShippedProgressRules().rules().milestones();
    private static final Adherence NO_WEEKS = new Adherence(List.of());

    @Test
    void twentyMinutesCountOnceAndOnTheFirstDayWithoutPain() {
        assertThat(ids(run(9, 25, 1), run(8, 19, 0))).doesNotContain("run-20-without-pain");
        List<Milestone> reached = reached(run(9, 25, 1), run(5, 20, 0), run(2, 40, 0));
        assertThat(reached)
                .filteredOn(one -> one.rule().id().equals("run-20-without-pain"))
                .singleElement()
                .satisfies(one -> assertThat(one.day()).isEqualTo(TODAY.minusDays(5)));
    }

    @Test
    void aDistanceCountsWithLittlePainAndIfItWasRunForTheMostPart() {
        assertThat(ids(run(3, 30, 5_000, 3))).contains("run-5-km");
        assertThat(ids(run(3, 30, 5_000, 4))).doesNotContain("run-5-km");
        assertThat(ids(run(3, 30, 4_999, 0))).doesNotContain("run-5-km");
        assertThat(ids(run(3, 30, null, 0))).doesNotContain("run-5-km");
        assertThat(ids(run(3, 0, 9_000, 0))).isEmpty();
    }

    @Test
    void aFullWeekIsOverAndHasMoreThanOneSession() {
        LocalDate monday = LocalDate.of(2026, 11, 9);
        assertThat(weeks(new Adherence.Week(1, monday, 3, 3, false)))
                .singleElement()
                .satisfies(one -> assertThat(one.day()).isEqualTo(monday.plusDays(6)));
        assertThat(weeks(new Adherence.Week(1, monday, 3, 2, false))).isEmpty();
        assertThat(weeks(new Adherence.Week(1, monday, 3, 3, true))).isEmpty();
        assertThat(weeks(new Adherence.Week(1, monday, 1, 1, false))).isEmpty();
    }

    @Test
    void calmMorningsCountInARow() {
        assertThat(mornings(1, 0, 1)).containsExactly("calm-mornings");
        assertThat(mornings(1, 0, 2, 0, 1)).isEmpty();
        assertThat(mornings(1, null, 0, null, 0)).containsExactly("calm-mornings");
    }

    @Test
    void whateverIsReportedLaterAMilestoneNeverMovesAndStandsOnce() {
        Random chance = new Random(3);
        for (int n = 0; n < 500; n++) {
            List<LoggedRun> runs = new ArrayList<>();
            List<Milestone> before = List.of();
            for (int day = 40; day > 0; day -= 1 + chance.nextInt(5)) {
                runs.add(run(day, chance.nextInt(60), chance.nextInt(12_000), chance.nextInt(11)));
                List<Milestone> now = Milestones.reached(RULES, runs, NO_WEEKS, List.of());
                assertThat(now).containsAll(before);
                assertThat(now.stream().map(one -> one.rule().id())).doesNotHaveDuplicates();
                before = now;
            }
        }
    }

    @Test
    void theNewestStandsFirst() {
        assertThat(reached(run(9, 20, 1_000, 0), run(4, 30, 5_000, 0)))
                .extracting(one -> one.rule().id())
                .containsExactly("run-5-km", "run-20-without-pain");
    }

    @Test
    void eachRuleHasItsWordsInBothLanguages() {
        assertThat(RULES).hasSize(5).allSatisfy(rule -> {
            assertThat(rule.text().in(Locale.ENGLISH)).isNotBlank();
            assertThat(rule.text().in(Locale.of("es")))
                    .isNotBlank()
                    .isNotEqualTo(rule.text().in(Locale.ENGLISH));
        });
    }

    @Test
    void aRuleThatNobodyKnowsIsRefusedWithItsLine() throws Exception {
        String text = new ClassPathResource("content/rules/progress.yaml").getContentAsString(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ShippedProgressRules.read(
                        "rules/progress.yaml", text.replace("kind: full-week", "kind: streak")))
                .isInstanceOf(InvalidPack.class)
                .hasMessageContaining("rules/progress.yaml:");
    }

    private static List<Milestone> reached(LoggedRun... runs) {
        return Milestones.reached(RULES, List.of(runs), NO_WEEKS, List.of());
    }

    private static List<String> ids(LoggedRun... runs) {
        return ids(reached(runs));
    }

    private static List<String> ids(Collection<Milestone> reached) {
        return reached.stream().map(one -> one.rule().id()).toList();
    }

    private static List<Milestone> weeks(Adherence.Week week) {
        return Milestones.reached(RULES, List.of(), new Adherence(List.of(week)), List.of());
    }

    private static List<String> mornings(Integer... scores) {
        return ids(Milestones.reached(
                RULES,
                List.of(),
                NO_WEEKS,
                IntStream.range(0, scores.length)
                        .mapToObj(n -> new PainPoint(TODAY.minusDays(30 - 2L * n), 5, scores[n]))
                        .toList()));
    }
}
