package org.restride.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.restride.base.packs.InvalidPack;
import org.restride.base.packs.PackDocument;
import org.restride.catalogue.ItemKind;

class TemplateReaderTests {
    private static final Path SHIPPED = Path.of("src/main/content/templates");
    private static final String SPANISH = """
            id: first-steps
            language: es
            title: Primeros pasos
            summary: Dos semanas de movimiento con calma.
            for: Personas adultas a quienes les duele un poco la espalda.
            phases:
              - name: Calma
                notes: {glute-bridge: "Despacio."}
            claims:
              - {id: c1, text: "Muévete pronto."}
            """;
    private static final String VALID = """
            id: first-steps
            title: First steps
            summary: Two weeks of calm movement.
            for: Adults whose back hurts a little.
            not-for: [fever-or-unwell]
            phases:
              - name: Settle
                weeks: 2
                items:
                  - {exercise: cat-camel}
                  - {exercise: glute-bridge, dose: {sets: 2, repetitions: 10}, frequency: {days: [mon, wed]}, note: "Slowly."}
                articles: [what-pain-means]
                habits: [sleep]
                run-sessions:
                  - {id: brisk-walk, frequency: {times-a-week: 2}}
            claims:
              - {id: c1, text: "Move early.", source: CL3, where: "Page 2", grade: guideline, date: 2026-11-22}
            """;

    @TestFactory
    Stream<DynamicTest> everyShippedTemplateIsRead() throws IOException {
        return Files.list(SHIPPED)
                .filter(path -> !path.toString().endsWith(".es.yaml"))
                .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> {
                    TemplateBody body = TemplateReader.read(
                            PackDocument.of("templates/" + path.getFileName(), Files.readString(path)));
                    assertThat(body.keys()).isNotEmpty();
                    assertThat(body.evidence()).isNotEmpty();
                    assertThat(PlanJson.read(PlanJson.write(body), TemplateBody.class))
                            .isEqualTo(body);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyTranslationOfAShippedTemplateIsRead() throws IOException {
        return Files.list(SHIPPED)
                .filter(path -> path.toString().endsWith(".es.yaml"))
                .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> {
                    TemplateBody original =
                            TemplateReader.read(document(Path.of(path.toString().replace(".es.", "."))));
                    TemplateBody spanish =
                            TemplateWordsReader.read(document(path), original).put(original);
                    assertThat(spanish.title()).isNotEqualTo(original.title());
                    assertThat(spanish.keys()).isEqualTo(original.keys());
                    assertThat(spanish.weeks()).isEqualTo(original.weeks());
                }));
    }

    private static PackDocument document(Path path) throws IOException {
        return PackDocument.of("templates/" + path.getFileName(), Files.readString(path));
    }

    @Test
    void aTranslationSaysAllThatTheOriginalSays() {
        TemplateBody spanish = words(SPANISH).put(read(VALID));
        assertThat(spanish.phases().getFirst().name()).isEqualTo("Calma");
        assertThat(spanish.phases().getFirst().items().get(1).note()).isEqualTo("Despacio.");
        assertThatThrownBy(() -> words(SPANISH.replace("glute-bridge", "cat-camel")))
                .hasMessageContaining("templates/first-steps.es.yaml:8")
                .hasMessageContaining("what the original has notes about");
        assertThatThrownBy(() -> words(SPANISH.replace("language: es", "language: en")))
                .hasMessageContaining("templates/first-steps.es.yaml:2");
        assertThatThrownBy(() -> words(SPANISH.substring(0, SPANISH.indexOf("claims:")) + "claims: []"))
                .hasMessageContaining("as many as in the original");
    }

    private static TemplateWords words(String text) {
        return TemplateWordsReader.read(PackDocument.of("templates/first-steps.es.yaml", text), read(VALID));
    }

    @Test
    void readsWhatIsSaidAndLeavesTheRestToTheItem() {
        TemplatePhase phase = read(VALID).phases().getFirst();
        assertThat(phase.items())
                .containsExactly(
                        new TemplateItem("cat-camel", null, null, ""),
                        new TemplateItem(
                                "glute-bridge",
                                Dose.ofRepetitions(2, 10),
                                Cadence.DaysOfWeek.of(java.time.DayOfWeek.MONDAY, java.time.DayOfWeek.WEDNESDAY),
                                "Slowly."));
        assertThat(phase.extras())
                .containsExactly(
                        new TemplateExtra(ItemKind.ARTICLE, "what-pain-means", null, ""),
                        new TemplateExtra(ItemKind.HABIT, "sleep", null, ""),
                        new TemplateExtra(ItemKind.RUN_SESSION, "brisk-walk", new Cadence.TimesAWeek(2), ""));
    }

    @Test
    void readsADoseAsItIsTyped() {
        String typed = VALID.replace(
                "{exercise: cat-camel}",
                "{exercise: cat-camel, typed: \"1 warm-up, 2 x 8-12, tempo 3-1-2, 4 kg, after runs\"}");
        TemplateItem item = read(typed).phases().getFirst().items().getFirst();
        assertThat(item)
                .isEqualTo(new TemplateItem(
                        "cat-camel",
                        Dose.ofRepetitions(2, 8)
                                .withAmount(new Span(8, 12))
                                .with(new Pace.Tempo(3, 1, 2))
                                .with(Load.kilograms("4"))
                                .withWarmUpSets(1),
                        new Cadence.AfterRun(),
                        ""));
        assertThatThrownBy(() -> read(typed.replace("tempo 3-1-2", "slowly")))
                .isInstanceOf(InvalidPack.class)
                .hasMessageContaining("\"typed\" is unclear")
                .hasMessageContaining("What is “slowly”?");
        assertThatThrownBy(() -> read(typed.replace("typed:", "frequency: {every-day: true}, typed:")))
                .isInstanceOf(InvalidPack.class)
                .hasMessageContaining("frequency");
    }

    @Test
    void namesFileAndLineOfAMistake() {
        assertThatThrownBy(() -> read(VALID.replace("weeks: 2", "weeks: 0")))
                .isInstanceOf(InvalidPack.class)
                .hasMessageContaining("templates/first-steps.yaml:8");
        assertThatThrownBy(() -> read(VALID.replace("sets: 2", "sets: 20")))
                .isInstanceOf(InvalidPack.class)
                .hasMessageContaining(":11");
        assertThatThrownBy(() -> read(VALID.replace("habits:", "habitats:")))
                .isInstanceOf(InvalidPack.class)
                .hasMessageContaining("habitats");
        assertThatThrownBy(() -> read(VALID.replace("id: first-steps", "id: other")))
                .isInstanceOf(InvalidPack.class);
    }

    private static TemplateBody read(String yaml) {
        return TemplateReader.read(PackDocument.of("templates/first-steps.yaml", yaml));
    }
}
