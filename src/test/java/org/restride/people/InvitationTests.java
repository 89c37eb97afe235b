package org.restride.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.StatementBudget;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.base.ClinicSql;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@RestrideTest
class InvitationTests {

    @Autowired
    private TestClinics clinics;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Welcoming welcoming;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Consents consents;

    @Autowired
    private Carers carers;

    @Autowired
    private PatientRecords patients;

    @Autowired
    private InClinic inClinic;

    @Autowired
    private ClinicSql db;

    private TestClinic clinic;
    private PatientId patient;
    private String token;
    private final String address = TestClinics.address();
    private final String login = UUID.randomUUID() + "@patient.test";

    @BeforeEach
    void invite() {
        clinic = clinics.create();
        patient = clinics.patient(clinic);
        token = TestClinics.token(clinics.as(clinic.clinician(), () -> invitations.invitePatient(patient, false)));
    }

    @Test
    void patientComesInWithBirthDateAndConsent() {
        assertThat(welcoming.greet(token)).hasValueSatisfying(greeting -> {
            assertThat(greeting.asksBirthDate()).isTrue();
            assertThat(greeting.language()).isEqualTo(Locale.ENGLISH);
        });
        RestrideUser user = accept(token);
        assertThat(user.patient()).isEqualTo(patient.value());
        assertThat(user.roles()).containsExactly(Role.PATIENT);
        Actor actor = user.actor();
        assertThat(clinics.as(actor, () -> consents.of(patient)))
                .singleElement()
                .satisfies(given -> assertThat(given.given()).isTrue());
        assertThat(clinics.as(clinic.clinician(), () -> patients.record(patient))
                        .orElseThrow()
                        .joinedAt())
                .isNotNull();
    }

    @Test
    void acceptingKeepsToItsStatements() {
        StatementBudget.require("accept an invitation", () -> accept(token));
    }

    @Test
    void aLinkWorksOnce() {
        accept(token);
        assertThat(welcoming.greet(token)).isEmpty();
        assertThatThrownBy(() -> accept(token)).isInstanceOf(DomainError.NotFound.class);
    }

    @Test
    void fiveWrongBirthDatesEndTheInvitation() {
        for (int i = 1; i < Invitations.TRIES; i++) {
            assertThatThrownBy(() -> welcoming.prove(token, TestClinics.BORN.plusDays(1), address))
                    .isInstanceOf(DomainError.Invalid.class);
        }
        assertThatThrownBy(() -> welcoming.prove(token, TestClinics.BORN.plusDays(1), address))
                .isInstanceOf(DomainError.NotFound.class);
        assertThatThrownBy(() -> welcoming.prove(token, TestClinics.BORN, address))
                .isInstanceOf(DomainError.NotFound.class);
        assertThat(welcoming.greet(token)).isEmpty();
    }

