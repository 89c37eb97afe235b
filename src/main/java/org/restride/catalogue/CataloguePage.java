package org.restride.catalogue;

import java.util.List;
import java.util.Map;

/**
 * A page of what was found.
 *
 * @param total how many were found on all pages
 * @param facets how many there would be by each value, the other filters applied; values as codes
 * @param alsoLookedFor what the search took mistyped words for
 * @param leftOut words that lead to no item; the search went on without them
 */
public record CataloguePage(
        List<CatalogueRow> rows,
        int total,
        Map<Facet, Map<String, Integer>> facets,
        List<String> alsoLookedFor,
        List<String> leftOut) {

    /** By what a list can be narrowed. */
    public enum Facet {
        KIND,
        REGION,
        PURPOSE,
        EQUIPMENT,
        LEVEL,
        REVIEW,
        MARK
    }

    public CataloguePage {
        rows = List.copyOf(rows);
        facets = Map.copyOf(facets);
        alsoLookedFor = List.copyOf(alsoLookedFor);
        leftOut = List.copyOf(leftOut);
    }

    /** How many items have the value; 0 if none. */
    public int count(Facet facet, String value) {
        return facets.getOrDefault(facet, Map.of()).getOrDefault(value, 0);
    }
}
