package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written into a pack is read back as it was. */
class PackWriterTests {

    @Test
    void everythingThatIsShippedComesBackAsItWas() {
        ContentPack shipped = PackParser.parse(PackFiles.shipped());
        ContentPack back = PackParser.parse(written(shipped));
        assertThat(back.items()).hasSameSizeAs(shipped.items());
        Map<String, ItemText> texts = texts(back);
        texts(shipped)
                .forEach((name, text) -> assertThat(texts.get(name)).as(name).isEqualTo(text));
        assertThat(back.findings()).isEqualTo(shipped.findings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lift *both* heels _slowly_.",
                "1. First, stand.",
                "- Not a list.",
                "12) Nor this.",
                "# Not a heading",
                "[Not a link](https://example.org) <b>nor bold</b> &amp; so on",
                "A \\ stroke, a ` tick, a | bar and ~~two~~ waves!",
                "+ plus and = equals"
            })
    void plainWordsStayPlainWords(String line) {
        SamplePack pack = new SamplePack();
        ItemText lift = texts(pack.parse()).get("heel-lift.en");
        ExerciseBody body = (ExerciseBody) lift.body();
        Steps steps = new Steps(
                List.of(line), List.of(line, line), List.of(), List.of(), List.of(line), List.of(), List.of());
        ItemText odd = new ItemText(
                "\"Odd\": #1 \\ title", List.of("A, b"), "It's {odd}: [yes]", body.inWords(steps, body.claims()));
        pack.with(
                SamplePack.EXERCISE, PackWriter.write(new ItemKey("heel-lift"), Locale.ENGLISH, odd, false, Map.of()));
        assertThat(texts(pack.parse()).get("heel-lift.en")).isEqualTo(odd);
    }

    private static PackFiles written(ContentPack pack) {
        Map<String, String> files = new HashMap<>();
        files.put(PackFrame.INFO, PackFiles.shipped().texts().get(PackFrame.INFO));
        files.put(PackFrame.SOURCES, PackWriter.sources(pack.sources().values()));
        files.put(PackFrame.FINDINGS, PackWriter.findings(pack.findings().values()));
        for (ContentPack.Item item : pack.items()) {
            boolean translation = !item.language().equals(pack.info().sourceLanguage());
            files.put(
                    item.kind().folder() + "/" + item.key() + "."
                            + item.language().getLanguage() + ".md",
                    PackWriter.write(item.key(), item.language(), item.text(), translation, Map.of()));
            if (item.text().body() instanceof ExerciseBody exercise) {
                files.put("figures/" + item.key() + ".json", exercise.figure());
            }
        }
        return PackFiles.of(files);
    }

    private static Map<String, ItemText> texts(ContentPack pack) {
        Map<String, ItemText> texts = new HashMap<>();
        pack.items().forEach(item -> texts.put(item.key() + "." + item.language(), item.text()));
        return texts;
    }
}
