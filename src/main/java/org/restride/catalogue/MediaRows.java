package org.restride.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.DomainError;
import org.restride.catalogue.media.Prepared;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Repository;

/** The rows of a clinic's pictures and films; their bytes lie elsewhere. */
@Repository
class MediaRows {

    /**
     * One of the files that show a picture or film.
     *
     * @param everybody whether it is in an article or a habit that the clinic stands behind now
     */
    record Copy(String type, String hash, long bytes, boolean everybody) {}

    /** The largest copy of a picture, or a film. */
    record Kept(MediaId id, String type, String hash, long bytes) {}

    private static final String UNUSED = """
            m.added_at < :before
            and not exists (select from catalogue.media_use u where u.clinic_id = m.clinic_id and u.media_id = m.id)
            and not exists (select from catalogue.proposal p where p.clinic_id = m.clinic_id
                and p.text -> 'illustrations' @> jsonb_build_array(jsonb_build_object('media', m.id)))
            """;

    private final ClinicSql db;

    MediaRows(ClinicSql db) {
        this.db = db;
    }

    /** What was given before, made young again; empty if nobody gave it. */
    Optional<Media> again(String hash, Instant now) {
        return db.sql("""
                update catalogue.media set added_at = :now where clinic_id = :clinic and id = (
                    select m.id from catalogue.media m where m.clinic_id = :clinic and m.hash = :hash
                    union all
                    select f.media_id from catalogue.media_file f where f.clinic_id = :clinic and f.hash = :hash
                    limit 1)
                returning id, kind, width, height
                """)
                .param("now", Columns.utc(now))
                .param("hash", hash)
                .query(MediaRows::media)
                .optional();
    }

    /** Gives the id that it has from now on: somebody may have given the same at the same time. */
    MediaId insert(MediaId id, String hash, Prepared prepared, AccountId by, Instant now) {
        UUID kept = db.sql("""
                insert into catalogue.media (clinic_id, id, kind, hash, width, height, added_by, added_at)
                values (:clinic, :id, :kind, :hash, :width, :height, :by, :now)
                on conflict (clinic_id, hash) do update set added_at = excluded.added_at
                returning id
                """)
                .param("id", id.value())
                .param("kind", prepared.film() ? "video" : "picture")
                .param("hash", hash)
                .param("width", prepared.width())
                .param("height", prepared.height())
                .param("by", by.value())
                .param("now", Columns.utc(now))
                .query(UUID.class)
                .single();
        db.batch(
                """
                insert into catalogue.media_file (clinic_id, media_id, width, type, hash, bytes)
                values (:clinic, :media, :width, :type, :hash, :bytes)
                on conflict do nothing
                """,
                prepared.files().stream()
                        .map(copy -> new MapSqlParameterSource()
                                .addValue("media", kept)
                                .addValue("width", copy.width())
                                .addValue("type", copy.type())
                                .addValue("hash", copy.hash())
                                .addValue("bytes", copy.bytes()))
                        .toList());
        return new MediaId(kept);
    }

    /** The smallest copy that is at least so wide, else the largest. */
    Optional<Copy> copy(MediaId id, int width) {
        return db.sql("""
                select f.type, f.hash, f.bytes, exists (
                    select from catalogue.media_use u
                    join catalogue.item i on i.clinic_id = u.clinic_id and i.id = u.item_id and i.version = u.version
                    where u.clinic_id = f.clinic_id and u.media_id = f.media_id and i.kind in ('article', 'habit')
                        and (i.accepted_at is not null or i.origin = 'clinic') and i.retired_at is null) as everybody
                from catalogue.media_file f
                where f.clinic_id = :clinic and f.media_id = :id
                order by f.width < :width, abs(f.width - :width)
                limit 1
                """)
                .param("id", id.value())
                .param("width", width)
                .query((row, n) -> new Copy(
                        row.getString("type"),
                        row.getString("hash"),
                        row.getLong("bytes"),
                        row.getBoolean("everybody")))
                .optional();
    }

    List<Kept> largest(Collection<MediaId> ids) {
        return db.sql("""
                select distinct on (media_id) media_id, type, hash, bytes from catalogue.media_file
                where clinic_id = :clinic and media_id = any (string_to_array(:ids, ',')::uuid[])
                order by media_id, width desc
                """)
                .param("ids", joined(ids.stream().map(MediaId::value).toList()))
                .query((row, n) -> new Kept(
                        new MediaId(Columns.uuid(row, "media_id")),
                        row.getString("type"),
                        row.getString("hash"),
                        row.getLong("bytes")))
                .list();
    }

    /** The published versions that show it. */
    List<ItemVersionId> uses(MediaId id) {
        return db.sql("""
                select item_id, version from catalogue.media_use where clinic_id = :clinic and media_id = :id
                """)
                .param("id", id.value())
                .query((row, n) -> new ItemVersionId(new ItemId(Columns.uuid(row, "item_id")), row.getInt("version")))
                .list();
    }

    /**
     * @throws DomainError.Invalid if one of them was not added in this clinic, or is gone because nothing showed it for a while
     */
    void requireThere(List<Illustration> illustrations) {
        if (illustrations.isEmpty()) {
            return;
        }
        Set<UUID> missing =
                illustrations.stream().map(each -> each.media().value()).collect(Collectors.toSet());
        missing.removeAll(new HashSet<>(
                db.sql("""
                select id from catalogue.media where clinic_id = :clinic and id = any (string_to_array(:ids, ',')::uuid[])
                """).param("ids", joined(missing)).query(UUID.class).list()));
        if (!missing.isEmpty()) {
            throw new DomainError.Invalid(Map.of("pictures", "catalogue.error.media-gone"));
        }
    }

    /** Takes away the rows of what nothing has shown since, a hundred at most; says how many. */
    int removeUnused(Instant before) {
        List<UUID> unused = db.sql("select m.id from catalogue.media m where m.clinic_id = :clinic and " + UNUSED
                        + " order by m.added_at limit 100 for update of m")
                .param("before", Columns.utc(before))
                .query(UUID.class)
                .list();
        for (String sql : List.of(
                "delete from catalogue.media_file where clinic_id = :clinic and media_id = any (string_to_array(:ids, ',')::uuid[])",
                "delete from catalogue.media where clinic_id = :clinic and id = any (string_to_array(:ids, ',')::uuid[])")) {
            if (!unused.isEmpty()) {
                db.sql(sql).param("ids", joined(unused)).update();
            }
        }
        return unused.size();
    }

    boolean names(String hash) {
        return db.sql("select exists (select from catalogue.media_file where clinic_id = :clinic and hash = :hash)")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    /** Those that may keep the bytes of this name, and those that take them away, wait for each other until the transaction ends. */
    void holdName(String name, boolean alone) {
        db.sql("select :clinic is null, " + (alone ? "pg_advisory_xact_lock" : "pg_advisory_xact_lock_shared")
                        + "(hashtextextended(:name, 110))")
                .param("name", name)
                .query(row -> {});
    }

    private static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private static Media media(ResultSet row, int number) throws SQLException {
        return new Media(
                new MediaId(Columns.uuid(row, "id")),
                row.getString("kind").equals("video"),
                row.getInt("width"),
                row.getInt("height"));
    }
}
