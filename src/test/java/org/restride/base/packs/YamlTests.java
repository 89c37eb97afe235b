package org.restride.base.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTests {

    @Test
    void keepsTheLineOfEachValue() {
        YamlNode.YamlMap map = Yaml.read("a.yaml", "one: 1\nlist:\n  - x\n  - y: 2\n", 3);
        YamlNode.YamlList list = (YamlNode.YamlList) map.entries().get("list").value();
        assertThat(map.entries().get("one").line()).isEqualTo(4);
        assertThat(list.values().get(1).line()).isEqualTo(7);
    }

    @Test
    void refusesAnAliasBombBeforeItUnfolds() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 12; level++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d, *a%d]\n"
                    .formatted(level, level, level - 1, level - 1, level - 1, level - 1));
        }
        assertProblem(bomb.toString(), 1, "anchors and aliases are not allowed");
    }

    @Test
    void refusesAnAliasToItself() {
        assertProblem("ok: 1\nself: &s [*s]\n", 2, "anchors and aliases are not allowed");
    }

    @Test
    void refusesTags() {
        assertProblem("a: 1\nb: !!javax.script.ScriptEngineManager [x]\n", 2, "tags are not allowed");
        assertProblem("a: !!binary aGVsbG8=\n", 1, "tags are not allowed");
    }

    @Test
    void refusesMoreThanOneDocument() {
        assertProblem("a: 1\n---\nb: 2\n", 2, "only one document is allowed");
    }

    @Test
    void refusesDoubleKeys() {
        assertProblem("a: 1\nb: 2\na: 3\n", 3, "\"a\" stands here twice");
    }

    @Test
    void refusesDeepNesting() {
        assertProblem("a: " + "[".repeat(5_000) + "]".repeat(5_000), 1, "nested more than 20 deep");
        assertProblem("a: " + "{b: ".repeat(5_000) + "1" + "}".repeat(5_000), 1, "nested more than 20 deep");
    }

    @Test
    void refusesHugeFiles() {
        assertProblem("a: " + "x".repeat(Yaml.MOST_CHARACTERS), 0, "longer than 300000 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: [1, 2",
                "a: 'open",
                "\tx: 1",
                "a: b: c",
                "@bad: 1",
                "a: *nowhere",
                "%YAML 9.9\n---\na: 1",
                "\u0000"
            })
    void saysWhereItIsNoYaml(String text) {
        InvalidPack wrong = catchThrowableOfType(InvalidPack.class, () -> Yaml.read("a.yaml", text, 0));
        assertThat(wrong.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("a.yaml");
            assertThat(problem.line()).isPositive();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "- a\n- b\n", "just words"})
    void wantsAMapOnTop(String text) {
        assertThatThrownBy(() -> Yaml.read("a.yaml", text, 0)).isInstanceOf(InvalidPack.class);
    }

    @Test
    void unknownKeysAreProblemsEachWithItsLine() {
        PackDocument document = PackDocument.of("a.yaml", "known: 1\nunknown: 2\nknown-too: x\nother: 3\n");
        Fields fields = document.fields();
        assertThat(fields.number("known", 0, 9)).isEqualTo(1);
        assertThat(fields.text("known-too")).isEqualTo("x");
        InvalidPack wrong = catchThrowableOfType(InvalidPack.class, fields::end);
        assertThat(wrong.problems())
                .containsExactly(
                        new PackProblem("a.yaml", 2, "unknown key \"unknown\""),
                        new PackProblem("a.yaml", 4, "unknown key \"other\""));
    }

    @Test
    void numbersOutsideTheirRangeAreRefusedWithIt() {
        Fields fields = PackDocument.of("a.yaml", "a: 1\nlevel: 6\nword: six\n").fields();
        assertThatThrownBy(() -> fields.number("level", 1, 5))
                .hasMessage("a.yaml:2: \"level\" must be a whole number from 1 to 5, not 6");
        assertThatThrownBy(() -> fields.number("word", 1, 5))
                .hasMessage("a.yaml:3: \"word\" must be a whole number from 1 to 5, not six");
        assertThatThrownBy(() -> fields.number("gone", 1, 5)).hasMessage("a.yaml:1: \"gone\" is missing");
    }

    @Test
    void codesNameWhatIsKnown() {
        Fields fields =
                PackDocument.of("a.yaml", "often: [every-day, monthly]\n").fields();
        assertThatThrownBy(() -> fields.codes("often", Often.class))
                .hasMessage("a.yaml:1: \"often\" can't be \"monthly\"; known are every-day, once");
    }

    private enum Often {
        EVERY_DAY,
        ONCE
    }

    private static void assertProblem(String yaml, int line, String what) {
        InvalidPack wrong = catchThrowableOfType(InvalidPack.class, () -> Yaml.read("a.yaml", yaml, 0));
        assertThat(wrong.problems()).isEqualTo(List.of(new PackProblem("a.yaml", line, what)));
    }
}
