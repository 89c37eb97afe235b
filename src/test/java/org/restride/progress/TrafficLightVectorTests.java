package org.restride.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.restride.base.DomainError;
import org.restride.base.packs.Fields;
import org.restride.base.packs.InvalidPack;
import org.restride.base.packs.PackDocument;
import org.springframework.core.io.ClassPathResource;

/** The shipped traffic light against the vectors that the frontend runs too. */
class TrafficLightVectorTests {

    private final TrafficLight rule = TrafficLightFile.read(document("traffic-light.yaml", text("traffic-light.yaml")));
    private final Fields vectors = document("traffic-light.vectors.yaml", text("traffic-light.vectors.yaml"))
            .fields();

    @Test
    void vectorsAreOfThisVersion() {
        assertThat(vectors.text("rule")).isEqualTo(rule.key());
        assertThat(vectors.number("version", 1, 1000)).isEqualTo(rule.version());
    }

    @Test
    void painOfASessionIsExplainedAsTheVectorsSay() {
        List<Fields> cases = vectors.list("session");
        assertThat(cases).hasSize(11);
        for (Fields vector : cases) {
            int pain = vector.number("pain", 0, 10);
            assertThat(rule.band(pain).light()).as("pain %d", pain).isEqualTo(vector.code("light", Light.class));
            assertThat(rule.tellsClinic(pain)).as("pain %d", pain).isEqualTo(vector.flag("tell-clinic"));
            assertThat(rule.asksRedFlags(pain)).as("pain %d", pain).isEqualTo(vector.flag("ask-red-flags"));
        }
    }

    @Test
    void scoresOutsideTheScaleAreRefused() {
        List<Integer> refused = vectors.numbers("refused", -100, 100);
        assertThat(refused).isNotEmpty();
        for (int pain : refused) {
            assertThatThrownBy(() -> rule.band(pain)).isInstanceOf(DomainError.Invalid.class);
            assertThatThrownBy(() -> rule.nextMorning(3, null, pain)).isInstanceOf(DomainError.Invalid.class);
        }
    }

    @Test
    void nextMorningFollowsTheVectors() {
        List<Fields> cases = vectors.list("next-morning");
        assertThat(cases).hasSizeGreaterThan(10);
        for (Fields vector : cases) {
            int pain = vector.number("pain", 0, 10);
            Integer usual = vector.text("usual").equals("null") ? null : (Integer) vector.number("usual", 0, 10);
            int morning = vector.number("morning", 0, 10);
            assertThat(rule.nextMorning(pain, usual, morning))
                    .as("pain %d, usual %s, morning %d", pain, usual, morning)
                    .isEqualTo(new TrafficLight.Morning(vector.flag("settled"), vector.code("then", NextStep.class)));
        }
    }

    @Test
    void eachLineIsThereInBothLanguages() {
        for (TrafficLight.Band band : rule.bands()) {
            assertThat(band.title().in(Locale.of("es")))
                    .isNotEqualTo(band.title().in(Locale.ENGLISH));
            assertThat(List.of(band.nextTime(), band.askAgain(), band.ifItStays()))
                    .allSatisfy(line -> assertThat(line.byLanguage()).containsKeys("en", "es"));
        }
    }

    @Test
    void bandsWithAGapAreRefusedWithTheirLine() {
        String gap = text("traffic-light.yaml").replaceFirst("    to: 5\n", "    to: 4\n");
        assertThatThrownBy(() -> TrafficLightFile.read(document("traffic-light.yaml", gap)))
                .isInstanceOf(InvalidPack.class)
                .hasMessageContaining("rules/traffic-light.yaml:")
                .hasMessageContaining("Pain 5");
    }

    private static PackDocument document(String name, String text) {
        return PackDocument.of("rules/" + name, text);
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("content/rules/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
