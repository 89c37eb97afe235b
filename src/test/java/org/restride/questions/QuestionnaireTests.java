package org.restride.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.base.DomainError;
import org.restride.base.Wording;
import org.restride.base.packs.Fields;
import org.restride.base.packs.InvalidPack;
import org.restride.base.packs.PackDocument;
import org.restride.catalogue.Readability;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

class QuestionnaireTests {

    private static final String FILE = "questions/assessment.yaml";

    private final Questionnaire shipped = QuestionnaireFile.read(PackDocument.of(FILE, text(FILE)));

    @Test
    void questionsAreAskedOnlyAfterTheAnswersTheyDependOn() {
        assertThat(shipped.asked(Map.of())).contains("down-leg").doesNotContain("leg-worse", "run-days", "hour-run");
        assertThat(shipped.asked(Map.of("down-leg", new Answer.Said(true)))).contains("leg-worse");
        assertThat(shipped.asked(Map.of("down-leg", new Answer.Said(false)))).doesNotContain("leg-worse");
        assertThat(shipped.asked(Map.of("runs", Answer.Chosen.of("long-break"))))
                .contains("run-days")
                .doesNotContain("hour-run");
        assertThat(shipped.asked(Map.of("runs", Answer.Chosen.of("now")))).contains("run-days", "hour-run");
    }

