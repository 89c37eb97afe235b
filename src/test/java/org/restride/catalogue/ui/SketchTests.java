package org.restride.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.catalogue.CatalogueFixture;
import org.restride.catalogue.Claim;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.ItemText;
import org.restride.catalogue.Source;
import org.restride.catalogue.Stage;

class SketchTests {

    private static final Map<String, ItemText> SHIPPED = CatalogueFixture.shippedTexts();
    private static final Map<String, Source> SOURCES = SHIPPED.values().stream()
            .flatMap(text -> text.body().claims().stream())
            .map(Claim::source)
            .distinct()
            .collect(Collectors.toMap(Source::key, source -> source));

    @Test
    void everyShippedItemComesOutOfTheEditorAsItWentIn() {
        SHIPPED.forEach((key, text) -> {
            Sketch sketch = Sketch.read(Sketch.of(text, 3).json());
            assertThat(sketch).isNotNull();
            assertThat(sketch.basedOn()).isEqualTo(3);
            SketchReading.Result result = SketchReading.read(sketch, text.body().kind(), SOURCES);
            assertThat(result.problems()).as(key).isEmpty();
            assertThat(result.text()).as(key).isEqualTo(text);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "repetitions, , dose",
        "seconds, 30, dose",
        "repetitions, many, repetitions",
        "sets, 11, sets",
        "repetitionsBounds, 20-5, repetitionsBounds",
        "repetitionsBounds, 1-2, dose",
        "perSide, true, dose",
        "figure, , figure",
        "figure, no-json, figure",
        "regions, , regions",
        "frequency, , frequency",
        "minutes, 0, minutes",
        "purpose, , purpose"
    })
    void whatCantBeReadIsNamedAndThePreviewGoesOn(String field, String value, String problem) {
        Map<String, String> fields = new LinkedHashMap<>(bridge().fields());
        fields.put(field, value == null ? "" : value);
        SketchReading.Result result =
                SketchReading.read(new Sketch(1, fields, bridge().claims()), ItemKind.EXERCISE, SOURCES);
        assertThat(result.problems()).containsKey(problem);
        assertThat(result.text().title()).isEqualTo("Glute bridge");
    }

    @Test
    void aFigureThatNoBodyCanDoIsShownButNotTaken() {
        Map<String, String> fields = new LinkedHashMap<>(bridge().fields());
        String figure = "{\"poses\":[{\"base\":\"stand\"},{\"base\":\"stand\",\"armR\":{\"elbow\":-30}}]}";
        fields.put("figure", figure);
        SketchReading.Result result =
                SketchReading.read(new Sketch(1, fields, bridge().claims()), ItemKind.EXERCISE, SOURCES);
        assertThat(result.problems()).containsOnly(Map.entry("figure", "catalogue.error.figure-angle"));
        assertThat(((ExerciseBody) result.text().body()).figure()).isEqualTo(figure);
    }

    @Test
    void aClaimWithoutASourceIsNotPublished() {
        Sketch.SketchClaim bare = new Sketch.SketchClaim("c9", "It helps.", "", "", "expert", "2026-11-22");
        SketchReading.Result result =
                SketchReading.read(new Sketch(1, bridge().fields(), List.of(bare)), ItemKind.EXERCISE, SOURCES);
        assertThat(result.problems()).containsOnlyKeys("claims");
    }

    @Test
    void anEmptyPageCanBeShownForEachKind() {
        for (ItemKind kind : ItemKind.values()) {
            assertThat(SketchReading.read(Sketch.empty(), kind, SOURCES)
                            .text()
                            .body()
                            .kind())
                    .isEqualTo(kind);
        }
    }

    @Test
    void saysInWhichFieldsTwoVersionsDiffer() {
        Map<String, String> fields = new LinkedHashMap<>(bridge().fields());
        fields.put("title", "Bridge");
        fields.put("cues", "");
        assertThat(new Sketch(1, fields, List.of()).differsFrom(bridge())).containsExactly("title", "cues", "claims");
        assertThat(bridge().differsFrom(bridge())).isEmpty();
    }

    @Test
    void aDraftThatCantBeReadIsNone() {
        assertThat(Sketch.read("{")).isNull();
        assertThat(Sketch.read("[]")).isNull();
    }

    @Test
    void stagesAreReadAsTheyAreWritten() {
        List<Stage> stages = StageLines.read("Walk 5 min\n8 x run 60 s, walk 2 min\n\nrun 90 s");
        assertThat(stages.stream().mapToInt(Stage::totalSeconds).sum()).isEqualTo(300 + 8 * 180 + 90);
        assertThat(StageLines.write(stages)).isEqualTo("walk 5 min\n8 x run 1 min, walk 2 min\nrun 90 s");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "fly 5 min", "run", "run 5 h", "8 x", "0 x run 1 min", "run 999999 min", "2 x 2 x run 1 min"
            })
    void stagesThatMakeNoSenseAreRefused(String text) {
        assertThatThrownBy(() -> StageLines.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Sketch bridge() {
        ItemText text = SHIPPED.get("glute-bridge");
        assertThat(text).isNotNull();
        return Sketch.of(text, 1);
    }
}
