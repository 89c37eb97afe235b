package org.restride.base;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the acting person types until it is saved or thrown away; nobody else reads it. */
@Service
@Transactional
public class Drafts {

    /** What was typed (at most 1,000,000 characters) and when it was kept. */
    public record Draft(String body, Instant keptAt) {}

    private final ClinicSql db;
    private final CurrentActor actors;
    private final Clock clock;

    Drafts(ClinicSql db, CurrentActor actors, Clock clock) {
        this.db = db;
        this.actors = actors;
        this.clock = clock;
    }

    @ForMembers
    public void keep(String key, String body) {
        Actor actor = actors.get();
        db.sql("""
                insert into base.draft (clinic_id, account_id, key, patient_id, body, kept_at)
                values (:clinic, :account, :key, :patient, :body, :now)
                on conflict (clinic_id, account_id, key) do update set body = excluded.body, kept_at = excluded.kept_at
                """)
                .param("account", actor.account().value())
                .param("key", key)
                .param("patient", actor.ownPatient().map(PatientId::value).orElse(null), java.sql.Types.OTHER)
                .param("body", body)
                .param("now", Columns.utc(clock.instant()))
                .update();
    }

    @ForMembers
    @Transactional(readOnly = true)
    public Optional<Draft> find(String key) {
        return db.sql(
                        "select body, kept_at from base.draft where clinic_id = :clinic and account_id = :account and key = :key")
                .param("account", actors.get().account().value())
                .param("key", key)
                .query((row, n) -> new Draft(row.getString("body"), Columns.instant(row, "kept_at")))
                .optional();
    }

    @ForMembers
    public void discard(String key) {
        db.sql("delete from base.draft where clinic_id = :clinic and account_id = :account and key = :key")
                .param("account", actors.get().account().value())
                .param("key", key)
                .update();
    }
}
