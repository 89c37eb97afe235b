package org.restride.catalogue;

import java.util.ArrayList;
import java.util.List;

/**
 * How everything is listed without counting it each time: facets come from the counts by make that the last who listed it has left, and a
 * page is read in the order of the titles. Whatever changes the make of an item says so in its own statement, see {@link #CHANGED}.
 */
final class CatalogueShelves {

    /**
     * Part of every statement that changes what is counted: kind, facts, review or translations of an item. Once a transaction, and nobody
     * waits for it; the counts from before don't hold any more when it commits.
     */
    static final String CHANGED = """
            with changed as (
                insert into catalogue.shelf_change (clinic_id, change)
                values (:clinic, pg_current_xact_id()::text || ' ' || extract(epoch from now())::text)
                on conflict do nothing)
            """;

    /** The same before further parts. */
    static final String CHANGED_AND = CHANGED.strip() + ",\n";

    private static final String COUNTS = """
            with stamp as materialized (select count(*) as changes from catalogue.shelf_change where clinic_id = :clinic),
            kept as materialized (
                select kind, purpose, regions, equipment, level, review, outdated, languages, items from catalogue.shelf
                where clinic_id = :clinic and changes = (select changes from stamp)),
            counted as materialized (
                select s.kind, s.purpose, s.regions, s.equipment, s.level, review.state as review,
                    coalesce(i.retired_at is null and i.translated < i.version, false) as outdated, said.languages, count(*) as items
                from catalogue.item i
                join catalogue.item_search s on s.clinic_id = i.clinic_id and s.item_id = i.id and s.source
                join (select o.item_id, array_agg(o.language order by o.language) as languages from catalogue.item_search o
                    where o.clinic_id = :clinic group by o.item_id) said on said.item_id = i.id
                cross join lateral (%s) review
                where i.clinic_id = :clinic and not exists (select from kept)
                group by 1, 2, 3, 4, 5, 6, 7, 8),
            emptied as (
                delete from catalogue.shelf
                where clinic_id = :clinic and changes < (select changes from stamp) and exists (select from counted)),
            filled as (
                insert into catalogue.shelf (clinic_id, changes, place, kind, purpose, regions, equipment, level, review, outdated,
                    languages, items)
                select :clinic, (select changes from stamp), row_number() over (order by kind, purpose, regions, equipment, level,
                    review, outdated, languages), kind, purpose, regions, equipment, level, review, outdated, languages, items
                from counted
                on conflict do nothing),
            shelves as (select * from kept union all select * from counted),
            alike as (
                select s.kind, s.purpose, s.regions, s.equipment, s.level, s.review,
                    case when s.outdated then array['outdated-translation'] else '{}' end as marks, s.languages, s.items, %s,
                    true as mark_fits
                from shelves s),
            """.formatted(CatalogueSql.REVIEW, CatalogueSql.FITS.formatted("s.review"));

    private static final String ROWS = """
            select s.item_id, s.language, s.kind, s.title, s.purpose, s.regions, s.equipment, s.level, i.key, i.version, i.origin,
                i.accepted_at, i.retired_at, i.review_due, i.translated
            from catalogue.item_search s
            join catalogue.item i on i.clinic_id = s.clinic_id and i.id = s.item_id
            cross join lateral (%s) review
            where s.clinic_id = :clinic and %s and %s
            order by s.title, s.item_id limit %d
            """;

    private static final String OWN = "s.language = :language";

    /** Not looked for if everything can be read in the reader's language. */
    private static final String OTHERS = """
            s.source and s.language <> :language and exists (select from shelves where not :language = any (languages))
                and not exists (select from catalogue.item_search own
                    where own.clinic_id = :clinic and own.item_id = s.item_id and own.language = :language)
            """;

    private CatalogueShelves() {}

    /** Everything, or what the facets leave of it; not for words or marks. */
    static String list(CatalogueQuery query) {
        String wanted = wanted(query);
        int upTo = Math.addExact(query.offset(), query.limit());
        return COUNTS
                + CatalogueSql.FACETS
                + ","
                + marked(wanted)
                + first(
                        ROWS.formatted(CatalogueSql.REVIEW, OWN, wanted, upTo),
                        ROWS.formatted(CatalogueSql.REVIEW, OTHERS, wanted, upTo))
                + CatalogueSql.PAGE.formatted("marked");
    }

    /** Favourites are somebody's own, and what is due changes with the day: both are few, and looked up. */
    private static String marked(String wanted) {
        return """
            marked (facet, value, items) as (
                select * from facets
                union all
                select 'MARK', 'favourite', count(*) from catalogue.favourite f
                join catalogue.item i on i.clinic_id = f.clinic_id and i.id = f.item_id
                join catalogue.item_search s on s.clinic_id = i.clinic_id and s.item_id = i.id and s.source
                cross join lateral (%1$s) review
                where f.clinic_id = :clinic and f.account_id = :account and %2$s having count(*) > 0
                union all
                select 'MARK', 'due-for-review', count(*) from catalogue.item i
                join catalogue.item_search s on s.clinic_id = i.clinic_id and s.item_id = i.id and s.source
                cross join lateral (%1$s) review
                where i.clinic_id = :clinic and i.review_due <= :soon and i.retired_at is null and %2$s having count(*) > 0),
            """.formatted(CatalogueSql.REVIEW, wanted);
    }

    private static String first(String own, String others) {
        return """
            own as (%s),
            others as (%s),
            first as (
                select * from (select * from own union all select * from others) either
                order by title, item_id offset :offset limit :limit),
            page as (
                select first.*, marked.marks, row_number() over (order by first.title, first.item_id) as place
                from first cross join lateral (%s) marked)
            """.formatted(own, others, CatalogueSql.MARKS.formatted("first", "first.item_id"));
    }

    /** Only what is asked: the database plans better for it than for all that could be asked. */
    private static String wanted(CatalogueQuery query) {
        List<String> wanted = new ArrayList<>();
        if (!query.kinds().isEmpty()) {
            wanted.add("s.kind = any (string_to_array(:kinds, ','))");
        }
        if (!query.regions().isEmpty()) {
            wanted.add("s.regions && string_to_array(:regions, ',')");
        }
        if (!query.purposes().isEmpty()) {
            wanted.add("s.purpose = any (string_to_array(:purposes, ','))");
        }
        if (!query.equipment().isEmpty()) {
            wanted.add("s.equipment && string_to_array(:equipment, ',')");
        }
        if (!query.levels().isEmpty()) {
            wanted.add("s.level = any (string_to_array(:levels, ',')::int[])");
        }
        wanted.add(
                query.reviews().isEmpty()
                        ? "review.state <> 'retired'"
                        : "review.state = any (string_to_array(:reviews, ','))");
        return String.join(" and ", wanted);
    }
}
