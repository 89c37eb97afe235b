package org.restride.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Repository;

/** The items of a clinic and their published versions. */
@Repository
class Items {

    private static final String PUBLISHED = """
            select distinct on (v.item_id, v.version)
                v.item_id, v.version, i.kind, i.key, v.language, v.title, v.aliases, v.summary, v.body, i.origin, i.accepted_at, i.retired_at
            from catalogue.item i
            join catalogue.item_version v on v.clinic_id = i.clinic_id and v.item_id = i.id
            where i.clinic_id = :clinic and %s
            order by v.item_id, v.version, (v.language = :language) desc, (v.language = i.language) desc
            """;
    private static final String BY_VERSION = PUBLISHED.formatted("""
            (v.item_id, v.version) in
                (select * from unnest(string_to_array(:items, ',')::uuid[], string_to_array(:versions, ',')::int[]))
            """);
    private static final String BY_KEY =
            PUBLISHED.formatted("i.key = any (string_to_array(:keys, ',')) and v.version = i.version");
    private static final String READINGS = PUBLISHED.formatted("""
            i.kind in ('article', 'habit') and v.version = i.version and (i.accepted_at is not null or i.origin = 'clinic')
                and i.retired_at is null
            """);

    private final ClinicSql db;

    Items(ClinicSql db) {
        this.db = db;
    }

    List<PublishedItem> published(Collection<ItemVersionId> ids, Locale language) {
        return db.sql(BY_VERSION)
                .param("items", ids.stream().map(id -> id.item().toString()).collect(Collectors.joining(",")))
                .param(
                        "versions",
                        ids.stream().map(id -> String.valueOf(id.version())).collect(Collectors.joining(",")))
                .param("language", language.getLanguage())
                .query(Items::publishedItem)
                .list();
    }

    List<PublishedItem> current(Collection<ItemKey> keys, Locale language) {
        return db.sql(BY_KEY)
                .param("keys", keys.stream().map(ItemKey::value).collect(Collectors.joining(",")))
                .param("language", language.getLanguage())
                .query(Items::publishedItem)
                .list();
    }

    List<PublishedItem> readings(Locale language) {
        return db.sql(READINGS)
                .param("language", language.getLanguage())
                .query(Items::publishedItem)
                .list();
    }

    Optional<ItemStanding> standing(ItemKey key) {
        return db.sql("""
                select i.id, i.key, i.kind, i.language, i.version, v.published_at, i.origin, i.accepted_by, i.accepted_at,
                    i.retired_at
                from catalogue.item i
                join catalogue.item_version v on v.clinic_id = i.clinic_id and v.item_id = i.id
                    and v.version = i.version and v.language = i.language
                where i.clinic_id = :clinic and i.key = :key
                """).param("key", key.value()).query(Items::standing).optional();
    }

    List<VersionSummary> history(ItemId item) {
        return db.sql("""
                select v.item_id, v.version, v.title, v.what_changed, v.why_hard, v.published_by, v.published_at
                from catalogue.item_version v
                join catalogue.item i on i.clinic_id = v.clinic_id and i.id = v.item_id and i.language = v.language
                where v.clinic_id = :clinic and v.item_id = :item
                order by v.version desc
                """).param("item", item.value()).query(Items::version).list();
    }

    /** The taken keys that begin like this. */
    List<String> keysLike(ItemKey key) {
        return db.sql(
                        "select key from catalogue.item where clinic_id = :clinic and (key = :key or key like :key || '-%')")
                .param("key", key.value())
                .query(String.class)
                .list();
    }

    /** The items whose newest version was published by a person, not by a pack. */
    List<UUID> changedByPeople() {
        return db.sql("""
                select distinct i.id
                from catalogue.item i
                join catalogue.item_version v on v.clinic_id = i.clinic_id and v.item_id = i.id and v.version = i.version
                where i.clinic_id = :clinic and v.published_by <> '00000000-0000-0000-0000-000000000000'
                """).query(UUID.class).list();
    }

