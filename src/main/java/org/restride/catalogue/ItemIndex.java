package org.restride.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.restride.base.ClinicSql;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Repository;

/** By what items are found: keeps the words of the newest versions. */
@Repository
class ItemIndex {

    private final ClinicSql db;

    ItemIndex(ClinicSql db) {
        this.db = db;
    }

    /** An item's newest text in one language. */
    record Entry(ItemId item, Locale language, boolean source, ItemText text) {}

    /**
     * Puts the entries in place of what was there of these items in these languages. The facts of an item's own language hold for its
     * translations as well, also for those that lag behind. The texts themselves must be there already.
     */
    void put(List<Entry> entries) {
        db.batch(
                CatalogueShelves.CHANGED_AND + """
                translations as (
                    update catalogue.item_search set purpose = :purpose, regions = string_to_array(:regions, ','),
                        equipment = string_to_array(:equipment, ','), level = :level
                    where clinic_id = :clinic and item_id = :item and :source and not source),
                followed as (
                    update catalogue.item i set translated = (
                        select min(newest.version) from (
                            select max(v.version) as version from catalogue.item_version v
                            where v.clinic_id = :clinic and v.item_id = :item and v.language <> i.language
                            group by v.language) newest)
                    where i.clinic_id = :clinic and i.id = :item and not :source)
                insert into catalogue.item_search
                    (clinic_id, item_id, language, source, kind, title, purpose, regions, equipment, level, terms)
                values (:clinic, :item, :language, :source, :kind, :title, :purpose, string_to_array(:regions, ','),
                    string_to_array(:equipment, ','), :level,
                    setweight(to_tsvector(:config::regconfig, :a), 'A') || setweight(to_tsvector(:config::regconfig, :b), 'B')
                        || setweight(to_tsvector(:config::regconfig, :c), 'C') || setweight(to_tsvector(:config::regconfig, :d), 'D'))
                on conflict (clinic_id, item_id, language) do update
                    set title = excluded.title, purpose = excluded.purpose, regions = excluded.regions,
                        equipment = excluded.equipment, level = excluded.level, terms = excluded.terms
                """,
                entries.stream().map(ItemIndex::row).toList());
        db.batch("""
                insert into catalogue.search_word (clinic_id, language, word) values (:clinic, :language, :word)
                on conflict do nothing
                """, words(entries));
    }

    /** The database's rules for the language's word forms. */
    static String config(Locale language) {
        return language.getLanguage().equals("es") ? "spanish" : "english";
    }

    private static MapSqlParameterSource row(Entry entry) {
        ItemText text = entry.text();
        SearchTerms terms = SearchTerms.of(text);
        MapSqlParameterSource row = new MapSqlParameterSource()
                .addValue("item", entry.item().value())
                .addValue("language", entry.language().getLanguage())
                .addValue("source", entry.source())
                .addValue("config", config(entry.language()))
                .addValue("kind", text.body().kind().code())
                .addValue("title", text.title())
                .addValue("regions", codes(text.body().regions()))
                .addValue("a", terms.a())
                .addValue("b", terms.b())
                .addValue("c", terms.c())
                .addValue("d", terms.d());
        return text.body() instanceof ExerciseBody exercise
                ? row.addValue("purpose", Codes.of(exercise.purpose()))
                        .addValue("equipment", codes(exercise.equipment()))
                        .addValue("level", exercise.level())
                : row.addValue("purpose", null).addValue("equipment", "").addValue("level", null);
    }

    private static String codes(List<? extends Enum<?>> constants) {
        return constants.stream().map(Codes::of).collect(Collectors.joining(","));
    }

    private static List<MapSqlParameterSource> words(List<Entry> entries) {
        // Sorted, so that two who publish at once lock the rows in the same order.
        Map<String, Set<String>> words = new TreeMap<>();
        for (Entry entry : entries) {
            words.computeIfAbsent(entry.language().getLanguage(), _ -> new TreeSet<>())
                    .addAll(SearchTerms.of(entry.text()).vocabulary());
        }
        List<MapSqlParameterSource> rows = new ArrayList<>();
        words.forEach((language, of) -> of.forEach(word -> rows.add(
                new MapSqlParameterSource().addValue("language", language).addValue("word", word))));
        return rows;
    }
}
