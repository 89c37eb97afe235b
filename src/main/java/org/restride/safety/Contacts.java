package org.restride.safety;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.Audited;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForCliniciansOf;
import org.restride.base.Ids;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.restride.questions.Acted;
import org.restride.questions.EmergencyAction;
import org.restride.questions.Locks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of who called or met a patient because of the worklist, and what came of it. */
@Service
@Transactional
public class Contacts {

    private static final int SHOWN = 20;

    private final ClinicSql db;
    private final WorklistEntries entries;
    private final StoredAlerts alerts;
    private final WorklistUpdates updates;
    private final Locks locks;
    private final LiveUpdates live;
    private final CurrentActor actors;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Contacts(
            ClinicSql db,
            WorklistEntries entries,
            StoredAlerts alerts,
            WorklistUpdates updates,
            Locks locks,
            LiveUpdates live,
            CurrentActor actors,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.entries = entries;
        this.alerts = alerts;
        this.updates = updates;
        this.locks = locks;
        this.live = live;
        this.actors = actors;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** The newest, newest first. One statement. */
    @ForCliniciansOf
    @Transactional(readOnly = true)
    public List<Contact> of(PatientId patient) {
        return db.sql("""
                select id, result, note, made_by, made_at from safety.contact
                where clinic_id = :clinic and patient_id = :patient order by made_at desc, id desc limit :limit
                """)
                .param("patient", patient.value())
                .param("limit", SHOWN)
                .query((row, n) -> new Contact(
                        Columns.uuid(row, "id"),
                        Contact.Result.valueOf(row.getString("result")),
                        row.getString("note"),
                        new AccountId(Columns.uuid(row, "made_by")),
                        Columns.instant(row, "made_at")))
                .list();
    }

    /**
     * Notes that the acting clinician has tried to reach the patient; who tries has seen the alerts, and has the patient unless a colleague
     * does. An emergency that the clinician has not looked at may have come since the call: it goes on being told.
     *
     * @param note what was agreed, at most {@value Attending#LONGEST_NOTE} characters; may be empty
     * @throws DomainError.Invalid if the note is too long
     */
    @ForCliniciansOf
    public void record(PatientId patient, Contact.Result result, String note) {
        String said = note.strip();
        if (said.length() > Attending.LONGEST_NOTE) {
            throw new DomainError.Invalid(Map.of("note", "safety.error.contact-note"));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        add(patient, result, said.isEmpty() ? null : said, now);
        locks.actIfSeen(patient, new Acted(action(result), now, shortened(said)));
        alerts.acknowledge(patient, actors.get().account(), now);
        entries.takeAlong(patient, actors.get().account(), now);
        updates.announce();
        live.announce(patient, LiveUpdates.Topic.RECORD);
    }

    /** What it means for an emergency; who has only tried lets the others be told. */
    private static EmergencyAction action(Contact.Result result) {
        return switch (result) {
            case REACHED, SEEN -> EmergencyAction.SPOKE_WITH_PATIENT;
            case ELSEWHERE -> EmergencyAction.SPOKE_WITH_OTHERS;
            case NOT_REACHED, LEFT_WORDS -> EmergencyAction.NOT_REACHED;
        };
    }

    private static String shortened(String note) {
        return note.substring(0, Math.min(note.length(), Locks.LONGEST_TEXT));
    }

    void add(PatientId patient, Contact.Result result, @Nullable String note, Instant now) {
        UUID id = ids.next();
        db.sql("""
                insert into safety.contact (clinic_id, id, patient_id, result, note, made_by, made_at)
                values (:clinic, :id, :patient, :result, :note, :by, :now)
                """)
                .param("id", id)
                .param("patient", patient.value())
                .param("result", result.name())
                .param("note", note, Types.VARCHAR)
                .param("by", actors.get().account().value())
                .param("now", Columns.utc(now))
                .update();
        events.publishEvent(Audited.created(
                "contact", id, patient, result.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
}
