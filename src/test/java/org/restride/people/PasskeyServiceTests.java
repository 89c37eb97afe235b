package org.restride.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.audit.AuditFilter;
import org.restride.audit.AuditTrail;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.base.PublicAddress;
import org.restride.base.Role;
import org.springframework.beans.factory.annotation.Autowired;

@RestrideTest
class PasskeyServiceTests {

    @Autowired
    private TestClinics clinics;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Welcoming welcoming;

    @Autowired
    private Consents consents;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Passkeys passkeys;

    @Autowired
    private SecondFactors secondFactors;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Clinics settings;

    @Autowired
    private PublicAddress portal;

    @Autowired
    private AuditTrail trail;

    private final String address = TestClinics.address();
    private final String login = UUID.randomUUID() + "@passkey.test";
    private TestClinic clinic;
    private SoftAuthenticator phone;
    private String token;

    @BeforeEach
    void invite() {
        clinic = clinics.create();
        phone = new SoftAuthenticator(portal.origin());
        PatientId patient = clinics.patient(clinic);
        token = TestClinics.token(clinics.as(clinic.clinician(), () -> invitations.invitePatient(patient, false)));
    }

    @Test
    void patientComesInWithAPasskeyAndNoPasswordAndSignsInWithIt() {
        RestrideUser user = enter(acceptWithPasskey());
        assertThat(user.roles()).containsExactly(Role.PATIENT);
        assertThatThrownBy(() -> signIn.password(login, "", address)).isInstanceOf(DomainError.Invalid.class);
        RestrideUser again = enter(show());
        assertThat(again.account()).isEqualTo(user.account());
        assertThat(clinics.as(user.actor(), passkeys::mine)).singleElement().satisfies(mine -> {
            assertThat(mine.label()).isEqualTo("A phone");
            assertThat(mine.lastUsedAt()).isNotNull();
        });
    }

    @Test
    void anAnswerWorksForItsQuestionOnly() {
        acceptWithPasskey();
        String answer = phone.show(passkeys.ask());
        assertThatThrownBy(() -> passkeys.prove(passkeys.ask(), answer, address))
                .isInstanceOf(DomainError.Invalid.class)
                .hasMessage("people.passkey.refused");
    }

    @Test
    void anAnswerThatAnotherSiteAskedForIsRefused() {
        acceptWithPasskey();
        phone.at("https://evil.example");
        assertThatThrownBy(this::show).isInstanceOf(DomainError.Invalid.class);
    }

    @Test
    void aDeviceThatAsksForNoFingerFaceOrPinIsRefused() {
        PasskeyQuestion question = welcoming.askForPasskey(token, TestClinics.BORN, login);
        String careless = phone.carelessly().make(question);
        assertThatThrownBy(() -> accept(question, careless)).isInstanceOf(DomainError.Invalid.class);
        assertThat(welcoming.greet(token)).as("the invitation is still good").isPresent();
        phone = new SoftAuthenticator(portal.origin());
        acceptWithPasskey();
        phone.carelessly();
        assertThatThrownBy(this::show).isInstanceOf(DomainError.Invalid.class);
    }

    @Test
    void aCopyThatCountsBehindIsRefusedAndNoted() {
        acceptWithPasskey();
        phone.counting(8);
        show();
        phone.counting(3);
        assertThatThrownBy(this::show).isInstanceOf(DomainError.Invalid.class);
        assertThat(refusals()).contains("passkey");
        phone.counting(9);
        assertThat(show().isByPasskey()).isTrue();
    }

    @Test
    void anUnknownPasskeyAndNonsenseAreAnsweredAlike() {
        acceptWithPasskey();
        PasskeyQuestion question = passkeys.ask();
        String stranger = new SoftAuthenticator(portal.origin()).show(question);
        for (String answer : List.of(stranger, "{}", "nonsense", "null", "[1]")) {
            assertThatThrownBy(() -> passkeys.prove(passkeys.ask(), answer, address))
                    .isInstanceOf(DomainError.Invalid.class)
                    .hasMessage("people.passkey.refused");
        }
    }

