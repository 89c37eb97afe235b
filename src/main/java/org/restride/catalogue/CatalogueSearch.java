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

    /**
     * A word is known if it leads to any item at all; what it may stand for is guessed by likeness if no item begins a word with it, and
     * is what the clinic's editors hold to mean the same, for a word and for all words as one phrase.
     */
    private static final String GUESS = """
            select asked.word as asked, asked.leads, known.word as meant, known.likeness
            from (select typed.word, exists (select from catalogue.item_search s where s.clinic_id = :clinic
                    and (s.terms @@ to_tsquery('english', typed.word || ':*')
                        or s.terms @@ to_tsquery('spanish', typed.word || ':*'))) as leads
                from unnest(string_to_array(:words, ',')) as typed (word)) asked
            left join lateral (
                select distinct k.word, public.similarity(k.word, asked.word) as likeness
                from catalogue.search_word k
                where k.clinic_id = :clinic and k.word operator(public.%) asked.word
                    and public.similarity(k.word, asked.word) >= 0.35
                    and length(asked.word) >= 4 and not exists (
                        select from catalogue.search_word w where w.clinic_id = :clinic
                            and w.word operator(pg_catalog.~>=~) asked.word
                            and w.word operator(pg_catalog.~<~) (asked.word || chr(65535)))
                order by likeness desc, k.word limit 2) known on true
            union all
            select distinct typed.word, true, other.word, 2
            from (select unnest(string_to_array(:words || ',' || :phrase, ',')) as word) typed
            join catalogue.synonym own on own.clinic_id = :clinic
                and (own.word = typed.word or (length(typed.word) >= 4 and own.word like typed.word || '%'))
            join catalogue.synonym other on other.clinic_id = :clinic and other.group_id = own.group_id
                and other.word <> typed.word
            order by likeness desc nulls last, meant
            """;

    private static final String ANYTHING = "true";
    private static final String TEXT = """
            ((s.language <> 'es' and s.terms @@ to_tsquery('english', :asked))
                or (s.language = 'es' and s.terms @@ to_tsquery('spanish', :asked)))
            """;
    private static final String NO_RANK = "0";
    private static final String RANK = """
            ts_rank(s.terms, to_tsquery(case s.language when 'es' then 'spanish' else 'english' end::regconfig, :asked))
                + public.similarity(s.title, :text)
            """;

    private static final String FIND = """
            with matched as materialized (
                select s.item_id, s.language, s.kind, s.title, s.purpose, s.regions, s.equipment, s.level,
                    i.key, i.version, i.origin, i.accepted_at, i.retired_at, i.review_due, review.state as review,
                    %s as rank, marked.marks,
                    :kinds = '' or s.kind = any (string_to_array(:kinds, ',')) as kind_fits,
                    :regions = '' or s.regions && string_to_array(:regions, ',') as region_fits,
                    :purposes = '' or s.purpose = any (string_to_array(:purposes, ',')) as purpose_fits,
                    :equipment = '' or s.equipment && string_to_array(:equipment, ',') as equipment_fits,
                    :levels = '' or s.level = any (string_to_array(:levels, ',')::int[]) as level_fits,
                    case when :reviews = '' then review.state <> 'retired'
                        else review.state = any (string_to_array(:reviews, ',')) end as review_fits,
                    :marks = '' or marked.marks && string_to_array(:marks, ',') as mark_fits
                from catalogue.item_search s
                join catalogue.item i on i.clinic_id = s.clinic_id and i.id = s.item_id
                cross join lateral (select case when i.retired_at is not null then 'retired' when i.origin = 'clinic' then 'own'
                    when i.accepted_at is null then 'not-yet' else 'accepted' end as state) review
                cross join lateral (select array_remove(array[
                    case when s.item_id in (select f.item_id from catalogue.favourite f
                        where f.clinic_id = :clinic and f.account_id = :account) then 'favourite' end,
                    case when i.retired_at is null and i.review_due <= :soon then 'due-for-review' end,
                    case when i.retired_at is null and i.translated < i.version then 'outdated-translation' end],
                    null) as marks) marked
                where s.clinic_id = :clinic and %s
                    and (s.language = :language or (s.source and not exists (
                        select from catalogue.item_search own
                        where own.clinic_id = :clinic and own.item_id = s.item_id and own.language = :language)))),
            alike as (
                select kind, purpose, regions, equipment, level, review, marks, kind_fits, region_fits, purpose_fits,
                    equipment_fits, level_fits, review_fits, mark_fits, count(*) as items
                from matched
                group by kind, purpose, regions, equipment, level, review, marks, kind_fits, region_fits, purpose_fits,
                    equipment_fits, level_fits, review_fits, mark_fits),
            facets (facet, value, items) as (
                select 'KIND', kind, sum(items) from alike
                where region_fits and purpose_fits and equipment_fits and level_fits and review_fits and mark_fits
                group by kind
                union all select 'REGION', region, sum(items) from alike, unnest(regions) as region
                where kind_fits and purpose_fits and equipment_fits and level_fits and review_fits and mark_fits
                group by region
                union all select 'PURPOSE', purpose, sum(items) from alike
                where kind_fits and region_fits and equipment_fits and level_fits and review_fits and mark_fits and purpose is not null
                group by purpose
                union all select 'EQUIPMENT', thing, sum(items) from alike, unnest(equipment) as thing
                where kind_fits and region_fits and purpose_fits and level_fits and review_fits and mark_fits
                group by thing
                union all select 'LEVEL', level::text, sum(items) from alike
                where kind_fits and region_fits and purpose_fits and equipment_fits and review_fits and mark_fits and level is not null
                group by level
                union all select 'REVIEW', review, sum(items) from alike
                where kind_fits and region_fits and purpose_fits and equipment_fits and level_fits and mark_fits
                group by review
                union all select 'MARK', mark, sum(items) from alike, unnest(marks) as mark
                where kind_fits and region_fits and purpose_fits and equipment_fits and level_fits and review_fits
                group by mark),
            first as (
                select * from matched
                where kind_fits and region_fits and purpose_fits and equipment_fits and level_fits and review_fits and mark_fits
                order by rank desc, title, item_id offset :offset limit :limit),
            page as (select *, row_number() over (order by rank desc, title, item_id) as place from first)
            select (select json_agg(json_build_array(facet, value, items)) from facets) as facets,
                (select sum(items) from alike
                    where kind_fits and region_fits and purpose_fits and equipment_fits and level_fits and review_fits
                        and mark_fits) as total,
                p.item_id, p.version, p.kind, p.key, p.language, v.title, v.aliases ->> 0 as alias, v.summary, p.purpose,
                p.regions, p.equipment, p.level, v.body ->> 'figure' as figure, (v.body ->> 'minutes')::int as minutes,
                p.origin, p.accepted_at, p.retired_at, p.review_due, p.marks, v.published_at
            from (values (1)) as always
            left join (page p cross join lateral (
                select newest.title, newest.aliases, newest.summary, newest.body, newest.published_at
                from catalogue.item_version newest
                where newest.clinic_id = :clinic and newest.item_id = p.item_id and newest.language = p.language
                order by newest.version desc, newest.revision desc limit 1) v) on true
            order by p.place
            """;
    private static final String BROWSE = FIND.formatted(NO_RANK, ANYTHING);
    private static final String SEARCH = FIND.formatted(RANK, TEXT);

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
            return page(narrowed(db.sql(BROWSE), query), List.of(), List.of());
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
                narrowed(db.sql(SEARCH).param("asked", terms).param("text", query.text()), query),
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
        db.sql(GUESS)
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
