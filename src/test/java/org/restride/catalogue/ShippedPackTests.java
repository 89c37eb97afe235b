package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShippedPackTests {

    private static final ContentPack PACK = PackParser.parse(PackFiles.shipped());

    @Test
    void hasWhatAClinicStartsWith() {
        Map<ItemKind, Long> counts =
                PACK.items().stream().collect(Collectors.groupingBy(ContentPack.Item::kind, Collectors.counting()));
        assertThat(counts.get(ItemKind.EXERCISE)).isGreaterThanOrEqualTo(24);
        assertThat(counts.get(ItemKind.ARTICLE) + counts.get(ItemKind.HABIT)).isGreaterThanOrEqualTo(10);
        assertThat(counts.get(ItemKind.RUN_SESSION)).isPositive();
        assertThat(PACK.documents().get("templates")).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void everyItemRestsOnClaims() {
        assertThat(PACK.items())
                .allSatisfy(item -> assertThat(item.text().body().claims()).isNotEmpty());
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
        String templates = PACK.documents().get("templates").stream()
                .map(document -> document.text())
                .collect(Collectors.joining("\n"));
        assertThat(java.util.regex.Pattern.compile("(?:exercise|\\{id): ([a-z0-9-]+)")
                        .matcher(templates)
                        .results()
                        .map(found -> new ItemKey(found.group(1))))
                .isNotEmpty()
                .allMatch(
                        key -> PACK.items().stream().anyMatch(item -> item.key().equals(key)));
    }
}
