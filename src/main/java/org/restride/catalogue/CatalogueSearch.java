package org.restride.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.catalogue.CataloguePage.Facet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds items: one statement guesses what mistyped words mean, one finds a page, counts it and counts the facets. */
@Repository
class CatalogueSearch {

    private static final int MOST_SHOWN = 2;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ClinicSql db;
    private final CurrentActor actors;
    private final Clock clock;

    CatalogueSearch(ClinicSql db, CurrentActor actors, Clock clock) {
        this.db = db;
        this.actors = actors;
        this.clock = clock;
    }

    CataloguePage find(CatalogueQuery query) {
        List<String> asked = SearchTerms.asked(query.text());
        if (asked.isEmpty()) {
            String list = query.marks().isEmpty() ? CatalogueShelves.list(query) : CatalogueSql.BROWSE;
            return page(narrowed(db.sql(list), query), List.of(), List.of());
        }
        String phrase = String.join(" ", asked);
        Words words = words(asked, phrase);
        String terms = words.looked(asked).stream()
                .map(word -> either(word + ":*", words.meant().getOrDefault(word, List.of())))
                .collect(Collectors.joining(" & "));
        if (asked.size() > 1 && words.meant().containsKey(phrase)) {
            terms = either("(" + terms + ")", words.meant().getOrDefault(phrase, List.of()));
        }
        List<String> meant = words.meant().values().stream()
                .flatMap(all -> all.stream().limit(MOST_SHOWN))
                .distinct()
                .toList();
        return page(
                narrowed(db.sql(CatalogueSql.SEARCH).param("asked", terms).param("text", query.text()), query),
                meant,
                words.left(asked));
    }

    /**
     * What the search makes of the words that were typed.
     *
     * @param meant what mistyped words may stand for
     * @param unknown words that lead to no item and look like none that does
     */
    private record Words(Map<String, List<String>> meant, Set<String> unknown) {

        /** A word that nobody here uses must not empty the page, unless nothing else was asked. */
        List<String> looked(List<String> asked) {
            List<String> known =
                    asked.stream().filter(word -> !unknown.contains(word)).toList();
            return known.isEmpty() ? asked : known;
        }

        List<String> left(List<String> asked) {
            List<String> looked = looked(asked);
            return asked.stream().filter(word -> !looked.contains(word)).toList();
        }
    }

    private Words words(List<String> asked, String phrase) {
        Map<String, List<String>> meant = new LinkedHashMap<>();
        Set<String> unknown = new HashSet<>();
        db.sql(CatalogueSql.GUESS)
                .param("words", String.join(",", asked))
                .param("phrase", phrase)
                .query(row -> {
                    String word = row.getString("asked");
                    String guess = row.getString("meant");
                    if (guess != null) {
                        meant.computeIfAbsent(word, _ -> new ArrayList<>()).add(guess);
                    } else if (!row.getBoolean("leads")) {
                        unknown.add(word);
                    }
                });
        unknown.removeAll(meant.keySet());
        return new Words(meant, unknown);
    }

    /** Words of one phrase follow each other. */
    private static String either(String terms, List<String> meant) {
        return meant.isEmpty()
                ? terms
                : meant.stream()
                        .map(words -> "(" + words.replace(" ", " <-> ") + ")")
                        .collect(Collectors.joining(" | ", "(" + terms + " | ", ")"));
    }

    private JdbcClient.StatementSpec narrowed(JdbcClient.StatementSpec statement, CatalogueQuery query) {
        return statement
                .param("kinds", codes(query.kinds()))
                .param("regions", codes(query.regions()))
                .param("purposes", codes(query.purposes()))
                .param("equipment", codes(query.equipment()))
                .param("levels", query.levels().stream().map(String::valueOf).collect(Collectors.joining(",")))
                .param("reviews", codes(query.reviews()))
                .param("marks", codes(query.marks()))
                .param("soon", ReviewInterval.soon(clock))
                .param("account", actors.get().account().value())
                .param("language", query.language().getLanguage())
                .param("offset", query.offset())
                .param("limit", query.limit());
    }

    private static String codes(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Codes::of).collect(Collectors.joining(","));
    }

    private static CataloguePage page(JdbcClient.StatementSpec statement, List<String> meant, List<String> left) {
        return statement.query((ResultSet rows) -> {
            List<CatalogueRow> found = new ArrayList<>();
            Map<Facet, Map<String, Integer>> facets = Map.of();
            int total = 0;
            while (rows.next()) {
                if (facets.isEmpty()) {
                    facets = facets(rows.getString("facets"));
                    total = rows.getInt("total");
                }
                if (rows.getString("key") != null) {
                    found.add(row(rows));
                }
            }
            return new CataloguePage(found, total, facets, meant, left);
        });
    }

    private static Map<Facet, Map<String, Integer>> facets(@Nullable String json) {
        Map<Facet, Map<String, Integer>> facets = new EnumMap<>(Facet.class);
        if (json != null) {
            for (JsonNode each : JSON.readTree(json)) {
                facets.computeIfAbsent(Facet.valueOf(each.get(0).asString()), _ -> new LinkedHashMap<>())
                        .put(each.get(1).asString(), each.get(2).asInt());
            }
        }
        return facets;
    }

    private static CatalogueRow row(ResultSet row) throws SQLException {
        String purpose = row.getString("purpose");
        return new CatalogueRow(
                new ItemVersionId(new ItemId(Columns.uuid(row, "item_id")), row.getInt("version")),
                Codes.read(ItemKind.class, row.getString("kind")),
                row.getString("key"),
                Locale.of(row.getString("language")),
                row.getString("title"),
                row.getString("alias"),
                row.getString("summary"),
                purpose == null ? null : Codes.read(Purpose.class, purpose),
                constants(row, "regions", Region.class),
                constants(row, "equipment", Equipment.class),
                Columns.integerOrNull(row, "level"),
                row.getString("figure"),
                row.getInt("minutes"),
                Items.review(row),
                row.getObject("review_due", LocalDate.class),
                Columns.instant(row, "published_at"),
                Set.copyOf(constants(row, "marks", Mark.class)));
    }

    private static <E extends Enum<E>> List<E> constants(ResultSet row, String column, Class<E> type)
            throws SQLException {
        List<E> constants = new ArrayList<>();
        for (Object code : (Object[]) row.getArray(column).getArray()) {
            constants.add(Codes.read(type, String.valueOf(code)));
        }
        return constants;
    }
}
