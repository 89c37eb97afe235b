package org.restride.plans.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.base.Wording;
import org.restride.base.packs.InvalidPack;
import org.restride.base.packs.PackDocument;
import org.restride.catalogue.Readability;
import org.restride.plans.assessment.Facts;
import org.springframework.core.io.ClassPathResource;

/** The shipped relapse plans. */
class RelapseRulesTests {

    private static final String FILE = "rules/relapse.yaml";

    private final RelapseRules rules = RelapseFile.read(PackDocument.of(FILE, text(FILE)));

    @Test
    void eachPatternOfTheAssessmentHasItsPlan() {
        assertThat(proposed(Set.of("muscle-pattern"), Map.of("increase-two", 38)))
                .isEqualTo("overload");
        assertThat(proposed(Set.of("leg-pain", "leg-pain-bending-forward"), Map.of()))
                .isEqualTo("leg-pain-bending");
        assertThat(proposed(Set.of("sits-most-of-the-day", "stiff-hips"), Map.of()))
                .isEqualTo("stiff-hips");
    }

    @Test
    void withoutAPatternThePlanForEverybodyIsProposed() {
        assertThat(proposed(Set.of(), Map.of())).isEqualTo("everybody");
        assertThat(proposed(Set.of("muscle-pattern"), Map.of("increase-two", 30)))
                .isEqualTo("everybody");
        assertThat(proposed(Set.of("stiff-hips"), Map.of())).isEqualTo("everybody");
    }

    @Test
    void everyPlanSaysWhenToCallAndWhatIsNewIsForTheSameDay() {
        assertThat(rules.patterns())
                .allSatisfy(pattern ->
                        assertThat(pattern.call()).extracting(RelapseStep::id).contains("days", "strong", "new"));
        assertThat(rules.patterns().get(1).call().getFirst().id()).isEqualTo("leg-week");
    }

    @Test
    void everySourceIsKnownAndEveryExerciseIsShippedInBothLanguages() {
        String sources = text("sources.yaml");
        keys().forEach(key -> assertThat(sources).contains("  " + key + ": {"));
        rules.patterns().stream()
                .flatMap(pattern -> pattern.exercises().stream())
                .flatMap(key -> Stream.of(key + ".en.md", key + ".es.md"))
                .forEach(file -> assertThat(new ClassPathResource("content/exercises/" + file).exists())
                        .as(file)
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void patientsReadThemAtGradeSixAndInShortSentences(String language) {
        Locale reader = Locale.of(language);
        String all = rules.patterns().stream()
                .flatMap(RelapseRulesTests::words)
                .map(words -> words.in(reader))
                .distinct()
                .collect(Collectors.joining("\n"));
        Readability readability = Readability.of(all, reader);
        assertThat(readability.fine()).as("score %s", readability.score()).isTrue();
        assertThat(readability.longSentences()).isEmpty();
    }

    @Test
    void aFileWhoseLastPlanDoesNotFitEverybodyIsRefused() {
        String wrong = text(FILE).replace("  - id: everybody\n", "  - id: everybody\n    when: {all: [leg-pain]}\n");
        assertThatThrownBy(() -> RelapseFile.read(PackDocument.of(FILE, wrong)))
                .isInstanceOf(InvalidPack.class)
                .hasMessageContaining("everybody");
    }

    @Test
    void aFileThatNeverSaysWhenToCallIsRefused() {
        String wrong = text(FILE).substring(0, text(FILE).indexOf("# When to call the clinic"));
        assertThatThrownBy(() -> RelapseFile.read(PackDocument.of(FILE, wrong)))
                .isInstanceOf(InvalidPack.class)
                .hasMessageContaining("call");
    }

    private String proposed(Set<String> codes, Map<String, Integer> numbers) {
        return rules.proposed(new Facts(codes, numbers, Optional.empty())).id();
    }

    private Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        rules.patterns().forEach(pattern -> {
            keys.addAll(pattern.sources());
            Stream.concat(pattern.steps().stream(), pattern.call().stream())
                    .forEach(step -> keys.addAll(step.sources()));
        });
        return keys;
    }

    private static Stream<Wording> words(RelapsePattern pattern) {
        return Stream.concat(
                Stream.of(pattern.title()),
                Stream.of(pattern.steps(), pattern.call())
                        .flatMap(List::stream)
                        .flatMap(step -> Stream.of(step.when(), step.then())));
    }

    private static String text(String path) {
        try {
            return new ClassPathResource("content/" + path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
