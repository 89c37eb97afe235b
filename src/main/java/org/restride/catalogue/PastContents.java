package org.restride.catalogue;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.springframework.stereotype.Repository;

/** Published versions as they read at a moment in the past. */
@Repository
class PastContents {

    private static final String AS_OF = """
            select distinct on (v.item_id, v.version)
                v.item_id, v.version, i.kind, i.key, v.language, v.title, v.summary, v.body, v.illustrations, i.retired_at
            from catalogue.item i
            join catalogue.item_version v on v.clinic_id = i.clinic_id and v.item_id = i.id
            where i.clinic_id = :clinic and (v.language = i.language or v.published_at <= :moment)
                and (v.item_id, v.version) in
                    (select * from unnest(string_to_array(:items, ',')::uuid[], string_to_array(:versions, ',')::int[]))
            order by v.item_id, v.version, (v.language = :language) desc, (v.language = i.language) desc,
                v.revision desc
            """;

    private final ClinicSql db;

    PastContents(ClinicSql db) {
        this.db = db;
    }

    List<PastContent> of(Collection<ItemVersionId> ids, Locale language, Instant moment) {
        return db.sql(AS_OF)
                .param("items", ids.stream().map(id -> id.item().toString()).collect(Collectors.joining(",")))
                .param(
                        "versions",
                        ids.stream().map(id -> String.valueOf(id.version())).collect(Collectors.joining(",")))
                .param("language", language.getLanguage())
                .param("moment", Columns.utc(moment))
                .query((row, n) -> new PastContent(
                        new ItemContent(
                                new ItemVersionId(new ItemId(Columns.uuid(row, "item_id")), row.getInt("version")),
                                Codes.read(ItemKind.class, row.getString("kind")),
                                row.getString("key"),
                                Locale.of(row.getString("language")),
                                row.getString("title"),
                                row.getString("summary"),
                                ItemJson.body(row.getString("body")),
                                ItemJson.illustrations(row.getString("illustrations"))),
                        Columns.instantOrNull(row, "retired_at")))
                .list();
    }
}
