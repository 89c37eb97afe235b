package org.restride.audit;

import static org.restride.base.Columns.instant;
import static org.restride.base.Columns.utc;
import static org.restride.base.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.Audited;
import org.restride.base.ClinicSql;
import org.restride.base.PatientId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Repository;

/** The rows of the audit and their seals. */
@Repository
class Entries {

    private static final String COLUMNS =
            "e.id, e.at, e.account_id, e.roles, e.deed, e.subject, e.subject_id, e.patient_id, e.fields, e.why, e.origin";

    /** A seal and the entry under it; no entry if its row is gone. */
    record Sealed(long number, byte[] hash, UUID entryId, Instant entryAt, Optional<AuditEntry> entry) {}

    /** The end of a clinic's chain. */
    record Head(long number, byte[] hash) {}

    private final ClinicSql db;

    Entries(ClinicSql db) {
        this.db = db;
    }

    void add(AuditEntry entry) {
        db.sql("""
                insert into audit.entry
                    (clinic_id, at, id, account_id, roles, deed, subject, subject_id, patient_id, fields, why, origin)
                values (:clinic, :at, :id, :account, :roles, :deed, :subject, :subjectId, :patient,
                    string_to_array(:fields, chr(30)), :why, :origin)
                """)
                .param("at", utc(entry.at()))
                .param("id", entry.id())
                .param("account", entry.account().value())
                .param("roles", entry.roles())
                .param("deed", entry.deed())
                .param("subject", entry.subject())
                .param("subjectId", entry.subjectId(), Types.OTHER)
                .param(
                        "patient",
                        entry.patient() == null ? null : entry.patient().value(),
                        Types.OTHER)
                .param("fields", String.join("\u001e", entry.fields()))
                .param("why", entry.why(), Types.VARCHAR)
                .param("origin", entry.origin())
                .update();
    }

    /** From now on what was written of {@code merged}, and of what had become part of it, is read as {@code kept}'s. */
    void join(PatientId merged, PatientId kept, Instant now) {
        db.sql("""
                insert into audit.joined (clinic_id, kept_id, merged_id, joined_at)
                select :clinic, :kept, earlier, :now from (
                    select cast(:merged as uuid) earlier
                    union select merged_id from audit.joined where clinic_id = :clinic and kept_id = :merged) all_earlier
                on conflict do nothing
                """)
                .param("merged", merged.value())
                .param("kept", kept.value())
                .param("now", utc(now))
                .update();
    }

    List<AuditEntry> page(AuditFilter filter, int limit) {
        return db.sql("select " + COLUMNS + """
                 from audit.entry e
                where e.clinic_id = :clinic
                  and (cast(:account as uuid) is null or e.account_id = :account)
                  and (cast(:patient as uuid) is null or e.patient_id = :patient
                    or e.patient_id = any (array(select j.merged_id from audit.joined j
                        where j.clinic_id = :clinic and j.kept_id = :patient)))
                  and (cast(:deed as text) is null or e.deed = :deed)
                  and e.at >= :from and e.at < :to
                  and (cast(:beforeAt as timestamptz) is null or (e.at, e.id) < (:beforeAt, :beforeId))
                order by e.at desc, e.id desc
                limit :limit
                """)
                .param(
                        "account",
                        filter.account() == null ? null : filter.account().value(),
                        Types.OTHER)
                .param(
                        "patient",
                        filter.patient() == null ? null : filter.patient().value(),
                        Types.OTHER)
                .param("deed", filter.deed() == null ? null : filter.deed().name(), Types.VARCHAR)
                .param("from", utc(filter.from()))
                .param("to", utc(filter.to()))
                .param(
                        "beforeAt",
                        filter.before() == null ? null : utc(filter.before().at()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "beforeId",
                        filter.before() == null ? null : filter.before().id(),
                        Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> entry(row))
                .list();
    }

    /** How many deeds of each kind there are since then. */
    Map<Audited.Deed, Long> counts(Instant since) {
        Map<Audited.Deed, Long> counts = new EnumMap<>(Audited.Deed.class);
        db.sql("""
                select deed, count(*) number from audit.entry where clinic_id = :clinic and at >= :since group by deed
                """)
                .param("since", utc(since))
                .query((row, n) -> counts.put(Audited.Deed.valueOf(row.getString("deed")), row.getLong("number")))
                .list();
        return counts;
    }

    /** The oldest entries since a time that have no seal. */
    List<AuditEntry> unsealed(Instant since, int limit) {
        return db.sql("select " + COLUMNS + """
                 from audit.entry e
                where e.clinic_id = :clinic and e.at >= :since
                  and not exists (select 1 from audit.seal s
                      where s.clinic_id = :clinic and s.entry_at = e.at and s.entry_id = e.id)
                order by e.at, e.id
                limit :limit
                """)
                .param("since", utc(since))
                .param("limit", limit)
                .query((row, n) -> entry(row))
                .list();
    }

    Optional<Head> head() {
        return db.sql("select number, hash from audit.seal where clinic_id = :clinic order by number desc limit 1")
                .query((row, n) -> new Head(row.getLong("number"), row.getBytes("hash")))
                .optional();
    }

    void seal(List<MapSqlParameterSource> seals) {
        db.batch("""
                insert into audit.seal (clinic_id, number, entry_at, entry_id, hash, sealed_at)
                values (:clinic, :number, :at, :id, :hash, :now)
                """, seals);
    }

    List<Sealed> sealed(long after, int limit) {
        return db.sql("select s.number, s.hash, s.entry_id, s.entry_at, " + COLUMNS + """
                 from audit.seal s
                left join audit.entry e on e.clinic_id = :clinic and e.at = s.entry_at and e.id = s.entry_id
                where s.clinic_id = :clinic and s.number > :after
                order by s.number
                limit :limit
                """)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new Sealed(
                        row.getLong("number"),
                        row.getBytes("hash"),
                        uuid(row, "entry_id"),
                        instant(row, "entry_at"),
                        row.getObject("id") == null ? Optional.empty() : Optional.of(entry(row))))
                .list();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        UUID patient = uuid(row, "patient_id");
        return new AuditEntry(
                uuid(row, "id"),
                instant(row, "at"),
                new AccountId(uuid(row, "account_id")),
                row.getString("roles"),
                row.getString("deed"),
                row.getString("subject"),
                uuid(row, "subject_id"),
                patient == null ? null : new PatientId(patient),
                List.of((String[]) row.getArray("fields").getArray()),
                row.getString("why"),
                row.getString("origin"));
    }
}
