package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.restride.base.packs.PackDocument;

class ShippedPackTests {

    private static final ContentPack PACK = PackParser.parse(PackFiles.shipped());
    private static final Locale SPANISH = Locale.of("es");

    /** Those in the language in which they were written. */
    private static List<PackDocument> templates() {
        return PACK.documents().get("templates").stream()
                .filter(document -> !document.path().endsWith(".es.yaml"))
                .toList();
    }

    @Test
    void hasWhatAClinicStartsWith() {
        Map<ItemKind, Long> counts = PACK.items().stream()
                .filter(item -> item.language().equals(Locale.ENGLISH) && !item.draft())
                .collect(Collectors.groupingBy(ContentPack.Item::kind, Collectors.counting()));
        assertThat(counts.get(ItemKind.EXERCISE)).isGreaterThanOrEqualTo(80);
        assertThat(counts.get(ItemKind.ARTICLE) + counts.get(ItemKind.HABIT)).isGreaterThanOrEqualTo(30);
        assertThat(counts.get(ItemKind.RUN_SESSION)).isGreaterThanOrEqualTo(12);
        assertThat(templates()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(PACK.register()).hasSize(15);
        assertThat(PACK.synonyms().keySet()).containsExactlyInAnyOrder(Locale.ENGLISH, SPANISH);
    }

    @Test
    void speaksBothLanguagesThroughout() {
        Set<ItemKey> spanish = PACK.items().stream()
                .filter(item -> item.language().equals(SPANISH))
                .map(ContentPack.Item::key)
                .collect(Collectors.toSet());
        assertThat(PACK.items()).filteredOn(item -> !item.draft()).allSatisfy(item -> assertThat(spanish)
                .contains(item.key()));
        assertThat(PACK.documents().get("templates")).hasSize(2 * templates().size());
        assertThat(PACK.register())
                .allSatisfy(entry -> assertThat(entry.decision()).containsKeys("en", "es"));
    }

    @Test
    void coversEveryPurposeAndEveryRegion() {
        List<ExerciseBody> exercises = PACK.items().stream()
                .map(item -> item.text().body())
                .filter(ExerciseBody.class::isInstance)
                .map(ExerciseBody.class::cast)
                .toList();
        assertThat(exercises).extracting(ExerciseBody::purpose).contains(Purpose.values());
        assertThat(exercises).flatExtracting(ExerciseBody::regions).contains(Region.values());
    }

    @Test
    void everyItemRestsOnClaims() {
        assertThat(PACK.items())
                .allSatisfy(item -> assertThat(item.text().body().claims()).isNotEmpty());
    }

    @Test
    void everyCodeHasANameInBothLanguages() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (ContentPack.Item item : PACK.items()) {
            ItemBody body = item.text().body();
            body.tags().forEach(tag -> keys.add("tag." + tag));
            body.regions().forEach(region -> keys.add("region." + Codes.of(region)));
            switch (body) {
                case ExerciseBody exercise -> addNames(keys, exercise);
                case RunSessionBody run -> {
                    run.surfaces().forEach(surface -> keys.add("surface." + surface));
                    keys.add("runkind." + Codes.of(run.runKind()));
                }
                case ArticleBody _, HabitBody _ -> {}
            }
        }
        assertThat(keys).contains("muscle.gluteus-medius", "surface.trail", "tag.runner", "equipment.mat");
        for (String language : List.of("en", "es")) {
            Properties texts = new Properties();
            try (Reader file = Files.newBufferedReader(
                    Path.of("src/main/resources/texts/catalogue_" + language + ".properties"))) {
                texts.load(file);
            }
            assertThat(keys).as(language).allSatisfy(key -> assertThat(texts.getProperty("catalogue." + key))
                    .as(key)
                    .isNotBlank());
        }
    }

    private static void addNames(Set<String> keys, ExerciseBody exercise) {
        exercise.muscles().forEach(muscle -> keys.add("muscle." + muscle));
        exercise.equipment().forEach(thing -> keys.add("equipment." + Codes.of(thing)));
        keys.add("purpose." + Codes.of(exercise.purpose()));
        keys.add("position." + Codes.of(exercise.position()));
        keys.add("sides." + Codes.of(exercise.sides()));
        exercise.doses().keySet().forEach(goal -> keys.add("goal." + Codes.of(goal)));
    }

    @Test
    void itemsSurviveTheDatabase() {
        assertThat(PACK.items()).allSatisfy(item -> {
            ItemBody body = item.text().body();
            assertThat(ItemJson.body(ItemJson.write(body))).isEqualTo(body);
        });
    }

    @Test
    void templatesNameItemsThatExist() {
        String templates = templates().stream().map(document -> document.text()).collect(Collectors.joining("\n"));
        assertThat(java.util.regex.Pattern.compile("(?:exercise|\\{id): ([a-z0-9-]+)")
                        .matcher(templates)
                        .results()
                        .map(found -> new ItemKey(found.group(1))))
                .isNotEmpty()
                .allMatch(
                        key -> PACK.items().stream().anyMatch(item -> item.key().equals(key)));
    }
}
