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
        return Files.list(Path.of("src/main/content/templates"))
                .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> {
                    TemplateBody body = TemplateReader.read(
                            PackDocument.of("templates/" + path.getFileName(), Files.readString(path)));
                    assertThat(body.keys()).isNotEmpty();
                    assertThat(body.evidence()).isNotEmpty();
                    assertThat(PlanJson.read(PlanJson.write(body), TemplateBody.class))
                            .isEqualTo(body);
                }));
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
