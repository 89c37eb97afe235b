package org.restride.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The items of a clinic and their published versions. */
@Repository
class Items {

    private static final String PUBLISHED = """
            select distinct on (v.item_id, v.version)
                v.item_id, v.version, i.kind, i.key, v.language, v.title, v.aliases, v.summary, v.body, v.illustrations,
                i.origin, i.accepted_at, i.retired_at, i.review_due < :today as review_overdue
            from catalogue.item i
            join catalogue.item_version v on v.clinic_id = i.clinic_id and v.item_id = i.id
            where i.clinic_id = :clinic and %s
            order by v.item_id, v.version, (v.language = :language) desc, (v.language = i.language) desc,
                v.revision desc
            """;
    static final String BY_VERSION = PUBLISHED.formatted("""
            (v.item_id, v.version) in
                (select * from unnest(string_to_array(:items, ',')::uuid[], string_to_array(:versions, ',')::int[]))
            """);
    private static final String BY_KEY =
            PUBLISHED.formatted("i.key = any (string_to_array(:keys, ',')) and v.version = i.version");
    private static final String NEWEST =
            PUBLISHED.formatted("i.id = any (string_to_array(:items, ',')::uuid[]) and v.version = i.version");
    private static final String READINGS = PUBLISHED.formatted("""
            i.kind in ('article', 'habit') and v.version = i.version and (i.accepted_at is not null or i.origin = 'clinic')
                and i.retired_at is null
            """);

    private static final String TRANSLATIONS = """
            select distinct on (v.item_id, v.language) i.key, v.item_id, v.language, v.title, v.version, v.revision,
                i.version as source_version, v.published_at
            from catalogue.item_version v
            join catalogue.item i on i.clinic_id = v.clinic_id and i.id = v.item_id
            where v.clinic_id = :clinic and v.language <> i.language and %s
            order by v.item_id, v.language, v.version desc, v.revision desc
            """;

    private final ClinicSql db;
    private final Clock clock;

