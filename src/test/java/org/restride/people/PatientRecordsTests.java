package org.restride.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.StatementBudget;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.audit.AuditEntry;
import org.restride.audit.AuditTrail;
import org.restride.base.Actor;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@RestrideTest
class PatientRecordsTests {

    @Autowired
    private Invitations invitations;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private PatientRecords patients;

    @Autowired
    private Discharging discharging;

    @Autowired
    private Merging merging;

    @Autowired
    private CareTeams teams;

    @Autowired
    private AuditTrail trail;

    private TestClinic clinic;

    @BeforeEach
    void makeClinic() {
        clinic = clinics.create();
    }

    @Test
    void clinicianSeesOwnPatientsAndOthersByNameOnly() {
        clinics.patient(clinic, "Maya", "Okafor");
        PatientPage own = clinics.as(clinic.clinician(), () -> patients.page(PatientQuery.ofClinic("")));
        PatientPage others = clinics.as(clinic.otherClinician(), () -> patients.page(PatientQuery.ofClinic("")));
        assertThat(own.rows()).singleElement().satisfies(row -> {
            assertThat(row.open()).isTrue();
            assertThat(row.birthDate()).isEqualTo(TestClinics.BORN);
            assertThat(row.team()).containsExactly("Clara Clinician");
        });
        assertThat(others.rows()).singleElement().satisfies(row -> {
            assertThat(row.fullName()).isEqualTo("Maya Okafor");
            assertThat(row.open()).isFalse();
            assertThat(row.birthDate()).isNull();
            assertThat(row.externalNumber()).isNull();
        });
    }

    @Test
    void myPatientsAreThoseInWhoseCareTeamIAm() {
        PatientId mine = clinics.patient(clinic);
        assertThat(clinics.as(clinic.clinician(), () -> patients.page(PatientQuery.mine())
                        .rows()))
                .extracting(PatientRow::id)
                .containsExactly(mine);
        assertThat(clinics.as(clinic.otherClinician(), () -> patients.page(PatientQuery.mine())
                        .rows()))
                .isEmpty();
        assertThat(clinics.as(clinic.clinician(), teams::myPatients)).containsExactly(mine);
    }

    @Test
    void searchForgivesAccentsOrderAndTypos() {
        PatientId zoe = clinics.patient(clinic, "Zoë", "Fernández");
        clinics.patient(clinic, "Tom", "Baker");
        for (String words : new String[] {"zoe", "fernandez zoe", "Férnan", "Fernandes"}) {
            assertThat(clinics.as(clinic.clinician(), () -> patients.page(PatientQuery.ofClinic(words))
                            .rows()))
                    .as(words)
                    .extracting(PatientRow::id)
                    .containsExactly(zoe);
        }
        assertThat(clinics.as(clinic.clinician(), () -> patients.page(PatientQuery.ofClinic("100%_"))
                        .total()))
                .isZero();
    }

    @Test
    void searchStaysInsideTheClinic() {
        TestClinic elsewhere = clinics.create();
        clinics.patient(elsewhere, "Quirin", "Elsewhere");
        assertThat(clinics.as(clinic.administrator(), () -> patients.page(PatientQuery.ofClinic("quirin"))
                        .rows()))
                .isEmpty();
    }

    @Test
    void aPageKeepsToItsStatementsWhateverTheNumberOfPatients() {
        for (int i = 0; i < 12; i++) {
            clinics.patient(clinic, "Pat", "Number" + i);
        }
        PatientQuery query =
                new PatientQuery("pat", PatientQuery.Whose.MINE, false, PatientQuery.Order.NAME, true, 5, 5);
        StatementBudget.require(
                "open a page of the patients",
                () -> clinics.as(clinic.clinician(), () -> {
                    PatientPage page = patients.page(query);
                    assertThat(page.total()).isEqualTo(12);
                    assertThat(page.rows()).hasSize(5);
                }));
    }

    @Test
    void registeringAndInvitingKeepToTheirStatements() {
        PatientId[] registered = new PatientId[1];
        StatementBudget.require("register a patient", () -> registered[0] = clinics.patient(clinic));
        clinics.as(
                clinic.clinician(),
                () -> StatementBudget.require(
                        "invite a patient", () -> invitations.invitePatient(registered[0], false)));
    }

    @Test
    void onlyTheCareTeamAndAdministratorsOpenARecord() {
        PatientId patient = clinics.patient(clinic);
        assertThat(clinics.as(clinic.clinician(), () -> patients.record(patient)))
                .isPresent();
        assertThat(clinics.as(clinic.administrator(), () -> patients.record(patient)))
                .isPresent();
        refused(clinic.otherClinician(), () -> patients.record(patient));
        refused(clinic.editor(), () -> patients.find(patient));
        refused(clinics.patientActor(clinic, clinics.patient(clinic)), () -> patients.find(patient));
        assertThat(clinics.as(clinics.patientActor(clinic, patient), () -> patients.find(patient)))
                .isPresent();
    }

