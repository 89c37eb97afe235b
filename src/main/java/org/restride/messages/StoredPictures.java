package org.restride.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of messages' pictures; their bytes lie elsewhere. */
@Repository
class StoredPictures {

    private static final TypeReference<List<Sized>> FILES = new TypeReference<>() {};

    /** One of the files that show a picture; {@code hash} is SHA-256 in hexadecimal digits. */
    record Sized(int width, String type, String hash, long bytes) {}

    /**
     * @param sizes the largest first
     */
    record Kept(UUID id, PatientId patient, AccountId addedBy, int width, int height, List<Sized> sizes) {

        Kept {
            sizes = List.copyOf(sizes);
        }

        /** The smallest copy that is at least so wide, else the largest. */
        Sized atLeast(int wanted) {
            return sizes.stream()
                    .filter(size -> size.width() >= wanted)
                    .reduce((larger, smaller) -> smaller)
                    .orElse(sizes.getFirst());
        }
    }

    private final ClinicSql db;
    private final JsonMapper json;

    StoredPictures(ClinicSql db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Optional<Kept> find(UUID id) {
        return db.sql("""
                select id, patient_id, added_by, width, height, files::text files from messages.picture
                where clinic_id = :clinic and id = :id
                """).param("id", id).query((row, n) -> kept(row)).optional();
    }

    /** Whether it is new. */
    boolean add(Kept picture, Instant now) {
        return db.sql("""
                insert into messages.picture (clinic_id, id, patient_id, added_by, added_at, width, height, files)
                values (:clinic, :id, :patient, :by, :now, :width, :height, cast(:files as jsonb)) on conflict do nothing
                """)
                        .param("id", picture.id())
                        .param("patient", picture.patient().value())
                        .param("by", picture.addedBy().value())
                        .param("now", Columns.utc(now))
                        .param("width", picture.width())
                        .param("height", picture.height())
                        .param("files", json.writeValueAsString(picture.sizes()))
                        .update()
                > 0;
    }

    /** How many of this person's pictures belong to no message yet. */
    int waiting(PatientId patient, AccountId by) {
        return db.sql("""
                select count(*) from messages.picture
                where clinic_id = :clinic and patient_id = :patient and added_by = :by and message_id is null
                """)
                .param("patient", patient.value())
                .param("by", by.value())
                .query(Integer.class)
                .single();
    }

    /**
     * @throws DomainError.Invalid if one of them was not added by this person for this patient, or belongs to another message
     */
    void attach(PatientId patient, UUID message, List<UUID> pictures, AccountId by) {
        if (pictures.isEmpty()) {
            return;
        }
        int[] attached = db.batch(
                """
                update messages.picture set message_id = :message, place = :place
                where clinic_id = :clinic and id = :id and patient_id = :patient and added_by = :by and message_id is null
                """,
                IntStream.range(0, pictures.size())
                        .mapToObj(place -> new MapSqlParameterSource()
                                .addValue("message", message)
                                .addValue("place", place)
                                .addValue("id", pictures.get(place))
                                .addValue("patient", patient.value())
                                .addValue("by", by.value()))
                        .toList());
        if (IntStream.of(attached).anyMatch(rows -> rows == 0)) {
            throw new DomainError.Invalid(Map.of("pictures", "messages.error.picture-gone"));
        }
    }

    /** Takes away the rows of what no message has shown since. */
    int removeUnsent(Instant before) {
        return db.sql("""
                delete from messages.picture where clinic_id = :clinic and message_id is null and added_at < :before
                """).param("before", Columns.utc(before)).update();
    }

    Set<UUID> all() {
        return new HashSet<>(db.sql("select id from messages.picture where clinic_id = :clinic")
                .query(UUID.class)
                .list());
    }

    private Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                Columns.uuid(row, "id"),
                new PatientId(Columns.uuid(row, "patient_id")),
                new AccountId(Columns.uuid(row, "added_by")),
                row.getInt("width"),
                row.getInt("height"),
                json.readValue(row.getString("files"), FILES));
    }
}
