package org.restride.outcomes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.springframework.stereotype.Repository;

/** Which measures patients are asked. */
@Repository
class Assignments {

    private final ClinicSql db;

    Assignments(ClinicSql db) {
        this.db = db;
    }

    /**
     * @throws DomainError.Conflict if the patient is asked this measure already
     */
    void add(Assignment assignment) {
        int added = db.sql("""
                insert into outcomes.assignment (clinic_id, id, patient_id, measure, at_start, every_weeks, at_end, starts_on, assigned_by,
                    assigned_at)
                values (:clinic, :id, :patient, :measure, :at_start, :weeks, :at_end, :starts_on, :by, :at)
                on conflict do nothing
                """)
                .param("id", assignment.id())
                .param("patient", assignment.patient().value())
                .param("measure", assignment.measure())
                .param("at_start", assignment.atStart())
                .param("weeks", assignment.everyWeeks(), Types.SMALLINT)
                .param("at_end", assignment.atEnd())
                .param("starts_on", assignment.startsOn())
                .param("by", assignment.by().value())
                .param("at", Columns.utc(assignment.at()))
                .update();
        if (added == 0) {
            throw new DomainError.Conflict("outcomes.error.asked-already");
        }
    }

    /** False if it does not stand any more. */
    boolean stop(PatientId patient, UUID id, AccountId by, Instant at) {
        return db.sql("""
                update outcomes.assignment set stopped_by = :by, stopped_at = :at
                where clinic_id = :clinic and patient_id = :patient and id = :id and stopped_at is null
                """)
                        .param("patient", patient.value())
                        .param("id", id)
                        .param("by", by.value())
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
    }

    /** All of a patient, the newest first. One statement. */
    List<Assignment> of(PatientId patient) {
        return db.sql("""
                select * from outcomes.assignment where clinic_id = :clinic and patient_id = :patient order by assigned_at desc, id
                """)
                .param("patient", patient.value())
                .query(this::assignment)
                .list();
    }

    /** Waits for others who write answers to it, so that no two come at once. */
    Optional<Assignment> findToWrite(PatientId patient, UUID id) {
        return db.sql("""
                select * from outcomes.assignment where clinic_id = :clinic and patient_id = :patient and id = :id for update
                """)
                .param("patient", patient.value())
                .param("id", id)
                .query(this::assignment)
                .optional();
    }

    private Assignment assignment(ResultSet row, int n) throws SQLException {
        int weeks = row.getInt("every_weeks");
        boolean once = row.wasNull();
        return new Assignment(
                Columns.uuid(row, "id"),
                new PatientId(Columns.uuid(row, "patient_id")),
                row.getString("measure"),
                row.getBoolean("at_start"),
                once ? null : weeks,
                row.getBoolean("at_end"),
                row.getObject("starts_on", LocalDate.class),
                new AccountId(Columns.uuid(row, "assigned_by")),
                Columns.instant(row, "assigned_at"),
                row.getTimestamp("stopped_at") == null ? null : Columns.instant(row, "stopped_at"));
    }
}
