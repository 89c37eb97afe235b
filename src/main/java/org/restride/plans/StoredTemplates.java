package org.restride.plans;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.DomainError;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The templates of a clinic in all their versions. */
@Repository
class StoredTemplates {
    private static final String DETAIL = """
            select t.id, t.key, v.version, v.body, v.words::text words, v.author_id, v.signed_at, t.owner_id
            from plans.template t join plans.template_version v on v.clinic_id = t.clinic_id and v.template_id = t.id
            where t.clinic_id = :clinic
            """;
    /** The clinic's, and the account's own. */
    private static final String VISIBLE = " and (t.owner_id is null or t.owner_id = :me)";

    private static final RowMapper<TemplateDetail> ROW = (row, n) -> new TemplateDetail(
            new TemplateVersionId(new TemplateId(Columns.uuid(row, "id")), row.getInt("version")),
            PlanJson.read(row.getString("body"), TemplateBody.class),
            PlanJson.words(row.getString("words")),
            new Signature(new AccountId(Columns.uuid(row, "author_id")), Columns.instant(row, "signed_at"), ""),
            row.getString("key") != null,
            row.getString("owner_id") == null ? null : new AccountId(Columns.uuid(row, "owner_id")));

    private final ClinicSql db;

    StoredTemplates(ClinicSql db) {
        this.db = db;
    }

    /** Those that this account may use, in their newest versions, by title. */
    List<TemplateDetail> current(AccountId me) {
        return db.sql(DETAIL + VISIBLE + " and v.version = t.version and not t.retired order by t.title, t.id")
                .param("me", me.value())
                .query(ROW)
                .list();
    }

    Optional<TemplateDetail> find(TemplateId id, AccountId me) {
        return db.sql(DETAIL + VISIBLE + " and v.version = t.version and t.id = :id")
                .param("me", me.value())
                .param("id", id.value())
                .query(ROW)
                .optional();
    }

    Optional<TemplateDetail> find(TemplateVersionId id, AccountId me) {
        return db.sql(DETAIL + VISIBLE + " and v.version = :version and t.id = :id")
                .param("me", me.value())
                .param("id", id.template().value())
                .param("version", id.version())
                .query(ROW)
                .optional();
    }

    /** One that came with a pack; those are the clinic's. */
    Optional<TemplateDetail> find(String key) {
        return db.sql(DETAIL + " and v.version = t.version and t.key = :key")
                .param("key", key)
                .query(ROW)
                .optional();
    }

    /**
     * @param key in the content pack; null if the clinic made it
     * @param owner whose it is; null if it is the clinic's
     */
    TemplateVersionId add(
            TemplateId id,
            @Nullable String key,
            @Nullable AccountId owner,
            TemplateBody body,
            Map<String, TemplateWords> words,
            Signature signature) {
        db.sql("""
                insert into plans.template (clinic_id, id, key, owner_id, version, title)
                values (:clinic, :id, :key, cast(:owner as uuid), 1, :title)
                """)
                .param("owner", owner == null ? null : owner.value())
                .param("id", id.value())
                .param("key", key)
                .param("title", body.title())
                .update();
        return addVersion(new TemplateVersionId(id, 1), body, words, signature);
    }

    /**
     * @throws DomainError.Conflict if somebody signed another version since that one
     */
    TemplateVersionId addNext(
            TemplateVersionId seen, TemplateBody body, Map<String, TemplateWords> words, Signature signature) {
        int changed = db.sql("""
                update plans.template set version = version + 1, title = :title
                where clinic_id = :clinic and id = :id and version = :seen
                """)
                .param("id", seen.template().value())
                .param("seen", seen.version())
                .param("title", body.title())
                .update();
        if (changed == 0) {
            throw new DomainError.Conflict("plans.template.error.changed-meanwhile");
        }
        return addVersion(new TemplateVersionId(seen.template(), seen.version() + 1), body, words, signature);
    }

    /**
     * @return whether it was the account's own
     */
    boolean handOver(TemplateId id, AccountId me) {
        return db.sql(
                                "update plans.template set owner_id = null where clinic_id = :clinic and id = :id and owner_id = :me")
                        .param("id", id.value())
                        .param("me", me.value())
                        .update()
                == 1;
    }

    void retire(TemplateId id) {
        db.sql("update plans.template set retired = true where clinic_id = :clinic and id = :id")
                .param("id", id.value())
                .update();
    }

    private TemplateVersionId addVersion(
            TemplateVersionId id, TemplateBody body, Map<String, TemplateWords> words, Signature signature) {
        db.sql("""
                insert into plans.template_version (clinic_id, template_id, version, body, words, author_id, signed_at)
                values (:clinic, :id, :version, :body::jsonb, :words::jsonb, :author, :at)
                """)
                .param("id", id.template().value())
                .param("version", id.version())
                .param("body", PlanJson.write(body))
                .param("words", PlanJson.write(words))
                .param("author", signature.author().value())
                .param("at", Columns.utc(signature.at()))
                .update();
        return id;
    }
}