    @Test
    void anAnswerToAQuestionThatIsNotAskedAnyMoreDoesNotCount() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("down-leg", new Answer.Said(false));
        answers.put("leg-worse", Answer.Chosen.of("bend-forward"));
        assertThat(shipped.counting(answers)).containsOnlyKeys("down-leg");
        assertThat(shipped.codes(answers)).isEmpty();
        answers.put("down-leg", new Answer.Said(true));
        assertThat(shipped.codes(answers)).containsExactly("leg-pain", "leg-pain-bending-forward");
    }

    @Test
    void aQuestionBehindOneThatIsNotAskedIsNotAskedEither() {
        Questionnaire chain = new Questionnaire(
                "chain",
                1,
                words("Chain"),
                null,
                List.of(new Questionnaire.Page(
                        "one",
                        words("One"),
                        List.of(
                                item("a", new AnswerKind.YesNo(List.of()), null),
                                item("b", new AnswerKind.YesNo(List.of()), new ShownIf("a", true, List.of(), null)),
                                item("c", new AnswerKind.Text(20), new ShownIf("b", null, List.of(), null))))));
        Answer no = new Answer.Said(false);
        assertThat(chain.asked(Map.of("a", no, "b", no))).containsExactly("a");
        assertThat(chain.asked(Map.of("a", new Answer.Said(true), "b", no))).containsExactly("a", "b", "c");
    }

    static Stream<Arguments> answersThatDoNotFit() {
        return Stream.of(
                Arguments.of("twist", new Answer.Amount(1)),
                Arguments.of("usual-pain", new Answer.Amount(11)),
                Arguments.of("usual-pain", new Answer.Amount(-1)),
                Arguments.of("run-days", new Answer.Amount(8)),
                Arguments.of("minutes", new Answer.Amount(4)),
                Arguments.of("course", Answer.Chosen.of("better", "same")),
                Arguments.of("course", Answer.Chosen.of("gone")),
                Arguments.of("places", Answer.Chosen.of("none", "groin")),
                Arguments.of("goal", new Answer.Words("x".repeat(301))),
                Arguments.of("since", new Answer.Words("long ago")),
                Arguments.of("headache", new Answer.Said(true)));
    }

    @ParameterizedTest
    @MethodSource("answersThatDoNotFit")
    void answersOfAnotherKindOrOutOfRangeAreRefused(String question, Answer answer) {
        assertThatThrownBy(() -> shipped.counting(Map.of(question, answer))).isInstanceOf(DomainError.Invalid.class);
    }

    @Test
    void eachKindTakesItsAnswers() {
        Map<String, Answer> answers = Map.of(
                "places", Answer.Chosen.of("groin", "buttock"),
                "since", new Answer.Lasting(3, TimeUnit.WEEKS),
                "usual-pain", new Answer.Amount(10),
                "course", Answer.Chosen.of("flared"),
                "twist", new Answer.Said(true),
                "goal", new Answer.Words("  Run with my daughter "),
                "minutes", new Answer.Amount(5),
                "shock", new Answer.Open());
        assertThat(shipped.counting(answers)).hasSize(7).doesNotContainKey("shock");
        assertThat(shipped.codes(answers)).containsExactly("buttock-pain", "groin-pain", "flare-up", "muscle-pattern");
        assertThat(new Answer.Lasting(3, TimeUnit.WEEKS).days()).isEqualTo(21);
        assertThat(new Answer.Words("  Run with my daughter ").text()).isEqualTo("Run with my daughter");
    }

    @Test
    void whatIsStoredReadsTheSame() {
        JsonMapper json = JsonMapper.builder().build();
        assertThat(json.readValue(json.writeValueAsString(shipped), Questionnaire.class))
                .isEqualTo(shipped);
        for (Answer answer : List.of(
                new Answer.Said(true),
                Answer.Chosen.of("a", "b"),
                new Answer.Amount(4),
                new Answer.Lasting(2, TimeUnit.MONTHS),
                new Answer.Words("Run"),
                new Answer.Open())) {
            assertThat(json.readValue(json.writeValueAsString(answer), Answer.class))
                    .isEqualTo(answer);
        }
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        List<Wording> texts =
                new ArrayList<>(List.of(shipped.title(), java.util.Objects.requireNonNull(shipped.intro())));
        shipped.pages().forEach(page -> texts.add(page.title()));
        for (Questionnaire.Item item : shipped.questions()) {
            texts.add(item.text());
            if (item.help() != null) {
                texts.add(item.help());
            }
            item.kind().choices().forEach(option -> texts.add(option.label()));
        }
        assertThat(texts).allSatisfy(text -> assertThat(text.byLanguage()).containsKeys("en", "es"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void patientsReadItWithoutEffort(String language) {
        Locale locale = Locale.of(language);
        StringBuilder text = new StringBuilder();
        for (Questionnaire.Item item : shipped.questions()) {
            text.append(item.text().in(locale)).append('\n');
            if (item.help() != null) {
                text.append(item.help().in(locale)).append('\n');
            }
        }
        assertThat(Readability.of(text.toString(), locale).fine())
                .as(() -> Readability.of(text.toString(), locale).toString())
                .isTrue();
    }

    /** What can keep an item from being used must be found out, or nobody would be warned. */
    @Test
    void everyFindingThatTheCatalogueKnowsIsAskedFor() {
        Set<String> findings = new TreeSet<>();
        Fields codes =
                PackDocument.of("codes.yaml", text("codes.yaml")).fields().fields("codes");
        for (String code : codes.keys()) {
            if (codes.fields(code).text("kind").equals("finding")) {
                findings.add(code);
            }
        }
        assertThat(shipped.allCodes()).containsAll(findings);
    }

    @Test
    void everySourceIsKnown() {
        Set<String> known = PackDocument.of("sources.yaml", text("sources.yaml"))
                .fields()
                .fields("sources")
                .keys();
        assertThat(shipped.questions()).allSatisfy(item -> assertThat(known).containsAll(item.sources()));
    }

    @ParameterizedTest
    @MethodSource("wrongFiles")
    void aWrongFileIsRefusedWithItsLine(String right, String wrong, String says) {
        String text = text(FILE);
        assertThat(text).contains(right);
        assertThatThrownBy(() -> QuestionnaireFile.read(PackDocument.of(FILE, text.replaceFirst(right, wrong))))
                .isInstanceOf(InvalidPack.class)
                .hasMessageContaining(FILE + ":")
                .hasMessageContaining(says);
    }

    static Stream<Arguments> wrongFiles() {
        return Stream.of(
                Arguments.of("type: duration", "type: epoch", "epoch"),
                Arguments.of("id: since", "id: places", "places"),
                Arguments.of("question: down-leg, yes: true", "question: sore", "leg-or-back"),
                Arguments.of("unit: days", "unit: days\n        colour: red", "colour"));
    }

    private static Questionnaire.Item item(String id, AnswerKind kind, ShownIf shownIf) {
        return new Questionnaire.Item(id, words(id), null, kind, List.of(), shownIf);
    }

    private static Wording words(String english) {
        return new Wording(Map.of("en", english));
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("content/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
