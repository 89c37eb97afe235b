package org.restride.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.restride.base.AccountId;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForCareOfOrAdministrators;
import org.restride.base.ForCliniciansOf;
import org.restride.base.ForProgram;
import org.restride.base.ForRegistrars;
import org.restride.base.ForRegistrarsOf;
import org.restride.base.Glimpse;
import org.restride.base.Ids;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who the patients of the acting person's clinic are. */
@Service
@Transactional
public class PatientRecords {

    private final Patients patients;
    private final PatientLanguages languages;
    private final PatientPages pages;
    private final CareTeams teams;
    private final CurrentActor actors;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PatientRecords(
            Patients patients,
            PatientLanguages languages,
            PatientPages pages,
            CareTeams teams,
            CurrentActor actors,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.patients = patients;
        this.languages = languages;
        this.pages = pages;
        this.teams = teams;
        this.actors = actors;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    @ForCareOfOrAdministrators
    @Transactional(readOnly = true)
    public Optional<PatientSummary> find(PatientId patient) {
        return patients.find(patient);
    }

    /** The same as a part of a statement that several modules share. */
    @ForCareOfOrAdministrators
    public Glimpse<Optional<PatientSummary>> glimpse(PatientId patient) {
        return patients.glimpse(patient);
    }

    /** Many at once, for background work; whoever isn't in the clinic is missing. One statement. */
    @ForProgram
    @Transactional(readOnly = true)
    public List<PatientSummary> find(Set<PatientId> several) {
        return several.isEmpty() ? List.of() : patients.find(several);
    }

    /** Names only, which each clinician of the clinic may know. One statement. */
    @ForRegistrars
    @Transactional(readOnly = true)
    public Map<PatientId, String> names(Set<PatientId> several) {
        return several.isEmpty() ? Map.of() : patients.names(several);
    }

    /** In which language the patient read at a moment in the past. One statement. */
    @ForCliniciansOf
    @Transactional(readOnly = true)
    public PastLanguage languageAt(PatientId patient, Instant moment) {
        return languages.at(patient, moment);
    }

    /** A patient's personal data; the look at it is one row of the audit. */
    @ForRegistrarsOf
    public Optional<PatientRecord> record(PatientId patient) {
        Optional<PatientRecord> found = patients.record(patient);
        if (found.isPresent()) {
            events.publishEvent(Audited.looked("patient", patient.value(), patient));
        }
        return found;
    }

    /** The same as a part of a page that has noted the look at the patient itself. */
    @ForCliniciansOf
    @Transactional(readOnly = true)
    public Optional<PatientRecord> recordOnPage(PatientId patient) {
        return patients.record(patient);
    }

    /** A page of the patients' list; the look at it is one row of the audit. */
    @ForRegistrars
    public PatientPage page(PatientQuery query) {
        PatientPage page = pages.page(query, actors.get());
        events.publishEvent(Audited.looked("patients", null, null));
        return page;
    }

    /** Whether a patient of this name and birth date is registered already. */
    @ForRegistrars
    @Transactional(readOnly = true)
    public boolean isKnown(PatientDetails details) {
        return patients.alike(details) > 0;
    }

    /**
     * Registers a patient. A clinician who does it joins the care team.
     *
     * @param team further clinicians who will care for the patient
     * @throws DomainError.Invalid if the birth date is ahead or the external number is taken
     */
    @ForRegistrars
    public PatientId register(PatientDetails details, Set<AccountId> team) {
        requireBorn(details);
        Actor actor = actors.get();
        PatientId patient = new PatientId(ids.next());
        patients.add(patient, details, clock.instant());
        if (actor.is(Role.CLINICIAN)) {
            teams.join(patient, actor.account());
        }
        team.forEach(clinician -> teams.join(patient, clinician));
        events.publishEvent(Audited.created("patient", patient.value(), patient));
        events.publishEvent(new PatientRegistered(actor.clinic(), patient));
        return patient;
    }

    /**
     * @throws DomainError.Conflict if somebody else changed the record since {@code version}
     */
    @ForRegistrarsOf
    public void change(PatientId patient, PatientDetails details, int version) {
        requireBorn(details);
        if (!patients.change(patient, details, version, clock.instant())) {
            throw new DomainError.Conflict("people.changed-meanwhile");
        }
        events.publishEvent(Audited.changed("patient", patient.value(), patient, "details"));
    }

    private void requireBorn(PatientDetails details) {
        if (details.birthDate().isAfter(LocalDate.ofInstant(clock.instant(), details.zone()))) {
            throw new DomainError.Invalid(Map.of("birthDate", "people.invalid.birth-date"));
        }
    }
}