    Items(ClinicSql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<PublishedItem> published(Collection<ItemVersionId> ids, Locale language) {
        String items = ids.stream().map(id -> id.item().toString()).collect(Collectors.joining(","));
        String versions = ids.stream().map(id -> String.valueOf(id.version())).collect(Collectors.joining(","));
        return read(db.sql(BY_VERSION).param("items", items).param("versions", versions), language);
    }

    List<PublishedItem> newest(Collection<ItemId> ids, Locale language) {
        String items = ids.stream().map(ItemId::toString).collect(Collectors.joining(","));
        return read(db.sql(NEWEST).param("items", items), language);
    }

    List<PublishedItem> current(Collection<ItemKey> keys, Locale language) {
        String wanted = keys.stream().map(ItemKey::value).collect(Collectors.joining(","));
        return read(db.sql(BY_KEY).param("keys", wanted), language);
    }

    List<PublishedItem> readings(Locale language) {
        return read(db.sql(READINGS), language);
    }

    private List<PublishedItem> read(JdbcClient.StatementSpec statement, Locale language) {
        return statement
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("language", language.getLanguage())
                .query(Items::publishedItem)
                .list();
    }

    Optional<ItemStanding> standing(ItemKey key) {
        return db.sql("""
                select i.id, i.key, i.kind, i.language, i.version, v.published_at, i.origin, i.accepted_by, i.accepted_at,
                    i.retired_at, i.review_due
                from catalogue.item i
                join catalogue.item_version v on v.clinic_id = i.clinic_id and v.item_id = i.id
                    and v.version = i.version and v.language = i.language
                where i.clinic_id = :clinic and i.key = :key
                """).param("key", key.value()).query(Items::standing).optional();
    }

    /** In all languages, the newest first. */
    List<VersionSummary> history(ItemId item) {
        return db.sql("""
                select v.item_id, v.version, v.language, v.language <> i.language as translation, v.revision, v.title, v.what_changed,
                    v.why_hard, v.published_by, v.reviewed_by, v.published_at
                from catalogue.item_version v
                join catalogue.item i on i.clinic_id = v.clinic_id and i.id = v.item_id
                where v.clinic_id = :clinic and v.item_id = :item
                order by v.version desc, translation, v.language, v.revision desc
                """).param("item", item.value()).query(Items::version).list();
    }

    /** One text exactly as it was published. */
    Optional<ItemText> text(ItemVersionId version, Locale language, int revision) {
        return db.sql("""
                select v.title, v.aliases, v.summary, v.body, v.illustrations from catalogue.item_version v
                where v.clinic_id = :clinic and v.item_id = :item and v.version = :version and v.language = :language
                    and v.revision = :revision
                """)
                .param("item", version.item().value())
                .param("version", version.version())
                .param("language", language.getLanguage())
                .param("revision", revision)
                .query(Items::text)
                .optional();
    }

    /** What a version says in the item's own language. */
    Optional<ItemText> original(ItemVersionId version) {
        return db.sql("""
                select v.title, v.aliases, v.summary, v.body, v.illustrations from catalogue.item_version v
                join catalogue.item i on i.clinic_id = v.clinic_id and i.id = v.item_id and i.language = v.language
                where v.clinic_id = :clinic and v.item_id = :item and v.version = :version
                """)
                .param("item", version.item().value())
                .param("version", version.version())
                .query(Items::text)
                .optional();
    }

    /** The newest translation into the language; empty if there is none. */
    Optional<TranslationStanding> translation(ItemId item, Locale language) {
        return translations(item).stream()
                .filter(each -> each.language().equals(language))
                .findFirst();
    }

    /** The newest translation into each language that has one. */
    List<TranslationStanding> translations(ItemId item) {
        return db.sql(TRANSLATIONS.formatted("v.item_id = :item"))
                .param("item", item.value())
                .query(Items::translationStanding)
                .list();
    }

    /** Translations of texts that have changed since. */
    List<TranslationStanding> outdatedTranslations() {
        return db.sql("select * from (" + TRANSLATIONS.formatted("i.retired_at is null and i.translated < i.version")
                        + ") newest where version < source_version order by title, item_id, language")
                .query(Items::translationStanding)
                .list();
    }

    /** Items that somebody must have looked at by the day, the longest overdue first. */
    List<DueItem> dueBy(LocalDate day) {
        return db.sql("""
                select i.key, i.kind, v.title, i.review_due
                from catalogue.item i
                join catalogue.item_version v on v.clinic_id = i.clinic_id and v.item_id = i.id
                    and v.version = i.version and v.language = i.language
                where i.clinic_id = :clinic and i.review_due <= :day and i.retired_at is null
                order by i.review_due, v.title, i.id
                """)
                .param("day", day)
                .query((row, n) -> new DueItem(
                        new ItemKey(row.getString("key")),
                        Codes.read(ItemKind.class, row.getString("kind")),
                        row.getString("title"),
                        row.getObject("review_due", LocalDate.class)))
                .list();
    }

    void setReviewDue(ItemId item, LocalDate day) {
        db.sql("update catalogue.item set review_due = :day where clinic_id = :clinic and id = :id")
                .param("day", day)
                .param("id", item.value())
                .update();
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
                insert into catalogue.item (clinic_id, id, key, kind, language, version, origin, created_at, review_due)
                values (:clinic, :id, :key, :kind, :language, 1, :origin, :now, :due)
                """, rows);
    }

    /** What is there of a version in a language already stays; this is its next revision. */
    void insertVersions(List<MapSqlParameterSource> rows) {
        db.batch("""
                insert into catalogue.item_version
                    (clinic_id, item_id, version, language, revision, title, aliases, summary, body, illustrations, what_changed,
                    why_hard, published_by, reviewed_by, published_at)
                select :clinic, :id, :version, :language, coalesce(max(v.revision), 0) + 1, :title, :aliases::jsonb, :summary,
                    :body::jsonb, :illustrations::jsonb, :changed, :hard, :by, :reviewer::uuid, :now
                from catalogue.item_version v
                where v.clinic_id = :clinic and v.item_id = :id and v.version = :version and v.language = :language
                """, rows);
        List<MapSqlParameterSource> illustrated = rows.stream()
                .filter(row -> !ItemJson.NO_ILLUSTRATIONS.equals(row.getValue("illustrations")))
                .toList();
        if (!illustrated.isEmpty()) {
            db.batch("""
                    insert into catalogue.media_use (clinic_id, media_id, item_id, version)
                    select :clinic, (shown ->> 'media')::uuid, :id, :version
                    from jsonb_array_elements(:illustrations::jsonb) shown
                    on conflict do nothing
                    """, illustrated);
        }
    }

    /** Moves on to the next version, unless somebody was faster or the item was recalled. */
    boolean advance(ItemId item, int from, LocalDate reviewDue) {
        return db.sql(CatalogueShelves.CHANGED + """
                update catalogue.item set version = version + 1, review_due = :due
                where clinic_id = :clinic and id = :id and version = :from and retired_at is null
                """)
                        .param("id", item.value())
                        .param("from", from)
                        .param("due", reviewDue)
                        .update()
                == 1;
    }

    /** A newer text from a pack has not been looked at by anybody here. */
    void takeBackAcceptance(ItemId item) {
        db.sql(
                        CatalogueShelves.CHANGED
                                + "update catalogue.item set accepted_by = null, accepted_at = null where clinic_id = :clinic and id = :id")
                .param("id", item.value())
                .update();
    }

    /** Its newest text is not this clinic's own: nobody here has looked at it, and somebody has to before it is used. */
    void cameFromElsewhere(ItemId item) {
        db.sql(CatalogueShelves.CHANGED + """
                update catalogue.item set origin = 'pack', accepted_by = null, accepted_at = null
                where clinic_id = :clinic and id = :id
                """).param("id", item.value()).update();
    }

    /** Accepts what is not accepted yet: one item, or all if the key is null. */
    List<UUID> accept(@Nullable ItemKey key, AccountId by, Instant now) {
        return db.sql(CatalogueShelves.CHANGED + """
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
        return ReviewState.of(
                row.getString("origin"),
                Columns.instantOrNull(row, "accepted_at") != null,
                Columns.instantOrNull(row, "retired_at") != null);
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
                ItemJson.illustrations(row.getString("illustrations")),
                review(row),
                row.getBoolean("review_overdue"));
    }