    @Test
    void theLastWayInStaysUntilThereIsAnother() {
        RestrideUser user = enter(acceptWithPasskey());
        UUID only = clinics.as(user.actor(), passkeys::mine).getFirst().id();
        assertThatThrownBy(() -> clinics.as(user.actor(), () -> passkeys.remove(only)))
                .isInstanceOf(DomainError.Conflict.class)
                .hasMessage("people.passkey.last");
        assertThat(clinics.as(user.actor(), passkeys::mine)).hasSize(1);
        SoftAuthenticator tablet = new SoftAuthenticator(portal.origin());
        Proof proof = show();
        clinics.as(user.actor(), () -> {
            PasskeyQuestion question = passkeys.askForNew(proof);
            return passkeys.keep(proof, question, tablet.make(question), "A tablet");
        });
        clinics.as(user.actor(), () -> passkeys.remove(only));
        assertThat(clinics.as(user.actor(), passkeys::mine)).singleElement().satisfies(left -> assertThat(left.label())
                .isEqualTo("A tablet"));
        assertThatThrownBy(this::show).isInstanceOf(DomainError.Invalid.class);
    }

    @Test
    void peopleNameAndRemoveOnlyTheirOwn() {
        RestrideUser user = enter(acceptWithPasskey());
        UUID passkey = clinics.as(user.actor(), passkeys::mine).getFirst().id();
        clinics.as(clinic.editor(), () -> passkeys.rename(passkey, "Mine now"));
        clinics.as(clinic.editor(), () -> passkeys.remove(passkey));
        clinics.as(user.actor(), () -> passkeys.rename(passkey, " My phone "));
        assertThat(clinics.as(user.actor(), passkeys::mine)).singleElement().satisfies(mine -> assertThat(mine.label())
                .isEqualTo("My phone"));
        assertThatThrownBy(() -> clinics.as(user.actor(), () -> passkeys.rename(passkey, " ")))
                .isInstanceOfSatisfying(DomainError.Invalid.class, error -> assertThat(error.fields())
                        .containsKey("label"));
    }

    @Test
    void anotherPersonsQuestionMakesNoPasskeyForMe() {
        RestrideUser user = enter(acceptWithPasskey());
        String other = TestClinics.token(
                clinics.as(clinic.clinician(), () -> invitations.invitePatient(clinics.patient(clinic), false)));
        PasskeyQuestion foreign = welcoming.askForPasskey(other, TestClinics.BORN, UUID.randomUUID() + "@passkey.test");
        Proof proof = show();
        assertThatThrownBy(() -> clinics.as(
                        user.actor(),
                        () -> passkeys.keep(proof, foreign, new SoftAuthenticator(portal.origin()).make(foreign), "x")))
                .isInstanceOf(DomainError.Forbidden.class);
    }

    @Test
    void aPasskeyIsTheSecondFactorAsWellAndAPasswordAloneNoLongerIs() {
        requireSecondFactor();
        String staff = UUID.randomUUID() + "@staff.test";
        String link = TestClinics.token(clinics.as(
                clinic.administrator(), () -> invitations.inviteStaff("Sam Staff", staff, Set.of(Role.EDITOR), false)));
        Proof first = welcoming.accept(link, null, staff, TestClinics.PASSWORD, null, address);
        WayIn missing = signIn.waysIn(first).getFirst();
        assertThat(missing.secondFactorMissing()).isTrue();
        PasskeyQuestion question = passkeys.askForNew(first);
        Proof strong = passkeys.keep(first, question, phone.make(question), "A phone");
        assertThat(signIn.waysIn(strong).getFirst().secondFactorMissing()).isFalse();
        assertThat(signIn.enter(strong, missing.membership()).roles()).containsExactly(Role.EDITOR);
        Proof weak = signIn.password(staff, TestClinics.PASSWORD, address);
        assertThatThrownBy(() -> signIn.enter(weak, missing.membership())).isInstanceOf(DomainError.Forbidden.class);
        assertThat(secondFactors.isPasskeyNeeded(weak)).isTrue();
        assertThatThrownBy(() -> secondFactors.offer(weak))
                .as("a stolen password must not make an authenticator app")
                .isInstanceOf(DomainError.Forbidden.class);
        assertThatThrownBy(() -> passkeys.askForNew(weak))
                .as("nor another passkey")
                .isInstanceOf(DomainError.Forbidden.class);
        assertThat(signIn.enter(show(), missing.membership()).account())
                .isEqualTo(strong.account().value());
    }

