package org.restride.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.restride.base.AccountId;
import org.restride.base.Audited;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForRegistrarsOf;
import org.restride.base.Ids;
import org.restride.base.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What patients have agreed to with a pen; somebody of the clinic has the sheet and notes it. */
@Service
@Transactional
public class PaperConsents {

    /**
     * The newest consent on paper.
     *
     * @param signedOn day of the signature
     * @param notedBy who has seen the sheet
     */
    public record OnPaper(LocalDate signedOn, AccountId notedBy, int textVersion) {}

    private final ClinicSql db;
    private final Patients patients;
    private final Clinics clinics;
    private final Consents consents;
    private final CurrentActor actors;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaperConsents(
            ClinicSql db,
            Patients patients,
            Clinics clinics,
            Consents consents,
            CurrentActor actors,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.patients = patients;
        this.clinics = clinics;
        this.consents = consents;
        this.actors = actors;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** The newest one; empty if the patient has signed none, or agreed on the screen only. */
    @ForRegistrarsOf
    @Transactional(readOnly = true)
    public Optional<OnPaper> newest(PatientId patient) {
        return db.sql("""
                select signed_on, account_id, text_version from people.consent
                where clinic_id = :clinic and patient_id = :patient and deed = 'GIVEN' and signed_on is not null
                order by at desc, id desc limit 1
                """)
                .param("patient", patient.value())
                .query((row, n) -> new OnPaper(
                        Columns.day(row, "signed_on"),
                        new AccountId(Columns.uuid(row, "account_id")),
                        row.getInt("text_version")))
                .optional();
    }

    /**
     * Notes that the patient has signed the text of now, in their language.
     *
     * @throws DomainError.Invalid if the day is ahead or long gone
     */
    @ForRegistrarsOf
    public void note(PatientId patient, LocalDate signedOn) {
        LocalDate today = clock.instant().atZone(clinics.current().zone()).toLocalDate();
        if (signedOn.isAfter(today) || signedOn.isBefore(today.minusYears(1))) {
            throw new DomainError.Invalid(Map.of("signedOn", "people.invalid.signed-on"));
        }
        Locale language = patients.find(patient)
                .map(PatientSummary::language)
                .orElseThrow(() -> new DomainError.NotFound("error.not-found"));
        ConsentText text = consents.text(language);
        db.sql("""
                insert into people.consent
                    (clinic_id, id, patient_id, account_id, deed, text_version, text_hash, language, at, signed_on)
                values (:clinic, :id, :patient, :account, 'GIVEN', :version, :hash, :language, :now, :signed)
                """)
                .param("id", ids.next())
                .param("patient", patient.value())
                .param("account", actors.get().account().value())
                .param("version", text.version())
                .param("hash", text.hash())
                .param("language", text.language().getLanguage())
                .param("now", Columns.utc(clock.instant()))
                .param("signed", signedOn)
                .update();
        events.publishEvent(Audited.created("consent", patient.value(), patient, "on-paper"));
    }
}
