package org.restride.catalogue;

import java.util.List;
import java.util.Locale;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.springframework.stereotype.Repository;

/**
 * Finds what could stand in for an item: of the same kind, for the same regions and purpose, with what the patient has, about as hard,
 * with a title like it. What shares neither region nor purpose nor words is not similar.
 */
@Repository
class SimilarItems {

    private static final String SIMILAR = """
            with own as (
                select s.*, i.key from catalogue.item i
                join catalogue.item_search s on s.clinic_id = i.clinic_id and s.item_id = i.id and s.source
                where i.clinic_id = :clinic and i.key = :key),
            like_it as (
                select s.item_id, s.language, s.title, s.level, s.kind,
                    2.0 * cardinality(array(select unnest(s.regions) intersect select unnest(own.regions)))
                            / greatest(1, cardinality(s.regions || own.regions)) * 2
                        + case when s.purpose = own.purpose then 1 else 0 end
                        + case when s.equipment <@ own.equipment then 0.5 else 0 end
                        + public.similarity(s.title, own.title)
                        - 0.25 * abs(coalesce(s.level, 0) - coalesce(own.level, 0)) as likeness
                from own
                join catalogue.item_search s on s.clinic_id = :clinic and s.kind = own.kind and s.item_id <> own.item_id
                where (s.language = :language or (s.source and not exists (
                        select from catalogue.item_search other
                        where other.clinic_id = :clinic and other.item_id = s.item_id and other.language = :language))))
            select i.key, l.kind, l.title, l.level, v.body ->> 'figure' as figure
            from like_it l
            join catalogue.item i on i.clinic_id = :clinic and i.id = l.item_id
            join catalogue.item_version v on v.clinic_id = :clinic and v.item_id = l.item_id and v.version = i.version
                and v.language = i.language
            where l.likeness >= 1 and i.retired_at is null
            order by l.likeness desc, l.title limit :limit
            """;

    private final ClinicSql db;

    SimilarItems(ClinicSql db) {
        this.db = db;
    }

    List<SimilarItem> to(ItemKey key, Locale language, int limit) {
        return db.sql(SIMILAR)
                .param("key", key.value())
                .param("language", language.getLanguage())
                .param("limit", limit)
                .query((row, number) -> new SimilarItem(
                        new ItemKey(row.getString("key")),
                        Codes.read(ItemKind.class, row.getString("kind")),
                        row.getString("title"),
                        Columns.integerOrNull(row, "level"),
                        row.getString("figure")))
                .list();
    }
}
