package org.restride.catalogue.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.restride.catalogue.CataloguePage.Facet;
import org.restride.catalogue.CatalogueQuery;
import org.restride.catalogue.Codes;
import org.restride.catalogue.Equipment;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.Mark;
import org.restride.catalogue.Purpose;
import org.restride.catalogue.Region;
import org.restride.catalogue.ReviewState;

/** By what the list is narrowed; it stands in the address, so that going back and sending a link both work. */
record CatalogueFilter(String text, Map<Facet, Set<String>> chosen) {

    private static final String TEXT = "q";
    private static final int PAGE = 50;

    static final CatalogueFilter NONE = new CatalogueFilter("", Map.of());

    CatalogueFilter {
        chosen = Map.copyOf(chosen);
    }

    static CatalogueFilter of(QueryParameters parameters) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Set<String> values = new LinkedHashSet<>(parameters.getParameters(parameter(facet)));
            values.removeIf(value -> !isKnown(facet, value));
            if (!values.isEmpty()) {
                chosen.put(facet, values);
            }
        }
        return new CatalogueFilter(parameters.getSingleParameter(TEXT).orElse(""), chosen);
    }

    QueryParameters parameters() {
        Map<String, List<String>> parameters = new TreeMap<>();
        if (!text.isBlank()) {
            parameters.put(TEXT, List.of(text));
        }
        chosen.forEach((facet, values) -> parameters.put(parameter(facet), new ArrayList<>(values)));
        return new QueryParameters(parameters);
    }

    CatalogueFilter withText(String words) {
        return new CatalogueFilter(words, chosen);
    }

    CatalogueFilter with(Facet facet, String value, boolean wanted) {
        Map<Facet, Set<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(chosen);
        Set<String> values = new LinkedHashSet<>(changed.getOrDefault(facet, Set.of()));
        if (wanted) {
            values.add(value);
        } else {
            values.remove(value);
        }
        changed.put(facet, values);
        changed.values().removeIf(Set::isEmpty);
        return new CatalogueFilter(text, changed);
    }

    boolean has(Facet facet, String value) {
        return chosen.getOrDefault(facet, Set.of()).contains(value);
    }

    boolean isNone() {
        return text.isBlank() && chosen.isEmpty();
    }

    /** The first page of what fits. */
    CatalogueQuery query(Locale language) {
        return new CatalogueQuery(
                text,
                constants(Facet.KIND, ItemKind.class),
                constants(Facet.REGION, Region.class),
                constants(Facet.PURPOSE, Purpose.class),
                constants(Facet.EQUIPMENT, Equipment.class),
                chosen.getOrDefault(Facet.LEVEL, Set.of()).stream()
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet()),
                constants(Facet.REVIEW, ReviewState.class),
                constants(Facet.MARK, Mark.class),
                language,
                0,
                PAGE);
    }

    /** The values of a facet, in the order in which they are shown. */
    static List<String> values(Facet facet) {
        return switch (facet) {
            case KIND -> codes(ItemKind.values());
            case REGION -> codes(Region.values());
            case PURPOSE -> codes(Purpose.values());
            case EQUIPMENT -> codes(Equipment.values());
            case REVIEW -> codes(ReviewState.values());
            case MARK -> codes(Mark.values());
            case LEVEL -> List.of("1", "2", "3", "4", "5");
        };
    }

    private static List<String> codes(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Codes::of).toList();
    }

    private static boolean isKnown(Facet facet, String value) {
        return values(facet).contains(value);
    }

    private static String parameter(Facet facet) {
        return Codes.of(facet);
    }

    private <E extends Enum<E>> Set<E> constants(Facet facet, Class<E> type) {
        return chosen.getOrDefault(facet, Set.of()).stream()
                .map(code -> Codes.read(type, code))
                .collect(Collectors.toSet());
    }
}
