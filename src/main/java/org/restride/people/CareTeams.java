package org.restride.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restride.base.AccountId;
import org.restride.base.Audited;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForAdministrators;
import org.restride.base.ForCareOfOrAdministrators;
import org.restride.base.ForClinicians;
import org.restride.base.ForRegistrarsOf;
import org.restride.base.Glimpse;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Which clinicians care for which patients. */
@Service
@Transactional
public class CareTeams {

    /** A clinician of a patient's care team. */
    public record Member(AccountId id, String name) {}

    private static final TypeReference<List<Member>> MEMBERS = new TypeReference<>() {};

    private final ClinicSql db;
    private final Memberships memberships;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    CareTeams(
            ClinicSql db,
            Memberships memberships,
            CurrentActor actors,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.db = db;
        this.memberships = memberships;
        this.actors = actors;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    @ForCareOfOrAdministrators
    @Transactional(readOnly = true)
    public List<Member> of(PatientId patient) {
        return db.sql("""
                select m.account_id, s.name from people.care_team_member m
                join people.staff_member s on s.clinic_id = m.clinic_id and s.account_id = m.account_id
                where m.clinic_id = :clinic and m.patient_id = :patient order by m.since, s.name
                """)
                .param("patient", patient.value())
                .query((row, n) -> new Member(new AccountId(Columns.uuid(row, "account_id")), row.getString("name")))
                .list();
    }

    /** The same as a part of a statement that several modules share. */
    @ForCareOfOrAdministrators
    public Glimpse<List<Member>> glimpse(PatientId patient) {
        return new Glimpse<>(
                """
                select json_agg(json_build_object('id', json_build_object('value', m.account_id), 'name', s.name)
                    order by m.since, s.name)
                from people.care_team_member m
                join people.staff_member s on s.clinic_id = m.clinic_id and s.account_id = m.account_id
                where m.clinic_id = :clinic and m.patient_id = :patient
                """,
                Map.of("patient", patient.value()),
                text -> text == null ? List.of() : json.readValue(text, MEMBERS));
    }

    /** The patients in whose care team the acting clinician is. */
    @ForClinicians
    @Transactional(readOnly = true)
    public Set<PatientId> myPatients() {
        return db
                .sql(
                        "select patient_id from people.care_team_member where clinic_id = :clinic and account_id = :account")
                .param("account", actors.get().account().value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PatientId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @throws DomainError.Invalid if the account is no clinician of this clinic
     */
    @ForRegistrarsOf
    public void add(PatientId patient, AccountId clinician) {
        requireClinician(clinician);
        join(patient, clinician);
        events.publishEvent(Audited.changed("care-team", clinician.value(), patient, "added"));
    }

    /**
     * @throws DomainError.Conflict if nobody would be left
     */
    @ForRegistrarsOf
    public void remove(PatientId patient, AccountId clinician) {
        List<Member> team = of(patient);
        if (team.stream().allMatch(member -> member.id().equals(clinician))) {
            throw new DomainError.Conflict("people.care-team-last");
        }
        db.sql("""
                delete from people.care_team_member
                where clinic_id = :clinic and patient_id = :patient and account_id = :account
                """)
                .param("patient", patient.value())
                .param("account", clinician.value())
                .update();
        events.publishEvent(Audited.changed("care-team", clinician.value(), patient, "removed"));
    }

    /**
     * Gives all patients of a leaving clinician to a colleague.
     *
     * @return how many patients the colleague has now that they didn't have before
     * @throws DomainError.Invalid if the colleague is no clinician of this clinic
     */
    @ForAdministrators
    public int handOver(AccountId from, AccountId to) {
        requireClinician(to);
        if (from.equals(to)) {
            throw new DomainError.Invalid("people.hand-over-same");
        }
        int added = db.sql("""
                insert into people.care_team_member (clinic_id, patient_id, account_id, since)
                select clinic_id, patient_id, :to, :now from people.care_team_member
                where clinic_id = :clinic and account_id = :from
                on conflict do nothing
                """)
                .param("from", from.value())
                .param("to", to.value())
                .param("now", Columns.utc(clock.instant()))
                .update();
        db.sql("delete from people.care_team_member where clinic_id = :clinic and account_id = :from")
                .param("from", from.value())
                .update();
        events.publishEvent(Audited.changed("care-team", from.value(), null, "handed-over", to.toString()));
        return added;
    }

    void join(PatientId patient, AccountId clinician) {
        db.sql("""
                insert into people.care_team_member (clinic_id, patient_id, account_id, since)
                values (:clinic, :patient, :account, :now) on conflict do nothing
                """)
                .param("patient", patient.value())
                .param("account", clinician.value())
                .param("now", Columns.utc(clock.instant()))
                .update();
    }

    private void requireClinician(AccountId account) {
        if (memberships
                .ofStaff(actors.get().clinic(), account)
                .filter(membership -> membership.roles().contains(Role.CLINICIAN))
                .isEmpty()) {
            throw new DomainError.Invalid("people.no-clinician");
        }
    }
}
