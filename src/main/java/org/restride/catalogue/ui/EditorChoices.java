package org.restride.catalogue.ui;

import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.CatalogueQuery;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.Finding;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.Source;
import org.restride.people.Clinics;
import org.springframework.stereotype.Component;

/**
 * From what an editor can choose in this clinic.
 *
 * @param sources by key
 * @param exercises titles by key
 */
record EditorChoices(
        Catalogue catalogue,
        Clock clock,
        ZoneId zone,
        Map<String, Source> sources,
        List<Finding> findings,
        Map<String, String> exercises) {

    /** Reads the choices when an editor is opened. */
    @Component
    record Reader(Catalogue catalogue, Clinics clinics, Clock clock) {

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
                    catalogue, clock, clinics.current().zone(), sources, catalogue.findings(), exercises);
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