    @Test
    void somebodyWithAnAccountAcceptsByTheirPasskey() {
        RestrideUser user = enter(acceptWithPasskey());
        PatientId another = clinics.patient(clinic, "Nina", "Second");
        String second =
                TestClinics.token(clinics.as(clinic.clinician(), () -> invitations.invitePatient(another, false)));
        assertThatThrownBy(() -> welcoming.askForPasskey(second, TestClinics.BORN, login))
                .isInstanceOfSatisfying(DomainError.Invalid.class, error -> assertThat(error.fields())
                        .isEqualTo(Map.of("login", "people.invalid.known-login")));
        Proof proof = welcoming.acceptAs(second, TestClinics.BORN, show(), consents.text(Locale.ENGLISH));
        assertThat(signIn.waysIn(proof)).hasSize(2);
        assertThat(proof.account().value()).isEqualTo(user.account());
    }

    @Test
    void theOfferIsMadeOnceAndToThoseWithoutAPasskey() {
        String named = UUID.randomUUID() + "@offer.test";
        welcoming.accept(token, TestClinics.BORN, named, TestClinics.PASSWORD, consents.text(Locale.ENGLISH), address);
        Proof proof = signIn.password(named, TestClinics.PASSWORD, address);
        assertThat(passkeys.offerOnce(proof)).isTrue();
        assertThat(passkeys.offerOnce(proof)).isFalse();
    }

    @Test
    void aPasswordComesAndGoesAsLongAsThereIsAnotherWay() {
        RestrideUser user = enter(acceptWithPasskey());
        Actor actor = user.actor();
        clinics.as(actor, () -> accounts.setPassword(show(), TestClinics.PASSWORD));
        assertThat(enter(signIn.password(login, TestClinics.PASSWORD, address)).account())
                .isEqualTo(user.account());
        clinics.as(actor, () -> accounts.removePassword(show()));
        assertThatThrownBy(() -> signIn.password(login, TestClinics.PASSWORD, address))
                .isInstanceOf(DomainError.Invalid.class);
        Proof foreign = show();
        assertThatThrownBy(() -> clinics.as(clinic.editor(), () -> accounts.removePassword(foreign)))
                .isInstanceOf(DomainError.Forbidden.class);
    }

    private Proof acceptWithPasskey() {
        PasskeyQuestion question = welcoming.askForPasskey(token, TestClinics.BORN, login);
        return accept(question, phone.make(question));
    }

    private Proof accept(PasskeyQuestion question, String answer) {
        return welcoming.acceptByPasskey(
                token, TestClinics.BORN, question, answer, "A phone", consents.text(Locale.ENGLISH));
    }

    private Proof show() {
        PasskeyQuestion question = passkeys.ask();
        return passkeys.prove(question, phone.show(question), address);
    }

    private RestrideUser enter(Proof proof) {
        return signIn.enter(proof, signIn.waysIn(proof).getFirst().membership());
    }

    private void requireSecondFactor() {
        clinics.as(clinic.administrator(), () -> {
            Clinics.VersionedSettings now = settings.settings();
            ClinicSettings old = now.settings();
            settings.change(
                    new ClinicSettings(
                            old.name(),
                            old.address(),
                            old.phone(),
                            old.hours(),
                            old.zone(),
                            old.country(),
                            old.languages(),
                            old.brandColour(),
                            true,
                            old.limits()),
                    now.version());
        });
    }

    private List<String> refusals() {
        AuditFilter refused = new AuditFilter(
                null, null, Audited.Deed.REFUSED, Instant.EPOCH, Instant.now().plusSeconds(60), null);
        return clinics.as(clinic.administrator(), () -> trail.page(refused, 50)).stream()
                .flatMap(entry -> entry.fields().stream())
                .toList();
    }
}
