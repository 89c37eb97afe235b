package org.restride.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.restride.base.DomainError;
import org.restride.base.packs.Fields;
import org.restride.base.packs.InvalidPack;
import org.restride.base.packs.PackDocument;
import org.springframework.core.io.ClassPathResource;

/** The shipped questions against the vectors that the frontend runs too. */
class RedFlagVectorTests {

    private final QuestionSet set = QuestionSetFile.read(document("red-flags.yaml"));
    private final Fields vectors = document("red-flags.vectors.yaml").fields();

    @TestFactory
    Stream<DynamicTest> answersComeToWhatTheVectorsSay() {
        assertThat(vectors.text("set")).isEqualTo(set.key());
        assertThat(vectors.number("version", 1, 1000)).isEqualTo(set.version());
        List<Fields> cases = vectors.list("cases");
        assertThat(cases).hasSizeGreaterThan(15);
        return cases.stream()
                .map(vector -> dynamicTest(vector.text("name"), () -> {
                    Verdict verdict = set.evaluate(answers(vector));
                    assertThat(verdict)
                            .isEqualTo(new Verdict(
                                    Level.valueOf(vector.text("level")),
                                    vector.texts("flags"),
                                    vector.flag("complete"),
                                    vector.flag("locks")));
                }));
    }

    @Test
    void answersToQuestionsThatTheSetLacksAreRefused() {
        assertThatThrownBy(() -> set.evaluate(Map.of("headache", true))).isInstanceOf(DomainError.Invalid.class);
    }

    @Test
    void anEmergencyMakesTheRestOfTheQuestionsNeedless() {
        assertThat(set.evaluate(Map.of("bladder", true)).counts()).isTrue();
        assertThat(set.evaluate(Map.of("fever", true)).counts()).isFalse();
    }

    @Test
    void eachQuestionAndLevelIsThereInBothLanguages() {
        Locale spanish = Locale.of("es");
        for (Question question : set.questions()) {
            assertThat(question.text().byLanguage()).containsKeys("en", "es");
            assertThat(question.emergencyLine()).isNotNull();
            assertThat(question.text().in(spanish)).isNotEqualTo(question.text().in(Locale.ENGLISH));
        }
        assertThat(set.levels().keySet()).containsExactlyInAnyOrder(Level.values());
        assertThat(set.text(Level.EMERGENCY).locks()).isTrue();
    }

    @Test
    void aWrongFileIsRefusedWithItsLine() {
        String text = text("red-flags.yaml").replaceFirst("level: EMERGENCY", "level: TERRIBLE");
        assertThatThrownBy(() -> QuestionSetFile.read(PackDocument.of("questions/red-flags.yaml", text)))
                .isInstanceOf(InvalidPack.class)
                .hasMessageContaining("questions/red-flags.yaml:")
                .hasMessageContaining("TERRIBLE");
    }

    @Test
    void eachCountryHasAnEmergencyNumber() {
        EmergencyNumbers numbers = new EmergencyNumbers();
        assertThat(numbers.of("GB").number()).isEqualTo("999");
        assertThat(numbers.of("GB").adviceLine()).isEqualTo("111");
        assertThat(numbers.of("ES").number()).isEqualTo("112");
        assertThat(numbers.of("ES").adviceLine()).isNull();
        assertThat(numbers.of("XX").number()).isEqualTo("112");
        for (String country : Locale.getISOCountries()) {
            assertThat(numbers.of(country).number()).matches("\\d{2,3}");
        }
    }

    private Map<String, Boolean> answers(Fields vector) {
        List<String> yes = vector.texts("answered-yes");
        List<String> open = vector.texts("unanswered");
        Map<String, Boolean> answers = new HashMap<>();
        set.questions().stream()
                .map(Question::id)
                .filter(id -> !open.contains(id))
                .forEach(id -> answers.put(id, yes.contains(id)));
        return answers;
    }

    private static PackDocument document(String name) {
        return PackDocument.of("questions/" + name, text(name));
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("content/questions/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
