package org.restride.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestClock;
import org.restride.audit.AuditEntry;
import org.restride.audit.AuditFilter;
import org.restride.audit.AuditTrail;
import org.restride.base.Access;
import org.restride.base.Actor;
import org.restride.base.Audited.Deed;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@RestrideTest
class AccountAuditTests {

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TestClock clock;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Access access;

    @Autowired
    private SignIn signIn;

    @Autowired
    private SecondFactors secondFactors;

    @Autowired
    private PasswordResets resets;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Logins logins;

    @Autowired
    private PatientRecords patients;

    @Autowired
    private Staff staff;

    @Autowired
    private TransactionTemplate transactions;

    private TestClinic clinic;
    private Actor clinician;
    private String login;

    @BeforeEach
    void makeClinic() {
        clinic = clinics.create();
        clinician = clinic.clinician();
        login = logins.find(clinician.account()).orElseThrow().login();
    }

    @Test
    void aPasswordChosenByLinkIsAudited() {
        String link = clinics.as(clinic.administrator(), () -> resets.linkForStaff(clinician.account()));
        resets.choose(link.substring(link.lastIndexOf('/') + 1), "meadow-violin-harbour-42");
        assertThat(of(Deed.CHANGED)).anySatisfy(entry -> isAboutTheAccount(entry, "password"));
    }

    @Test
    void aSecondFactorSetUpAtTheDoorIsAudited() {
        Proof proof = signIn.password(login, TestClinics.PASSWORD, TestClinics.address());
        SecondFactors.Offer offer = secondFactors.offer(proof);
        secondFactors.confirm(
                proof, offer, TimeCodes.code(offer.secret(), clock.instant().getEpochSecond() / 30));
        assertThat(of(Deed.CHANGED)).anySatisfy(entry -> isAboutTheAccount(entry, "second-factor"));
    }

    @Test
    void aWrongPasswordOfAKnownAccountIsCountedWithoutWhatWasTyped() {
        assertThatThrownBy(() -> signIn.password(login, "meadow-violin-42", TestClinics.address()))
                .isInstanceOf(DomainError.Invalid.class);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(of(Deed.REFUSED)).singleElement().satisfies(entry -> {
                            isAboutTheAccount(entry, "password");
                            assertThat(entry.toString()).doesNotContain("meadow");
                        }));
        assertThat(clinics.as(clinic.administrator(), () -> trail.counts(Instant.EPOCH)))
                .containsEntry(Deed.REFUSED, 1L);
    }

    @Test
    void signingOutIsAuditedOnce() {
        RestrideUser user = enter();
        signIn.leave(user);
        assertThat(of(Deed.SIGNED_OUT)).singleElement().satisfies(entry -> assertThat(entry.account())
                .isEqualTo(clinician.account()));
        RestrideUser again = enter();
        clinics.as(again.actor(), accounts::signOutEverywhere);
        signIn.leave(again);
        assertThat(of(Deed.SIGNED_OUT)).hasSize(2);
    }

    @Test
    void whoIsRefusedForTheRoleTheClinicOrTheCareTeamIsNotedWithIdsOnly() {
        PatientId patient = clinics.patient(clinic);
        TestClinic elsewhere = clinics.create();
        refused(clinic.otherClinician(), () -> patients.record(patient));
        refused(clinic.editor(), () -> staff.all());
        refused(elsewhere.clinician(), () -> patients.find(patient));
        assertThat(of(Deed.REFUSED))
                .extracting(AuditEntry::account, AuditEntry::subject, AuditEntry::patient, AuditEntry::fields)
                .containsExactlyInAnyOrder(
                        tuple(clinic.otherClinician().account(), "patient", patient, List.of("PatientRecords.record")),
                        tuple(clinic.editor().account(), "portal", null, List.of("Staff.all")));
        clinic = elsewhere;
        assertThat(of(Deed.REFUSED))
                .extracting(AuditEntry::account)
                .containsExactly(elsewhere.clinician().account());
    }

    @Test
    void aRefusalStaysThoughTheRefusedWorkIsRolledBack() {
        PatientId patient = clinics.patient(clinic);
        refused(
                clinic.otherClinician(),
                () -> transactions.executeWithoutResult(status -> access.requireCareOf(patient)));
        assertThat(of(Deed.REFUSED)).singleElement().satisfies(entry -> assertThat(entry.patient())
                .isEqualTo(patient));
    }

    @Test
    void aPatientsOwnTryStandsInTheirOwnRecord() {
        PatientId other = clinics.patient(clinic);
        Actor patient = clinics.patientActor(clinic, clinics.patient(clinic));
        refused(patient, () -> patients.find(other));
        assertThat(of(Deed.REFUSED)).singleElement().satisfies(entry -> {
            assertThat(entry.patient()).isEqualTo(patient.patient());
            assertThat(entry.subjectId()).isEqualTo(other.value());
        });
    }

    @Test
    void whatIsLetThroughIsNoRefusal() {
        PatientId patient = clinics.patient(clinic);
        clinics.as(clinician, () -> patients.record(patient));
        clinics.as(clinic.administrator(), () -> patients.record(patient));
        assertThat(of(Deed.REFUSED)).isEmpty();
    }

    private void isAboutTheAccount(AuditEntry entry, String field) {
        assertThat(entry.account()).isEqualTo(clinician.account());
        assertThat(entry.subject()).isEqualTo("account");
        assertThat(entry.subjectId()).isEqualTo(clinician.account().value());
        assertThat(entry.fields()).containsExactly(field);
    }

    private void refused(Actor actor, Runnable work) {
        assertThatThrownBy(() -> clinics.as(actor, work))
                .isInstanceOfAny(AccessDeniedException.class, DomainError.Forbidden.class);
    }

    private RestrideUser enter() {
        Proof proof = signIn.password(login, TestClinics.PASSWORD, TestClinics.address());
        return signIn.enter(proof, signIn.waysIn(proof).getFirst().membership());
    }

    private List<AuditEntry> of(Deed deed) {
        AuditFilter filter =
                new AuditFilter(null, null, deed, Instant.EPOCH, clock.instant().plusSeconds(60), null);
        return clinics.as(clinic.administrator(), () -> trail.page(filter, 100));
    }
}