    void insert(List<MapSqlParameterSource> rows) {
        db.batch("""
                insert into catalogue.item (clinic_id, id, key, kind, language, version, origin, created_at)
                values (:clinic, :id, :key, :kind, :language, 1, :origin, :now)
                """, rows);
    }

    void insertVersions(List<MapSqlParameterSource> rows) {
        db.batch("""
                insert into catalogue.item_version
                    (clinic_id, item_id, version, language, title, aliases, summary, body, what_changed, why_hard,
                    published_by, published_at)
                values (:clinic, :id, :version, :language, :title, :aliases::jsonb, :summary, :body::jsonb, :changed, :hard, :by, :now)
                """, rows);
    }

    /** Moves on to the next version, unless somebody was faster or the item was recalled. */
    boolean advance(ItemId item, int from) {
        return db.sql("""
                                update catalogue.item set version = version + 1
                                where clinic_id = :clinic and id = :id and version = :from and retired_at is null
                                """).param("id", item.value()).param("from", from).update() == 1;
    }

    /** A newer text from a pack has not been looked at by anybody here. */
    void takeBackAcceptance(ItemId item) {
        db.sql(
                        "update catalogue.item set accepted_by = null, accepted_at = null where clinic_id = :clinic and id = :id")
                .param("id", item.value())
                .update();
    }

    /** Accepts what is not accepted yet: one item, or all if the key is null. */
    List<UUID> accept(@Nullable ItemKey key, AccountId by, Instant now) {
        return db.sql("""
                update catalogue.item set accepted_by = :by, accepted_at = :now
                where clinic_id = :clinic and accepted_at is null and retired_at is null and origin = 'pack'
                    and (:key::text is null or key = :key)
                returning id
                """)
                .param("by", by.value())
                .param("now", Columns.utc(now))
                .param("key", key == null ? null : key.value(), Types.VARCHAR)
                .query(UUID.class)
                .list();
    }

    static ReviewState review(ResultSet row) throws SQLException {
        if (Columns.instantOrNull(row, "retired_at") != null) {
            return ReviewState.RETIRED;
        }
        if (row.getString("origin").equals("clinic")) {
            return ReviewState.OWN;
        }
        return Columns.instantOrNull(row, "accepted_at") == null ? ReviewState.NOT_YET : ReviewState.ACCEPTED;
    }

    private static PublishedItem publishedItem(ResultSet row, int number) throws SQLException {
        return new PublishedItem(
                new ItemVersionId(new ItemId(Columns.uuid(row, "item_id")), row.getInt("version")),
                Codes.read(ItemKind.class, row.getString("kind")),
                row.getString("key"),
                Locale.of(row.getString("language")),
                row.getString("title"),
                ItemJson.texts(row.getString("aliases")),
                row.getString("summary"),
                ItemJson.body(row.getString("body")),
                review(row));
    }

    private static ItemStanding standing(ResultSet row, int number) throws SQLException {
        UUID acceptedBy = row.getObject("accepted_by", UUID.class);
        return new ItemStanding(
                new ItemId(Columns.uuid(row, "id")),
                new ItemKey(row.getString("key")),
                Codes.read(ItemKind.class, row.getString("kind")),
                Locale.of(row.getString("language")),
                row.getInt("version"),
                Columns.instant(row, "published_at"),
                review(row),
                acceptedBy == null ? null : new AccountId(acceptedBy),
                Columns.instantOrNull(row, "accepted_at"));
    }

    private static VersionSummary version(ResultSet row, int number) throws SQLException {
        return new VersionSummary(
                new ItemVersionId(new ItemId(Columns.uuid(row, "item_id")), row.getInt("version")),
                row.getString("title"),
                row.getString("what_changed"),
                row.getString("why_hard"),
                new AccountId(Columns.uuid(row, "published_by")),
                Columns.instant(row, "published_at"));
    }
}
