package org.restride.catalogue;

import java.util.Locale;
import java.util.Set;

/**
 * What somebody looks for in the catalogue. An empty set means any, or of reviews any but what was recalled.
 *
 * @param text words as typed; empty for everything
 * @param language in which the person reads; items without a text in it are shown in their own
 * @param limit 1 to 200 rows
 */
public record CatalogueQuery(
        String text,
        Set<ItemKind> kinds,
        Set<Region> regions,
        Set<Purpose> purposes,
        Set<Equipment> equipment,
        Set<Integer> levels,
        Set<ReviewState> reviews,
        Set<Mark> marks,
        Locale language,
        int offset,
        int limit) {

    public CatalogueQuery {
        kinds = Set.copyOf(kinds);
        regions = Set.copyOf(regions);
        purposes = Set.copyOf(purposes);
        equipment = Set.copyOf(equipment);
        levels = Set.copyOf(levels);
        reviews = Set.copyOf(reviews);
        marks = Set.copyOf(marks);
        if (offset < 0 || limit < 1 || limit > 200) {
            throw new IllegalArgumentException("A page has 1 to 200 rows");
        }
    }

    public static CatalogueQuery of(String text, Locale language) {
        return new CatalogueQuery(
                text, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), language, 0, 50);
    }

    public CatalogueQuery withKinds(Set<ItemKind> wanted) {
        return new CatalogueQuery(
                text, wanted, regions, purposes, equipment, levels, reviews, marks, language, offset, limit);
    }

    public CatalogueQuery withReviews(Set<ReviewState> wanted) {
        return new CatalogueQuery(
                text, kinds, regions, purposes, equipment, levels, wanted, marks, language, offset, limit);
    }

    public CatalogueQuery page(int fromRow, int rows) {
        return new CatalogueQuery(
                text, kinds, regions, purposes, equipment, levels, reviews, marks, language, fromRow, rows);
    }
}
