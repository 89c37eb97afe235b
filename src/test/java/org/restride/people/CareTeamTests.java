package org.restride.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Access;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@RestrideTest
class CareTeamTests {

    @Autowired
    private TestClinics clinics;

    @Autowired
    private CareTeams teams;

    @Autowired
    private OpenWithReason openings;

    @Autowired
    private Staff staff;

    @Autowired
    private PatientRecords patients;

    @Autowired
    private Access access;

    @Autowired
    private InClinic inClinic;

    @Autowired
    private ClinicSql db;

    private TestClinic clinic;
    private PatientId patient;

    @BeforeEach
    void makePatient() {
        clinic = clinics.create();
        patient = clinics.patient(clinic);
    }

    @Test
    void aReasonOpensTheRecordForOneHourAndTheAdministratorSeesIt() {
        assertThat(covers()).isFalse();
        assertThatThrownBy(() -> clinics.as(clinic.otherClinician(), () -> openings.open(patient, "short")))
                .isInstanceOf(DomainError.Invalid.class);
        clinics.as(clinic.otherClinician(), () -> openings.open(patient, "Covers for a colleague who is ill"));
        assertThat(covers()).isTrue();
        OpenWithReason.Opening opening =
                clinics.as(clinic.administrator(), openings::unreviewed).getFirst();
        assertThat(opening.clinician()).isEqualTo("Otto Other");
        clinics.as(clinic.administrator(), () -> openings.review(opening.id()));
        assertThat(clinics.as(clinic.administrator(), openings::unreviewed)).isEmpty();
        inClinic.asProgram(clinic.id(), () -> db.sql(
                        "update people.care_access set expires_at = now() - interval '1 second' where clinic_id = :clinic")
                .update());
        assertThat(covers()).isFalse();
    }

    @Test
    void editorsAndAdministratorsOpenNothingWithAReason() {
        for (var actor : Set.of(clinic.editor(), clinic.administrator())) {
            assertThatThrownBy(() -> clinics.as(actor, () -> openings.open(patient, "I would like to look")))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void nobodyOpensAnotherClinicsPatient() {
        TestClinic elsewhere = clinics.create();
        assertThatThrownBy(
                        () -> clinics.as(elsewhere.clinician(), () -> openings.open(patient, "I would like to look")))
                .isInstanceOf(DomainError.NotFound.class);
    }

    @Test
    void onlyTheTeamAndAdministratorsChangeTheTeam() {
        assertThatThrownBy(() -> clinics.as(
                        clinic.otherClinician(),
                        () -> teams.add(patient, clinic.otherClinician().account())))
                .isInstanceOf(AccessDeniedException.class);
        clinics.as(
                clinic.clinician(),
                () -> teams.add(patient, clinic.otherClinician().account()));
        assertThat(covers()).isTrue();
        clinics.as(
                clinic.clinician(),
                () -> teams.remove(patient, clinic.otherClinician().account()));
        assertThat(covers()).isFalse();
        assertThatThrownBy(() -> clinics.as(
                        clinic.clinician(),
                        () -> teams.remove(patient, clinic.clinician().account())))
                .isInstanceOf(DomainError.Conflict.class);
    }

    @Test
    void onlyCliniciansOfThisClinicJoin() {
        TestClinic elsewhere = clinics.create();
        for (AccountId stranger :
                Set.of(clinic.editor().account(), elsewhere.clinician().account())) {
            assertThatThrownBy(() -> clinics.as(clinic.administrator(), () -> teams.add(patient, stranger)))
                    .isInstanceOf(DomainError.Invalid.class);
        }
    }

    @Test
    void aLeavingClinicianHandsOverBeforeGoing() {
        AccountId leaving = clinic.clinician().account();
        AccountId staying = clinic.otherClinician().account();
        assertThatThrownBy(() -> clinics.as(clinic.administrator(), () -> staff.remove(leaving)))
                .isInstanceOf(DomainError.Conflict.class);
        assertThat(clinics.as(clinic.administrator(), () -> teams.handOver(leaving, staying)))
                .isEqualTo(1);
        assertThat(covers()).isTrue();
        assertThat(clinics.as(clinic.clinician(), () -> access.careOf(patient))).isFalse();
        clinics.as(clinic.administrator(), () -> staff.remove(leaving));
        assertThatThrownBy(() -> clinics.as(clinic.clinician(), () -> teams.handOver(staying, leaving)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theLastAdministratorStays() {
        AccountId only = clinic.administrator().account();
        assertThatThrownBy(() -> clinics.as(clinic.administrator(), () -> staff.remove(only)))
                .isInstanceOf(DomainError.Conflict.class);
        assertThatThrownBy(() -> clinics.as(clinic.administrator(), () -> staff.changeRoles(only, Set.of(Role.EDITOR))))
                .isInstanceOf(DomainError.Conflict.class);
        clinics.staff(clinic.id(), "Second Administrator", Role.ADMINISTRATOR);
        clinics.as(clinic.administrator(), () -> staff.changeRoles(only, Set.of(Role.EDITOR)));
    }

    @Test
    void thePatientSeesTheTeamButNoOther() {
        PatientId other = clinics.patient(clinic);
        var actor = clinics.patientActor(clinic, patient);
        assertThat(clinics.as(actor, () -> teams.of(patient)))
                .extracting(CareTeams.Member::name)
                .containsExactly("Clara Clinician");
        assertThatThrownBy(() -> clinics.as(actor, () -> teams.of(other))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinics.as(
                        actor,
                        () -> patients.register(
                                new PatientDetails(
                                        "A",
                                        "B",
                                        TestClinics.BORN,
                                        null,
                                        null,
                                        Locale.ENGLISH,
                                        ZoneId.of("Europe/London"),
                                        "GB",
                                        null),
                                Set.of())))
                .isInstanceOf(AccessDeniedException.class);
    }

    private boolean covers() {
        return clinics.as(clinic.otherClinician(), () -> access.careOf(patient));
    }
}
