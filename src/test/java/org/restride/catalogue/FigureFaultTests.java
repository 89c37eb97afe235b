package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.restride.base.DomainError;
import org.restride.base.packs.InvalidPack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FigureFaultTests {

    /** The browser's test reads the same cases, so that both refuse the same. */
    @TestFactory
    Stream<DynamicTest> serverRefusesWhatTheBrowserRefuses() throws IOException {
        JsonNode cases = JsonMapper.builder()
                .build()
                .readTree(Files.readString(Path.of("frontend", "figure", "impossible-angles.json")));
        return cases.valueStream()
                .map(each -> DynamicTest.dynamicTest(each.path("what").asString(), () -> {
                    List<String> faults = each.path("faults")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList();
                    assertThat(FigureFault.of(each.toString()))
                            .map(FigureFaultTests::line)
                            .isEqualTo(faults);
                }));
    }

    @Test
    void packFileIsRefusedWithThePlaceAndTheRange() {
        assertThatExceptionOfType(InvalidPack.class)
                .isThrownBy(() -> FigureJson.compact(
                        "figures/heel-lift.json",
                        "{\"poses\": [{\"base\": \"stand\"}, {\"base\": \"stand\", \"legR\": {\"knee\": 170}}]}"))
                .withMessage(
                        "figures/heel-lift.json:1: poses[1].legR.knee: knee of 170 degrees, but the range is 0 to 155");
    }

    @Test
    void whatAnEditorPublishesIsCheckedToo() {
        ItemText text = CatalogueFixture.shippedTexts().get("dead-bug");
        String figure = ((ExerciseBody) text.body()).figure();
        String broken = "{\"poses\":[{\"base\":\"stand\"},{\"base\":\"stand\",\"lumbar\":80}]}";
        ItemBody body = ItemJson.body(
                ItemJson.write(text.body()).replace(ItemJson.write((Object) figure), ItemJson.write((Object) broken)));
        ItemChecks.require(text);
        assertThatExceptionOfType(DomainError.Invalid.class)
                .isThrownBy(() -> ItemChecks.require(new ItemText(text.title(), text.aliases(), text.summary(), body)))
                .satisfies(refused ->
                        assertThat(refused.fields()).containsEntry("figure", "catalogue.error.figure-angle"));
    }

    @Test
    void whatCanNotBeReadIsNamed() {
        assertThat(FigureFault.of("{\"poses\": [{\"base\": \"fly\"}, {}]}"))
                .singleElement()
                .hasToString("poses[0].base: is no base pose");
        assertThat(FigureFault.of("{\"poses\": [{}, {\"mirror\": 1}]}"))
                .singleElement()
                .hasToString("poses[1].mirror: must name an earlier pose");
        assertThat(FigureFault.of("{\"poses\": [{\"legR\": {\"knee\": \"wide\"}}, {}]}"))
                .singleElement()
                .hasToString("poses[0].legR.knee: must be a number");
        assertThat(FigureFault.of("{\"poses\": [{\"armL\": 3}, 7]}"))
                .first()
                .hasToString("poses[0].armL: must be an object");
        assertThat(FigureFault.of("poses")).singleElement().hasToString("figure: is not JSON");
        assertThat(FigureFault.of("{}")).isNotEmpty();
    }

    private static String line(FigureFault fault) {
        FigureFault.Impossible angle = (FigureFault.Impossible) fault;
        return "%s %s %s %s".formatted(angle.place(), plain(angle.value()), plain(angle.least()), plain(angle.most()));
    }

    private static String plain(double degrees) {
        String text = String.format(Locale.ROOT, "%.1f", degrees);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
