package org.restride.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.base.ForCliniciansOf;
import org.restride.base.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When each clinician looked at a patient's page before, so that what is new can be told. */
@Service
public class LastLooks {

    /** A page that is loaded again within this time is the same look. */
    static final Duration SAME_LOOK = Duration.ofMinutes(15);

    private final ClinicSql db;
    private final CurrentActor actors;
    private final Clock clock;

    LastLooks(ClinicSql db, CurrentActor actors, Clock clock) {
        this.db = db;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Keeps that the acting clinician looks now. One statement.
     *
     * @return the look before this one; empty if this is the first
     */
    @ForCliniciansOf
    @Transactional
    public Optional<Instant> look(PatientId patient) {
        Instant now = clock.instant();
        return db.sql("""
                        insert into people.last_look as l (clinic_id, patient_id, account_id, seen_at)
                        values (:clinic, :patient, :account, :now)
                        on conflict (clinic_id, patient_id, account_id) do update set
                            before_at = case when l.seen_at > :same then l.before_at else l.seen_at end,
                            seen_at = excluded.seen_at
                        returning before_at
                        """)
                .param("patient", patient.value())
                .param("account", actors.get().account().value())
                .param("now", Columns.utc(now))
                .param("same", Columns.utc(now.minus(SAME_LOOK)))
                .query((row, n) -> Optional.ofNullable(Columns.instantOrNull(row, "before_at")))
                .single();
    }
}
