package org.restride.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.restride.base.Audited;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForAdministrators;
import org.restride.base.ForClinicians;
import org.restride.base.Ids;
import org.restride.base.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the record of a patient outside one's care team, with a typed reason and for one hour; an administrator looks at each. */
@Service
@Transactional
public class OpenWithReason {

    /** How long a record stays open. */
    public static final Duration LASTS = Duration.ofHours(1);

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    /** A record that was opened and at which no administrator has looked yet. */
    public record Opening(
            UUID id, PatientId patient, String patientName, String clinician, String reason, Instant at) {}

    private final Patients patients;
    private final ClinicSql db;
    private final CurrentActor actors;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpenWithReason(
            Patients patients,
            ClinicSql db,
            CurrentActor actors,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.patients = patients;
        this.db = db;
        this.actors = actors;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param reason 10 to 500 characters
     * @return until when the record is open
     */
    @ForClinicians
    public Instant open(PatientId patient, String reason) {
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw new DomainError.Invalid(Map.of("reason", "people.invalid.reason"));
        }
        requireHere(patient);
        UUID id = ids.next();
        Instant now = clock.instant();
        db.sql("""
                insert into people.care_access (clinic_id, id, patient_id, account_id, reason, opened_at, expires_at)
                values (:clinic, :id, :patient, :account, :reason, :now, :until)
                """)
                .param("id", id)
                .param("patient", patient.value())
                .param("account", actors.get().account().value())
                .param("reason", why)
                .param("now", Columns.utc(now))
                .param("until", Columns.utc(now.plus(LASTS)))
                .update();
        events.publishEvent(
                new Audited(Audited.Deed.OPENED_WITH_REASON, "patient", patient.value(), patient, List.of(), why));
        return now.plus(LASTS);
    }

    /** The newest 200 that nobody has looked at. */
    @ForAdministrators
    @Transactional(readOnly = true)
    public List<Opening> unreviewed() {
        return db.sql("""
                select a.id, a.patient_id, p.first_name || ' ' || p.last_name patient, s.name, a.reason, a.opened_at
                from people.care_access a
                join people.patient p on p.clinic_id = a.clinic_id and p.id = a.patient_id
                join people.staff_member s on s.clinic_id = a.clinic_id and s.account_id = a.account_id
                where a.clinic_id = :clinic and a.reviewed_at is null order by a.opened_at desc limit 200
                """)
                .query((row, n) -> new Opening(
                        Columns.uuid(row, "id"),
                        new PatientId(Columns.uuid(row, "patient_id")),
                        row.getString("patient"),
                        row.getString("name"),
                        row.getString("reason"),
                        Columns.instant(row, "opened_at")))
                .list();
    }

    @ForAdministrators
    public void review(UUID opening) {
        int changed = db.sql("""
                update people.care_access set reviewed_at = :now, reviewed_by = :by
                where clinic_id = :clinic and id = :id and reviewed_at is null
                """)
                .param("id", opening)
                .param("by", actors.get().account().value())
                .param("now", Columns.utc(clock.instant()))
                .update();
        if (changed == 0) {
            throw new DomainError.Conflict("people.changed-meanwhile");
        }
        events.publishEvent(Audited.changed("care-access", opening, null, "reviewed"));
    }

    private void requireHere(PatientId patient) {
        if (patients.find(patient)
                .filter(found -> found.state() != PatientState.MERGED)
                .isEmpty()) {
            throw new DomainError.NotFound("error.not-found");
        }
    }
}
