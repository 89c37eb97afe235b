package org.restride.base;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
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

    /** What anybody typed for a merged record goes on with the other; what they typed for that one already stays and wins. */
    @EventListener(condition = "#deed.deed().name() == 'MERGED'")
    void follow(Audited deed) {
        db.sql("""
                update base.draft d set key = replace(d.key, cast(:from as text), cast(:to as text)),
                    patient_id = case when d.patient_id = cast(:from as uuid) then cast(:to as uuid) else d.patient_id end
                where d.clinic_id = :clinic and (d.patient_id = cast(:from as uuid) or strpos(d.key, cast(:from as text)) > 0)
                    and not exists (select from base.draft o where o.clinic_id = :clinic and o.account_id = d.account_id
                        and o.key <> d.key and o.key = replace(d.key, cast(:from as text), cast(:to as text)))
                """)
                .param("from", Objects.requireNonNull(deed.patient()).toString())
                .param("to", Objects.requireNonNull(deed.id()).toString())
                .update();
    }
}
