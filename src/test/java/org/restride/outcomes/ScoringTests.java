package org.restride.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.base.packs.InvalidPack;
import org.restride.base.packs.PackDocument;
import org.restride.questions.Answer;
import org.restride.questions.Questionnaire;
import tools.jackson.databind.json.JsonMapper;

/** Scores against published worked examples, or counted by hand; src/docs/measures.md says which is which. */
class ScoringTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nprs",
                "psfs",
                "grc",
                "rmdq",
                "start-back",
                "uwri",
                "ostrc-o2",
                "odi",
                "promis-pf-4a",
                "promis-pi-4a"
            })
    void everyShippedMeasureReadsAndSurvivesTheDatabase(String key) {
        Measure measure = MeasureFiles.read(key);
        JsonMapper json = JsonMapper.builder().build();
        assertThat(measure.key()).isEqualTo(key);
        assertThat(json.readValue(json.writeValueAsString(measure), Measure.class))
                .isEqualTo(measure);
        assertThat(measure.questions().pages())
                .allSatisfy(page -> assertThat(page.questions()).hasSizeLessThanOrEqualTo(3));
    }

    @ParameterizedTest
    @CsvSource({"rmdq,24", "start-back,16", "uwri,54", "ostrc-o2,20", "odi,70", "promis-pf-4a,9"})
    void ownersTextsAreNotThereButTheirPlacesAre(String key, int places) {
        assertThat(MeasureFiles.read(key).places()).hasSize(places);
    }

    @Test
    void activitiesCountTheirMean() {
        assertThat(score("psfs", Map.of("activity", rated(3, 4, 3)))).isEqualByComparingTo("3.333");
        assertThat(score("psfs", Map.of("activity", rated(6, 6, 5)))).isEqualByComparingTo("5.667");
        assertThat(score("psfs", Map.of("activity", rated(0, 0, 0, 0, 1)))).isEqualByComparingTo("0.2");
    }

    @Test
    void tickedSentencesAreCountedAndNoneIsAnAnswer() {
        Map<String, Answer> answers = new HashMap<>();
        answers.put("part-1-ticked", Answer.Chosen.of("s1", "s3", "s6"));
        answers.put("part-2-ticked", Answer.Chosen.of("s8"));
        answers.put("part-3-ticked", Answer.Chosen.of("none"));
        assertThat(MeasureFiles.read("rmdq")).satisfies(measure -> assertThat(measure.scoring()
                        .score(measure.questions(), answers, null)
                        .scored())
                .isEmpty());
        answers.put("part-4-ticked", Answer.Chosen.of("none"));
        assertThat(score("rmdq", answers)).isEqualByComparingTo("4");
    }

    /** The published rule: a distress subscale of 4 or 5 is high risk, else 0 to 3 in all is low and 4 to 9 medium. */
    @ParameterizedTest
    @CsvSource({
        "000000000, 0, 0, low",
        "111000000, 3, 0, low",
        "111100000, 4, 0, medium",
        "000011100, 3, 3, low",
        "100011100, 4, 3, medium",
        "000011101, 4, 4, high",
        "111100001, 5, 1, medium",
        "111111111, 9, 5, high"
    })
    void risksAreSortedByTheDistressSubscaleFirst(String ticks, int total, int distress, String stratum) {
        Measure measure = MeasureFiles.read("start-back");
        Map<String, Answer> answers = new HashMap<>();
        for (int item = 1; item <= 9; item++) {
            boolean yes = ticks.charAt(item - 1) == '1';
            answers.put(
                    "item-" + item,
                    Answer.Chosen.of(item == 9 ? (yes ? "very-much" : "moderately") : (yes ? "agree" : "disagree")));
        }
        Scored scored = measure.scoring().score(measure.questions(), answers, null);
        assertThat(scored.scales().get("total")).isEqualByComparingTo(BigDecimal.valueOf(total));
        assertThat(scored.scales().get("psychosocial")).isEqualByComparingTo(BigDecimal.valueOf(distress));
        assertThat(scored.stratum()).isEqualTo(stratum);
    }

    @Test
    void runningAsBeforeTheInjuryIsTheHighestScore() {
        assertThat(score("uwri", chosen(4, 4, 4, 4, 4, 4, 4, 4, 4))).isEqualByComparingTo("36");
        assertThat(score("uwri", chosen(0, 1, 2, 3, 4, 3, 2, 1, 0))).isEqualByComparingTo("16");
    }

    /** Who takes part without problems, or not at all, is asked nothing more; -1 is left open. */
    @ParameterizedTest
    @CsvSource({
        "0,-1,-1,-1, 0, none",
        "0,25,25,25, 0, none",
        "8,0,0,0, 8, problem",
        "8,8,8,8, 32, problem",
        "17,8,8,25, 58, problem",
        "8,17,8,8, 41, substantial",
        "8,8,17,8, 41, substantial",
        "17,25,25,25, 92, substantial",
        "25,-1,-1,-1, 100, substantial",
        "25,0,0,0, 100, substantial"
    })
    void overuseIsSubstantialWhenTrainingOrPerformanceSuffers(int a, int b, int c, int d, int sum, String stratum) {
        Scored scored = scored("ostrc-o2", chosen(a, b, c, d));
        assertThat(scored.scored().orElseThrow().value()).isEqualByComparingTo(BigDecimal.valueOf(sum));
        assertThat(scored.stratum()).isEqualTo(stratum);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "8, 4", "17, 4", "25, 1"})
    void theFirstQuestionOnOveruseMakesTheOthersNeedless(int first, int asked) {
        assertThat(MeasureFiles.read("ostrc-o2").questions().asked(chosen(first)))
                .hasSize(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"uwri", "start-back", "ostrc-o2", "promis-pf-4a", "promis-pi-4a"})
    void withOneAnswerMissingThereIsNoScoreNorGroup(String key) {
        Measure measure = MeasureFiles.read(key);
        Map<String, Answer> answers = new HashMap<>();
        measure.questions()
                .questions()
                .forEach(item -> answers.put(
                        item.id(), Answer.Chosen.of(item.kind().choices().get(1).id())));
        ScoreTable table = new ScoreTable(IntStream.rangeClosed(4, 20)
                .mapToObj(raw -> new ScoreTable.Row(raw, BigDecimal.valueOf(raw), BigDecimal.ONE))
                .toList());
        assertThat(measure.scoring().score(measure.questions(), answers, table).scored())
                .isPresent();
        answers.remove(measure.questions().questions().getLast().id());
        Scored gap = measure.scoring().score(measure.questions(), answers, table);
        assertThat(gap.scored()).isEmpty();
        assertThat(gap.stratum()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "0, minimal",
        "10, minimal",
        "11, moderate",
        "20, moderate",
        "21, severe",
        "30, severe",
        "31, very-severe"
    })
    void disabilityFallsIntoTheGroupsOfItsOwners(int sum, String group) {
        int[] sections = new int[10];
        for (int point = 0; point < sum; point++) {
            sections[point % 10]++;
        }
        assertThat(scored("odi", chosen(sections)).stratum()).isEqualTo(group);
    }

    @Test
    void aMeasureThatWasStoredBeforeItsScalesHadNamesIsStillRead() {
        JsonMapper json = JsonMapper.builder().build();
        Measure measure = MeasureFiles.read("nprs");
        String before =
                json.writeValueAsString(measure).replace("\"label\":null,", "").replace(",\"fixed\":[]", "");
        assertThat(before).doesNotContain("fixed").contains("LEAVE_OUT");
        assertThat(json.readValue(before, Measure.class)).isEqualTo(measure);
    }

    /** The published worked example: 16 of 50 is 32 %; with one section left open 16 of 45 is 35.5 % (35.556). */
    @Test
    void aSectionLeftOpenLessensWhatTheSumCouldBe() {
        Map<String, Answer> answers = chosen(3, 2, 1, 2, 0, 1, 2, 2, 3, 0);
        assertThat(score("odi", answers)).isEqualByComparingTo("32");
        answers.remove("item-10");
        assertThat(score("odi", answers)).isEqualByComparingTo("35.556");
        answers.remove("item-5");
        assertThat(score("odi", answers)).isEqualByComparingTo("40");
        answers.remove("item-1");
        Measure odi = MeasureFiles.read("odi");
        assertThat(odi.scoring().score(odi.questions(), answers, null).scored()).isEmpty();
    }

    @Test
    void rawSumsAreLookedUpInTheImportedTable() {
        Measure measure = MeasureFiles.read("promis-pf-4a");
        ScoreTable table = new ScoreTable(IntStream.rangeClosed(4, 20)
                .mapToObj(raw -> new ScoreTable.Row(raw, BigDecimal.valueOf(20 + 2L * raw), new BigDecimal("2.5")))
                .toList());
        Scored scored = measure.scoring().score(measure.questions(), chosen(1, 1, 2, 5), table);
        assertThat(scored.scales().get("raw")).isEqualByComparingTo("15");
        assertThat(scored.scored()).hasValue(new Score(new BigDecimal("50.000"), new BigDecimal("2.5")));
        assertThatThrownBy(() -> measure.scoring().score(measure.questions(), chosen(1, 1, 1, 1), null))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void reversedAndWeightedQuestionsAndFilledGapsCountAsTheDataSay() {
        Measure made = made("""
                scales:
                    - id: total
                      method: sum
                      reversed: [b]
                      weights: {c: 2.5}
                      most-missing: 1
                      missing: prorate
                    - {id: share, method: percent, most-missing: 1, missing: prorate}
                    - {id: zero, method: sum, most-missing: 4, missing: as-zero}
                    - {id: strict, method: mean}
                """);
        Map<String, Answer> answers = new HashMap<>(amounts("a", 4, "b", 1, "c", 2));
        answers.put("d", new Answer.Amount(0));
        Scored all = made.scoring().score(made.questions(), answers, null);
        assertThat(all.scales().get("total")).isEqualByComparingTo("13");
        assertThat(all.scales().get("share")).isEqualByComparingTo("35");
        assertThat(all.scales().get("strict")).isEqualByComparingTo("1.75");
        answers.remove("d");
        Scored gap = made.scoring().score(made.questions(), answers, null);
        assertThat(gap.scales().get("total")).isEqualByComparingTo("17.333");
        assertThat(gap.scales().get("zero")).isEqualByComparingTo("7");
        assertThat(gap.scales()).doesNotContainKey("strict");
        answers.remove("c");
        assertThat(made.scoring().score(made.questions(), answers, null).scales())
                .containsOnlyKeys("zero");
    }

    @Test
    void anAnswerThatMakesTheOthersNeedlessCountsForAll() {
        Measure made = made("""
                scales:
                    - id: total
                      method: sum
                      fixed: [{of: a, at-least: 5, counts: 20}, {of: a, at-most: 0, counts: 1.5}]
                """);
        assertThat(made.scoring()
                        .score(made.questions(), amounts("a", 5), null)
                        .scales()
                        .get("total"))
                .isEqualByComparingTo("20");
        assertThat(made.scoring()
                        .score(made.questions(), amounts("a", 0, "b", 5), null)
                        .scales()
                        .get("total"))
                .isEqualByComparingTo("1.5");
        assertThat(made.scoring().score(made.questions(), amounts("a", 4), null).scales())
                .isEmpty();
    }

    @Test
    void filesThatCantBeAreRefusedWithTheLine() {
        assertThatThrownBy(() -> made("scales:\n    - {id: total, method: sum, fixed: [{of: nowhere, counts: 1}]}"))
                .isInstanceOf(InvalidPack.class)
                .hasMessageContaining("nowhere");
        assertThatThrownBy(() -> made("scales:\n    - {id: total, method: sum, questions: [nowhere]}"))
                .isInstanceOf(InvalidPack.class)
                .hasMessageContaining("nowhere");
        assertThatThrownBy(() -> made("scales:\n    - {id: total, method: guess}"))
                .isInstanceOf(InvalidPack.class);
    }

    private static Measure made(String scoring) {
        String pages = """
                pages:
                  - id: all
                    title: {en: All}
                    questions:
                      - {id: a, type: range, from: 0, to: 5, text: {en: A}, low: {en: l}, high: {en: h}}
                      - {id: b, type: range, from: 0, to: 5, text: {en: B}, low: {en: l}, high: {en: h}}
                      - {id: c, type: range, from: 0, to: 5, text: {en: C}, low: {en: l}, high: {en: h}}
                      - {id: d, type: range, from: 0, to: 5, text: {en: D}, low: {en: l}, high: {en: h}}
                """;
        return MeasureFile.read(PackDocument.of(
                "measures/made.yaml", """
                id: made
                version: 1
                date: 2026-11-23
                abbreviation: M
                name: {en: Made}
                plain: {en: Made}
                domain: function
                licence: {holder: none, terms: {en: free}, text-from: product}
                range: {from: 0, to: 10}
                change: {direction: higher-is-better}
                scoring:
                """ + "  " + scoring.replace("\n", "\n  ").stripTrailing() + "\n" + pages));
    }

    private static BigDecimal score(String key, Map<String, Answer> answers) {
        Measure measure = MeasureFiles.read(key);
        Questionnaire questions = measure.questions();
        return measure.scoring()
                .score(questions, questions.counting(answers), null)
                .scored()
                .orElseThrow()
                .value();
    }

    private static Scored scored(String key, Map<String, Answer> answers) {
        Measure measure = MeasureFiles.read(key);
        return measure.scoring().score(measure.questions(), measure.questions().counting(answers), null);
    }

    private static Answer rated(int... ratings) {
        return new Answer.Rated(IntStream.range(0, ratings.length)
                .mapToObj(n -> new Answer.Activity("activity " + n, ratings[n]))
                .toList());
    }

    private static Map<String, Answer> chosen(int... options) {
        Map<String, Answer> answers = new HashMap<>();
        for (int n = 0; n < options.length; n++) {
            if (options[n] >= 0) {
                answers.put("item-" + (n + 1), Answer.Chosen.of("a" + options[n]));
            }
        }
        return answers;
    }

    private static Map<String, Answer> amounts(Object... pairs) {
        Map<String, Answer> answers = new HashMap<>();
        for (int n = 0; n < pairs.length; n += 2) {
            answers.put((String) pairs[n], new Answer.Amount((Integer) pairs[n + 1]));
        }
        return answers;
    }
}
