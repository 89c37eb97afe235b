package org.restride.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.springframework.stereotype.Repository;

/** How conversations stand, and who gave them to whom. */
@Repository
class StoredConversations {

    private static final int HANDOVERS = 20;

    private final ClinicSql db;

    StoredConversations(ClinicSql db) {
        this.db = db;
    }

    Optional<Conversation> find(PatientId patient) {
        return db.sql("select * from messages.conversation where clinic_id = :clinic and patient_id = :patient")
                .param("patient", patient.value())
                .query((row, n) -> conversation(row))
                .optional();
    }

    /** The patient has written: whatever was closed is open again, and somebody has to answer. */
    void ask(PatientId patient, Instant now, boolean urgent) {
        db.sql("""
                insert into messages.conversation as c (clinic_id, patient_id, last_at, waiting_since, urgent)
                values (:clinic, :patient, :now, :now, :urgent)
                on conflict (clinic_id, patient_id) do update set closed_at = null, closed_by = null, last_at = excluded.last_at,
                    waiting_since = coalesce(c.waiting_since, excluded.waiting_since), urgent = c.urgent or excluded.urgent,
                    version = c.version + 1
                """)
                .param("patient", patient.value())
                .param("now", Columns.utc(now))
                .param("urgent", urgent)
                .update();
    }

    /** A clinician has written: nothing waits. */
    void answer(PatientId patient, Instant now) {
        db.sql("""
                insert into messages.conversation as c (clinic_id, patient_id, last_at) values (:clinic, :patient, :now)
                on conflict (clinic_id, patient_id) do update set closed_at = null, closed_by = null, last_at = excluded.last_at,
                    waiting_since = null, urgent = false, version = c.version + 1
                """)
                .param("patient", patient.value())
                .param("now", Columns.utc(now))
                .update();
    }

    /** Whether it still was as it was read. */
    boolean close(PatientId patient, int version, AccountId by, Instant now) {
        return db.sql("""
                update messages.conversation set closed_at = :now, closed_by = :by, waiting_since = null, urgent = false,
                    assigned_to = null, version = version + 1
                where clinic_id = :clinic and patient_id = :patient and version = :version and closed_at is null
                """)
                        .param("patient", patient.value())
                        .param("version", version)
                        .param("by", by.value())
                        .param("now", Columns.utc(now))
                        .update()
                > 0;
    }

    /** Whether there is a conversation to give. */
    boolean assign(PatientId patient, AccountId to) {
        return db.sql("""
                update messages.conversation set assigned_to = :to, version = version + 1
                where clinic_id = :clinic and patient_id = :patient and closed_at is null
                """)
                        .param("patient", patient.value())
                        .param("to", to.value())
                        .update()
                > 0;
    }

    void note(UUID id, PatientId patient, Handover handover) {
        db.sql("""
                insert into messages.handover (clinic_id, id, patient_id, given_by, given_to, note, given_at)
                values (:clinic, :id, :patient, :by, :to, :note, :now)
                """)
                .param("id", id)
                .param("patient", patient.value())
                .param("by", handover.by().value())
                .param("to", handover.to().value())
                .param("note", handover.note())
                .param("now", Columns.utc(handover.at()))
                .update();
    }

    List<Handover> handovers(PatientId patient) {
        return db.sql("""
                select given_by, given_to, note, given_at from messages.handover
                where clinic_id = :clinic and patient_id = :patient order by given_at desc, id limit :most
                """)
                .param("patient", patient.value())
                .param("most", HANDOVERS)
                .query((row, n) -> new Handover(
                        new AccountId(Columns.uuid(row, "given_by")),
                        new AccountId(Columns.uuid(row, "given_to")),
                        row.getString("note"),
                        Columns.instant(row, "given_at")))
                .list();
    }

    private static Conversation conversation(ResultSet row) throws SQLException {
        Instant closedAt = Columns.instantOrNull(row, "closed_at");
        UUID assigned = row.getObject("assigned_to", UUID.class);
        return new Conversation(
                new PatientId(Columns.uuid(row, "patient_id")),
                closedAt == null
                        ? null
                        : new Conversation.Closing(new AccountId(Columns.uuid(row, "closed_by")), closedAt),
                assigned == null ? null : new AccountId(assigned),
                Columns.instant(row, "last_at"),
                Columns.instantOrNull(row, "waiting_since"),
                row.getBoolean("urgent"),
                row.getInt("version"));
    }
}
