package org.restride.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class YamlTests {

    @Test
    void problemsNameFileAndLine() {
        Yaml yaml = Yaml.parse("rules/x.yaml", "id: x\nbands:\n  - from: zero\n");
        Yaml from = yaml.get("bands").items().getFirst().get("from");
        assertThatThrownBy(from::integer)
                .isInstanceOf(ContentProblem.class)
                .hasMessage("rules/x.yaml, line 3: a whole number is expected here, not 'zero'");
        assertThatThrownBy(() -> yaml.get("title"))
                .hasMessageContaining("line 1")
                .hasMessageContaining("title");
    }

    @Test
    void unknownAndRepeatedKeysAreRefused() {
        assertThatThrownBy(() -> Yaml.parse("a.yaml", "id: x\ncolour: red\n").only("id"))
                .hasMessageContaining("a.yaml, line 2")
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> Yaml.parse("a.yaml", "id: x\nid: y\n").entries())
                .isInstanceOf(ContentProblem.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void linesCountFromTheLineAtWhichTheTextBegins() {
        assertThatThrownBy(() -> Yaml.parse("a.md", "id: [", 2))
                .isInstanceOf(ContentProblem.class)
                .hasMessageStartingWith("a.md, line");
        assertThat(Yaml.parse("a.md", "id: x", 2).get("id").line()).isEqualTo(2);
    }

    @Test
    void wordsFallBackToEnglish() {
        Wording words = Wording.read(Yaml.parse("a.yaml", "{en: Stop, es: Para}"));
        assertThat(words.in(Locale.of("es"))).isEqualTo("Para");
        assertThat(words.in(Locale.GERMAN)).isEqualTo("Stop");
        assertThatThrownBy(() -> Wording.read(Yaml.parse("a.yaml", "{es: Para}")))
                .hasMessageContaining("English");
        assertThatThrownBy(() -> Wording.readLines(Yaml.parse("a.yaml", "{en: [a, b], es: [c]}")))
                .hasMessageContaining("same number of lines");
    }
}