    @Test
    void guessesAtTheSameTimeAreNoMoreThanFive() throws InterruptedException {
        int atOnce = 24;
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger compared = new AtomicInteger();
        try (ExecutorService guessers = Executors.newFixedThreadPool(atOnce)) {
            for (int i = 1; i <= atOnce; i++) {
                LocalDate guess = TestClinics.BORN.plusDays(i);
                guessers.execute(() -> {
                    try {
                        go.await();
                        welcoming.prove(token, guess, TestClinics.address());
                    } catch (DomainError.Invalid wrong) {
                        compared.incrementAndGet();
                    } catch (DomainError.NotFound over) {
                        if ("people.link-tried-out".equals(over.getMessage())) {
                            compared.incrementAndGet();
                        }
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
            go.countDown();
        }
        assertThat(compared).hasValue(Invitations.TRIES);
        assertThat(welcoming.greet(token)).isEmpty();
    }

    @Test
    void theRightBirthDateCostsNoTry() {
        for (int i = 0; i < 2 * Invitations.TRIES; i++) {
            assertThat(welcoming.prove(token, TestClinics.BORN, address).name()).isEqualTo("Nora Runner");
        }
        accept(token);
    }

    @Test
    void noBirthDateIsAWrongOne() {
        assertThatThrownBy(() -> welcoming.prove(token, null, address)).isInstanceOf(DomainError.Invalid.class);
    }

    @Test
    void acceptingAsksForTheBirthDateToo() {
        assertThatThrownBy(() -> welcoming.accept(
                        token,
                        TestClinics.BORN.minusYears(1),
                        login,
                        TestClinics.PASSWORD,
                        consents.text(Locale.ENGLISH),
                        address))
                .isInstanceOf(DomainError.Invalid.class);
        assertThatThrownBy(() -> welcoming.accept(token, TestClinics.BORN, login, TestClinics.PASSWORD, null, address))
                .isInstanceOf(DomainError.Invalid.class);
    }

    @Test
    void anExpiredLinkIsOver() {
        inClinic.asProgram(clinic.id(), () -> db.sql(
                        "update people.invitation set expires_at = now() - interval '1 minute' where clinic_id = :clinic")
                .update());
        assertThat(welcoming.greet(token)).isEmpty();
        assertThatThrownBy(() -> accept(token)).isInstanceOf(DomainError.NotFound.class);
    }

    @Test
    void aNewInvitationMakesTheFormerVoid() {
        clinics.as(clinic.clinician(), () -> invitations.invitePatient(patient, false));
        assertThat(welcoming.greet(token)).isEmpty();
    }

    @Test
    void inventedLinksSayNothing() {
        assertThat(welcoming.greet("nonsense")).isEmpty();
        assertThat(welcoming.greet(Tokens.nextFor(clinic.id()))).isEmpty();
        assertThatThrownBy(() -> welcoming.prove(Tokens.nextFor(clinic.id()), TestClinics.BORN, address))
                .isInstanceOf(DomainError.NotFound.class);
    }

    @Test
    void weakPasswordsAreRefused() {
        for (String password : Set.of("short", "passwordpassword", "123456789012", login)) {
            assertThatThrownBy(() -> welcoming.accept(
                            token, TestClinics.BORN, login, password, consents.text(Locale.ENGLISH), address))
                    .as(password)
                    .isInstanceOf(DomainError.Invalid.class);
        }
    }

    @Test
    void whoHasAnAccountComesInWithItsPassword() {
        accept(token);
        TestClinic second = clinics.create();
        PatientId there = clinics.patient(second);
        String invited =
                TestClinics.token(clinics.as(second.clinician(), () -> invitations.invitePatient(there, false)));
        assertThatThrownBy(() -> welcoming.accept(
                        invited,
                        TestClinics.BORN,
                        login,
                        "another-lantern-quarry-fjord",
                        consents.text(Locale.ENGLISH),
                        address))
                .isInstanceOf(DomainError.Invalid.class);
        Proof proof = welcoming.accept(
                invited, TestClinics.BORN, login, TestClinics.PASSWORD, consents.text(Locale.ENGLISH), address);
        assertThat(signIn.waysIn(proof)).hasSize(2);
    }

    @Test
    void aCarerSignsInForThePatientUntilRemoved() {
        String carerToken = TestClinics.token(
                clinics.as(clinic.clinician(), () -> invitations.inviteCarer(patient, "Paula Parent", null, false)));
        RestrideUser carer = accept(carerToken);
        assertThat(carer.patient()).isEqualTo(patient.value());
        assertThat(clinics.as(clinic.clinician(), () -> carers.of(patient)))
                .extracting(Carers.Carer::name)
                .containsExactly("Paula Parent");
        clinics.as(
                clinic.clinician(), () -> carers.remove(patient, carer.actor().account()));
        assertThatThrownBy(
                        () -> signIn.enter(new Proof(carer.actor().account(), true, Instant.now()), carer.membership()))
                .isInstanceOf(DomainError.Forbidden.class);
    }

    @Test
    void onlyTheCareTeamAndAdministratorsInvite() {
        for (Actor actor : Set.of(clinic.otherClinician(), clinic.editor())) {
            assertThatThrownBy(() -> clinics.as(actor, () -> invitations.invitePatient(patient, false)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        clinics.as(clinic.administrator(), () -> invitations.invitePatient(patient, false));
        assertThatThrownBy(() -> clinics.as(
                        clinic.clinician(),
                        () -> invitations.inviteStaff("X", "x@staff.test", Set.of(Role.ADMINISTRATOR), false)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinics.as(
                        clinic.administrator(),
                        () -> invitations.inviteStaff("X", "x@staff.test", Set.of(Role.PATIENT), false)))
                .isInstanceOf(DomainError.Invalid.class);
    }

    private RestrideUser accept(String invited) {
        String own = invited.equals(token) ? login : UUID.randomUUID() + "@carer.test";
        Proof proof = welcoming.accept(
                invited, TestClinics.BORN, own, TestClinics.PASSWORD, consents.text(Locale.ENGLISH), address);
        return signIn.enter(proof, signIn.waysIn(proof).getFirst().membership());
    }
}
