package org.restride.catalogue.ui;

import java.text.Collator;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.restride.base.Texts;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.CatalogueQuery;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.Finding;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.MediaUpload;
import org.restride.catalogue.Source;
import org.restride.people.Clinics;
import org.springframework.stereotype.Component;

/**
 * From what an editor can choose in this clinic.
 *
 * @param sources by key
 * @param codes that have a name, by list: {@code muscle}, {@code surface}, {@code tag}
 * @param exercises titles by key
 */
record EditorChoices(
        Catalogue catalogue,
        MediaUpload upload,
        Clock clock,
        ZoneId zone,
        Map<String, Source> sources,
        List<Finding> findings,
        Map<String, List<String>> codes,
        Map<String, String> exercises) {

    /** Reads the choices when an editor is opened. */
    @Component
    record Reader(Catalogue catalogue, MediaUpload upload, Clinics clinics, Texts texts, Clock clock) {

        private static final List<String> LISTS = List.of("muscle", "surface", "tag");

        EditorChoices read(Locale language) {
            Map<String, Source> sources = new LinkedHashMap<>();
            catalogue.sources().forEach(source -> sources.put(source.key(), source));
            Map<String, String> exercises = new LinkedHashMap<>();
            CatalogueQuery query = CatalogueQuery.of("", language).withKinds(Set.of(ItemKind.EXERCISE));
            int from = 0;
            boolean more = true;
            while (more) {
                var page = catalogue.search(query.page(from, 200));
                page.rows().forEach(row -> exercises.put(row.key(), row.title()));
                from += 200;
                more = from < page.total();
            }
            return new EditorChoices(
                    catalogue,
                    upload,
                    clock,
                    clinics.current().zone(),
                    sources,
                    catalogue.findings(),
                    codes(language),
                    exercises);
        }

        /** In the order of their names. */
        private Map<String, List<String>> codes(Locale language) {
            Map<String, String> all = texts.all(language);
            return LISTS.stream().collect(Collectors.toMap(list -> list, list -> all.entrySet().stream()
                    .filter(text -> text.getKey().startsWith(prefix(list)))
                    .sorted(Map.Entry.comparingByValue(Collator.getInstance(language)))
                    .map(text -> text.getKey().substring(prefix(list).length()))
                    .toList()));
        }

        private static String prefix(String list) {
            return "catalogue." + list + ".";
        }
    }

    /** An exercise's figure as JSON; empty if there is no such exercise. */
    String figureOf(String key) {
        return catalogue
                .current(new ItemKey(key), Locale.ENGLISH)
                .map(item -> item.body() instanceof ExerciseBody exercise ? exercise.figure() : "")
                .orElse("");
    }
}