    private static ItemText text(ResultSet row, int number) throws SQLException {
        return new ItemText(
                row.getString("title"),
                ItemJson.texts(row.getString("aliases")),
                row.getString("summary"),
                ItemJson.body(row.getString("body")),
                ItemJson.illustrations(row.getString("illustrations")));
    }

    private static TranslationStanding translationStanding(ResultSet row, int number) throws SQLException {
        return new TranslationStanding(
                new ItemVersionId(new ItemId(Columns.uuid(row, "item_id")), row.getInt("version")),
                new ItemKey(row.getString("key")),
                Locale.of(row.getString("language")),
                row.getInt("revision"),
                row.getString("title"),
                row.getInt("source_version"),
                Columns.instant(row, "published_at"));
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
                Columns.instantOrNull(row, "accepted_at"),
                row.getObject("review_due", LocalDate.class));
    }

    private static VersionSummary version(ResultSet row, int number) throws SQLException {
        UUID reviewer = row.getObject("reviewed_by", UUID.class);
        return new VersionSummary(
                new ItemVersionId(new ItemId(Columns.uuid(row, "item_id")), row.getInt("version")),
                Locale.of(row.getString("language")),
                row.getBoolean("translation"),
                row.getInt("revision"),
                row.getString("title"),
                row.getString("what_changed"),
                row.getString("why_hard"),
                new AccountId(Columns.uuid(row, "published_by")),
                reviewer == null ? null : new AccountId(reviewer),
                Columns.instant(row, "published_at"));
    }
}
