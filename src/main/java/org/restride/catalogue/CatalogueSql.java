package org.restride.catalogue;

/** The statements of the search, and the parts that they share. */
final class CatalogueSql {

    /**
     * A word is known if it leads to any item at all; what it may stand for is guessed by likeness if no item begins a word with it, and
     * is what the clinic's editors hold to mean the same, for a word and for all words as one phrase.
     */
    static final String GUESS = """
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

    /** How an item {@code i} stands. */
    static final String REVIEW = """
            select case when i.retired_at is not null then 'retired' when i.origin = 'clinic' then 'own'
            when i.accepted_at is null then 'not-yet' else 'accepted' end as state
            """;

    /** What an item is marked with: where its dates and versions stand, and how its id is called. */
    static final String MARKS = """
            select array_remove(array[
            case when %2$s in (select f.item_id from catalogue.favourite f
                where f.clinic_id = :clinic and f.account_id = :account) then 'favourite' end,
            case when %1$s.retired_at is null and %1$s.review_due <= :soon then 'due-for-review' end,
            case when %1$s.retired_at is null and %1$s.translated < %1$s.version then 'outdated-translation' end],
            null) as marks
            """;

    /** Whether a row {@code s} is what each facet asks for; {@code %s} is how its review is called. */
    static final String FITS = """
            :kinds = '' or s.kind = any (string_to_array(:kinds, ',')) as kind_fits,
            :regions = '' or s.regions && string_to_array(:regions, ',') as region_fits,
            :purposes = '' or s.purpose = any (string_to_array(:purposes, ',')) as purpose_fits,
            :equipment = '' or s.equipment && string_to_array(:equipment, ',') as equipment_fits,
            :levels = '' or s.level = any (string_to_array(:levels, ',')::int[]) as level_fits,
            case when :reviews = '' then %1$s <> 'retired'
                else %1$s = any (string_to_array(:reviews, ',')) end as review_fits
            """;

    /** Counts each value as if its own facet asked for nothing. */
    static final String FACETS = """
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
                group by mark)
            """;

    /** The rows of {@code page} with their newest words; {@code %s} is where the facets are. */
    static final String PAGE = """
            select (select json_agg(json_build_array(facet, value, items)) from %s) as facets,
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
    static final String BROWSE = find(NO_RANK, ANYTHING);
    static final String SEARCH = find(RANK, TEXT);

    private CatalogueSql() {}

    private static String find(String rank, String which) {
        return """
            with matched as materialized (
                select s.item_id, s.language, s.kind, s.title, s.purpose, s.regions, s.equipment, s.level,
                    i.key, i.version, i.origin, i.accepted_at, i.retired_at, i.review_due, review.state as review,
                    %1$s as rank, marked.marks,
                    %4$s,
                    :marks = '' or marked.marks && string_to_array(:marks, ',') as mark_fits
                from catalogue.item_search s
                join catalogue.item i on i.clinic_id = s.clinic_id and i.id = s.item_id
                cross join lateral (%2$s) review
                cross join lateral (%3$s) marked
                where s.clinic_id = :clinic and %7$s
                    and (s.language = :language or (s.source and not exists (
                        select from catalogue.item_search own
                        where own.clinic_id = :clinic and own.item_id = s.item_id and own.language = :language)))),
            alike as (
                select kind, purpose, regions, equipment, level, review, marks, kind_fits, region_fits, purpose_fits,
                    equipment_fits, level_fits, review_fits, mark_fits, count(*) as items
                from matched
                group by kind, purpose, regions, equipment, level, review, marks, kind_fits, region_fits, purpose_fits,
                    equipment_fits, level_fits, review_fits, mark_fits),
            %5$s,
            first as (
                select * from matched
                where kind_fits and region_fits and purpose_fits and equipment_fits and level_fits and review_fits and mark_fits
                order by rank desc, title, item_id offset :offset limit :limit),
            page as (select *, row_number() over (order by rank desc, title, item_id) as place from first)
            %6$s
            """.formatted(
                        rank,
                        REVIEW,
                        MARKS.formatted("i", "s.item_id"),
                        FITS.formatted("review.state"),
                        FACETS,
                        PAGE.formatted("facets"),
                        which);
    }
}