    @Test
    void eachLookAtARecordIsAuditedAndThePatientReadsOfIt() {
        PatientId patient = clinics.patient(clinic);
        clinics.as(clinic.administrator(), () -> patients.record(patient));
        clinics.as(clinic.clinician(), () -> patients.record(patient));
        assertThat(clinics.as(clinics.patientActor(clinic, patient), () -> trail.ofOwnRecord(100)))
                .filteredOn(entry -> entry.deed().equals("LOOKED"))
                .extracting(AuditEntry::account, AuditEntry::subject)
                .containsExactlyInAnyOrder(
                        tuple(clinic.administrator().account(), "patient"),
                        tuple(clinic.clinician().account(), "patient"));
    }

    @Test
    void anotherClinicFindsNothing() {
        PatientId patient = clinics.patient(clinic);
        TestClinic elsewhere = clinics.create();
        refused(elsewhere.clinician(), () -> patients.find(patient));
        assertThat(clinics.as(elsewhere.administrator(), () -> patients.find(patient)))
                .isEmpty();
        assertThat(clinics.as(elsewhere.administrator(), () -> patients.names(Set.of(patient))))
                .isEmpty();
    }

    @Test
    void editorsAndPatientsGetNoList() {
        refused(clinic.editor(), () -> patients.page(PatientQuery.ofClinic("")));
        refused(clinics.patientActor(clinic, clinics.patient(clinic)), () -> patients.page(PatientQuery.ofClinic("")));
    }

    @Test
    void changesNeedTheVersionThatWasLoaded() {
        PatientId patient = clinics.patient(clinic);
        PatientRecord loaded =
                clinics.as(clinic.clinician(), () -> patients.record(patient)).orElseThrow();
        PatientDetails renamed = details("Nora", "Walker", "N-1");
        clinics.as(clinic.clinician(), () -> patients.change(patient, renamed, loaded.version()));
        assertThat(clinics.as(clinic.clinician(), () -> patients.find(patient))
                        .orElseThrow()
                        .lastName())
                .isEqualTo("Walker");
        assertThatThrownBy(
                        () -> clinics.as(clinic.clinician(), () -> patients.change(patient, renamed, loaded.version())))
                .isInstanceOf(DomainError.Conflict.class);
    }

    @Test
    void anExternalNumberIsGivenOnceInAClinic() {
        clinics.as(clinic.clinician(), () -> patients.register(details("A", "One", "N-7"), Set.of()));
        assertThatThrownBy(() ->
                        clinics.as(clinic.clinician(), () -> patients.register(details("B", "Two", "N-7"), Set.of())))
                .isInstanceOfSatisfying(DomainError.Invalid.class, error -> assertThat(error.fields())
                        .isEqualTo(Map.of("externalNumber", "people.invalid.number-taken")));
        TestClinic elsewhere = clinics.create();
        clinics.as(elsewhere.clinician(), () -> patients.register(details("C", "Three", "N-7"), Set.of()));
    }

    @Test
    void nobodyIsBornTomorrow() {
        PatientDetails unborn = new PatientDetails(
                "A",
                "B",
                LocalDate.now(ZoneId.of("Europe/London")).plusDays(2),
                null,
                null,
                Locale.ENGLISH,
                ZoneId.of("Europe/London"),
                "GB",
                null);
        assertThatThrownBy(() -> clinics.as(clinic.clinician(), () -> patients.register(unborn, Set.of())))
                .isInstanceOf(DomainError.Invalid.class);
    }

    @Test
    void dischargedPatientsLeaveTheListAndComeBack() {
        PatientId patient = clinics.patient(clinic);
        clinics.as(clinic.clinician(), () -> discharging.discharge(patient));
        assertThat(clinics.as(clinic.clinician(), () -> patients.page(PatientQuery.mine())
                        .rows()))
                .isEmpty();
        assertThatThrownBy(() -> clinics.as(clinic.clinician(), () -> discharging.discharge(patient)))
                .isInstanceOf(DomainError.Conflict.class);
        clinics.as(clinic.clinician(), () -> discharging.reactivate(patient));
        assertThat(clinics.as(clinic.clinician(), () -> patients.page(PatientQuery.mine())
                        .total()))
                .isEqualTo(1);
    }

    @Test
    void mergingMovesTheCareTeamAndHidesTheDuplicate() {
        PatientId kept = clinics.patient(clinic, "Ana", "Once");
        PatientId twice = clinics.patient(clinic, "Ana", "Twice");
        clinics.as(
                clinic.administrator(),
                () -> teams.add(twice, clinic.otherClinician().account()));
        clinics.as(clinic.administrator(), () -> merging.merge(twice, kept));
        assertThat(clinics.as(clinic.otherClinician(), () -> patients.page(PatientQuery.mine())
                        .rows()))
                .extracting(PatientRow::id)
                .containsExactly(kept);
        assertThatThrownBy(() -> clinics.as(clinic.administrator(), () -> merging.merge(twice, kept)))
                .isInstanceOf(DomainError.Conflict.class);
        refused(clinic.clinician(), () -> merging.merge(kept, twice));
    }

    private void refused(Actor actor, Runnable work) {
        assertThatThrownBy(() -> clinics.as(actor, work))
                .isInstanceOfAny(AccessDeniedException.class, DomainError.Forbidden.class);
    }

    private static PatientDetails details(String first, String last, String number) {
        return new PatientDetails(
                first, last, TestClinics.BORN, null, null, Locale.ENGLISH, ZoneId.of("Europe/London"), "GB", number);
    }
}
