package org.restride.messages.appointments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.springframework.stereotype.Repository;

/** The free times of the clinic's clinicians. */
@Repository
class StoredFreeTimes {

    private static final String COLUMNS = "f.id, f.clinician_id, f.starts_at, f.ends_at, f.way, f.for_patients";
    private static final String FREE = """
            f.clinic_id = :clinic and not exists (
                select from messages.appointment a where a.clinic_id = :clinic and a.free_time_id = f.id)
            """;

    private final ClinicSql db;

    StoredFreeTimes(ClinicSql db) {
        this.db = db;
    }

    /** Lets nobody else change this clinician's times until the transaction ends, so that none can come to overlap. */
    void hold(AccountId clinician) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('free-time/' || :clinic || '/' || :clinician, 0))")
                .param("clinician", clinician.value())
                .query((row, n) -> "")
                .list();
    }

    /** Whether it was added; not if it overlaps another one of the same clinician. */
    boolean add(FreeTime time) {
        return db.sql("""
                        insert into messages.free_time (clinic_id, id, clinician_id, starts_at, ends_at, way, for_patients)
                        select :clinic, :id, :clinician, :begins, :ends, :way, :for_patients
                        where not exists (
                            select from messages.free_time f where f.clinic_id = :clinic and f.clinician_id = :clinician
                                and f.starts_at < :ends and f.ends_at > :begins)
                        """)
                        .param("id", time.id())
                        .param("clinician", time.clinician().value())
                        .param("begins", Columns.utc(time.begins()))
                        .param("ends", Columns.utc(time.ends()))
                        .param("way", time.way().name())
                        .param("for_patients", time.forPatients())
                        .update()
                == 1;
    }

    /** Whether it was free and is gone. */
    boolean remove(AccountId clinician, UUID id) {
        return db.sql("delete from messages.free_time f where f.id = :id and f.clinician_id = :clinician and " + FREE)
                        .param("id", id)
                        .param("clinician", clinician.value())
                        .update()
                == 1;
    }

    /** The time, kept as it is until the transaction ends; empty if there is none or it is taken. */
    Optional<FreeTime> take(UUID id) {
        return db.sql("select " + COLUMNS + " from messages.free_time f where f.id = :id and " + FREE
                        + " for update of f")
                .param("id", id)
                .query(StoredFreeTimes::freeTime)
                .optional();
    }

    /** Those that begin after a moment, of all clinicians, soonest first. */
    List<FreeTime> free(Instant after, int most) {
        return db.sql("select " + COLUMNS + " from messages.free_time f where " + FREE
                        + " and f.starts_at > :after order by f.starts_at, f.id limit :most")
                .param("after", Columns.utc(after))
                .param("most", most)
                .query(StoredFreeTimes::freeTime)
                .list();
    }

    List<FreeTime> free(AccountId clinician, Instant after, int most) {
        return db.sql("select " + COLUMNS + " from messages.free_time f where " + FREE
                        + " and f.clinician_id = :clinician and f.starts_at > :after order by f.starts_at limit :most")
                .param("clinician", clinician.value())
                .param("after", Columns.utc(after))
                .param("most", most)
                .query(StoredFreeTimes::freeTime)
                .list();
    }

    private static FreeTime freeTime(ResultSet row, int n) throws SQLException {
        return new FreeTime(
                Columns.uuid(row, "id"),
                new AccountId(Columns.uuid(row, "clinician_id")),
                Columns.instant(row, "starts_at"),
                Columns.instant(row, "ends_at"),
                Way.valueOf(row.getString("way")),
                row.getBoolean("for_patients"));
    }
}
