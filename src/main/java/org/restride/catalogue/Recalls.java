package org.restride.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.springframework.stereotype.Repository;

/** The items of a clinic that were taken out of use. */
@Repository
class Recalls {

    private static final String TITLE = """
            join lateral (
                select v.title from catalogue.item_version v
                where v.clinic_id = :clinic and v.item_id = %1$s.id and v.version = %1$s.version
                order by (v.language = :language) desc, (v.language = %1$s.language) desc, v.revision desc limit 1) %2$s on true
            """;
    private static final String RECALLED =
            """
            select i.id, i.key, i.kind, named.title, i.retired_at, i.retired_by, i.retired_reason, other.id as other_id,
                other.version as other_version, other.key as other_key, other.title as other_title, other.usable as other_usable
            from catalogue.item i
            """ + TITLE.formatted("i", "named") + """
            left join lateral (
                select n.id, n.version, n.key, called.title,
                    n.retired_at is null and (n.origin = 'clinic' or n.accepted_at is not null) as usable
                from catalogue.item n
            """ + TITLE.formatted("n", "called") + """
                where n.clinic_id = :clinic and n.id = i.replacement) other on true
            where i.clinic_id = :clinic and i.retired_at is not null
            """;
    private static final String IN_ORDER = " order by i.retired_at desc, i.id";

    private final ClinicSql db;

    Recalls(ClinicSql db) {
        this.db = db;
    }

    /** The newest first. */
    List<RecalledItem> all(Locale language) {
        return db.sql(RECALLED + IN_ORDER)
                .param("language", language.getLanguage())
                .query(Recalls::recalled)
                .list();
    }

    List<RecalledItem> of(Collection<ItemId> items, Locale language) {
        return db.sql(RECALLED + " and i.id = any (string_to_array(:items, ',')::uuid[])" + IN_ORDER)
                .param("items", items.stream().map(id -> id.value().toString()).collect(Collectors.joining(",")))
                .param("language", language.getLanguage())
                .query(Recalls::recalled)
                .list();
    }

    /** Takes the item out of use, unless somebody was faster. */
    boolean retire(ItemId item, AccountId by, Instant now, String reason, @Nullable ItemId replacement) {
        return db.sql(CatalogueShelves.CHANGED + """
                                update catalogue.item
                                set retired_at = :now, retired_by = :by, retired_reason = :reason, replacement = :replacement
                                where clinic_id = :clinic and id = :id and retired_at is null
                                """)
                        .param("id", item.value())
                        .param("by", by.value())
                        .param("now", Columns.utc(now))
                        .param("reason", reason)
                        .param("replacement", replacement == null ? null : replacement.value(), Types.OTHER)
                        .update()
                == 1;
    }

    /** Whether the item was out of use, so that something can stand in its place. */
    boolean propose(ItemId item, ItemId replacement) {
        return db.sql("""
                                update catalogue.item set replacement = :replacement
                                where clinic_id = :clinic and id = :id and retired_at is not null
                                """)
                        .param("id", item.value())
                        .param("replacement", replacement.value())
                        .update()
                == 1;
    }

    /** What was to be replaced by the one is to be replaced by the other from now on. */
    void follow(ItemId one, ItemId other) {
        db.sql(
                        "update catalogue.item set replacement = :other where clinic_id = :clinic and replacement = :one and id <> :other")
                .param("one", one.value())
                .param("other", other.value())
                .update();
    }

    private static RecalledItem recalled(ResultSet row, int number) throws SQLException {
        return new RecalledItem(
                new ItemId(Columns.uuid(row, "id")),
                new ItemKey(row.getString("key")),
                Codes.read(ItemKind.class, row.getString("kind")),
                row.getString("title"),
                Columns.instant(row, "retired_at"),
                new AccountId(Columns.uuid(row, "retired_by")),
                row.getString("retired_reason"),
                replacement(row));
    }

    private static RecalledItem.@Nullable Replacement replacement(ResultSet row) throws SQLException {
        return row.getString("other_key") == null
                ? null
                : new RecalledItem.Replacement(
                        new ItemVersionId(new ItemId(Columns.uuid(row, "other_id")), row.getInt("other_version")),
                        new ItemKey(row.getString("other_key")),
                        row.getString("other_title"),
                        row.getBoolean("other_usable"));
    }
}
