package org.restride.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was written, and who has seen it. */
@Repository
class StoredMessages {

    private static final TypeReference<List<MessagePicture>> PICTURES = new TypeReference<>() {};

    private static final String COLUMNS = """
            m.id, m.from_clinic, m.author, m.body, m.sent_at, m.flags, m.seen_by, m.seen_at, (
                select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'width', p.width, 'height', p.height) order by p.place), '[]')
                from messages.picture p where p.clinic_id = m.clinic_id and p.message_id = m.id)::text pictures
            """;

    private final ClinicSql db;
    private final JsonMapper json;

    StoredMessages(ClinicSql db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Whether it is new. */
    boolean add(PatientId patient, Message message, Instant writtenAt) {
        return db.sql("""
                insert into messages.message (clinic_id, id, patient_id, author, from_clinic, body, written_at, sent_at, flags)
                values (:clinic, :id, :patient, :author, :from_clinic, :body, :written, :sent, :flags)
                on conflict (clinic_id, id) do nothing
                """)
                        .param("id", message.id())
                        .param("patient", patient.value())
                        .param("author", message.author().value())
                        .param("from_clinic", message.fromClinic())
                        .param("body", message.text())
                        .param("written", Columns.utc(writtenAt))
                        .param("sent", Columns.utc(message.sentAt()))
                        .param("flags", message.flags().toArray(String[]::new))
                        .update()
                > 0;
    }

    Optional<Message> find(PatientId patient, UUID id) {
        return db.sql(
                        "select " + COLUMNS
                                + " from messages.message m where m.clinic_id = :clinic and m.patient_id = :patient and m.id = :id")
                .param("patient", patient.value())
                .param("id", id)
                .query((row, n) -> message(row))
                .optional();
    }

    /**
     * The newest, newest first.
     *
     * @param before only older ones than this
     */
    List<Message> of(PatientId patient, @Nullable UUID before, int limit) {
        return db.sql("select " + COLUMNS + """
                 from messages.message m where m.clinic_id = :clinic and m.patient_id = :patient
                    and (cast(:before as uuid) is null or (m.sent_at, m.id) < (
                        select b.sent_at, b.id from messages.message b
                        where b.clinic_id = :clinic and b.patient_id = :patient and b.id = cast(:before as uuid)))
                order by m.sent_at desc, m.id desc limit :limit
                """)
                .param("patient", patient.value())
                .param("before", before, Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> message(row))
                .list();
    }

    /** Notes who was the first to see what the other side wrote; gives how many messages that were. */
    int see(PatientId patient, boolean fromClinic, Instant until, AccountId by, Instant now) {
        return db.sql("""
                update messages.message set seen_by = :by, seen_at = :now
                where clinic_id = :clinic and patient_id = :patient and from_clinic = :from_clinic and seen_at is null
                    and sent_at <= :until
                """)
                .param("patient", patient.value())
                .param("from_clinic", fromClinic)
                .param("until", Columns.utc(until))
                .param("by", by.value())
                .param("now", Columns.utc(now))
                .update();
    }

    /** How many of the clinic's messages this patient has not seen. */
    int unseen(PatientId patient) {
        return db.sql("""
                select count(*) from messages.message
                where clinic_id = :clinic and patient_id = :patient and from_clinic and seen_at is null
                """)
                .param("patient", patient.value())
                .query(Integer.class)
                .single();
    }

    /** How many messages an account has sent for a patient since then. */
    int sent(PatientId patient, AccountId author, Instant since) {
        return db.sql("""
                select count(*) from messages.message
                where clinic_id = :clinic and patient_id = :patient and author = :author and sent_at > :since
                """)
                .param("patient", patient.value())
                .param("author", author.value())
                .param("since", Columns.utc(since))
                .query(Integer.class)
                .single();
    }

    private Message message(ResultSet row) throws SQLException {
        Instant seenAt = Columns.instantOrNull(row, "seen_at");
        Collection<String> flags =
                Arrays.asList((String[]) row.getArray("flags").getArray());
        return new Message(
                Columns.uuid(row, "id"),
                row.getBoolean("from_clinic"),
                new AccountId(Columns.uuid(row, "author")),
                row.getString("body"),
                Columns.instant(row, "sent_at"),
                List.copyOf(flags),
                seenAt == null ? null : new Message.Seen(new AccountId(Columns.uuid(row, "seen_by")), seenAt),
                json.readValue(row.getString("pictures"), PICTURES));
    }
}
