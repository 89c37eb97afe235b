package org.restride.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.base.DomainError;
import org.restride.base.Role;
import org.springframework.beans.factory.annotation.Autowired;

@RestrideTest
class SignInTests {

    @Autowired
    private TestClinics clinics;

    @Autowired
    private SignIn signIn;

    @Autowired
    private SecondFactors secondFactors;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Clinics settings;

    @Autowired
    private Staff staff;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private DeviceTokens devices;

    @Autowired
    private PasswordResets resets;

    @Autowired
    private Logins logins;

    private TestClinic clinic;
    private String login;
    private final String address = TestClinics.address();

    @BeforeEach
    void makeClinic() {
        clinic = clinics.create();
        login = logins.find(clinic.clinician().account()).orElseThrow().login();
    }

    @Test
    void knownAndUnknownAccountsGetTheSameAnswer() {
        Throwable known = catchThrowable(() -> signIn.password(login, "wrong-password", address));
        Throwable unknown =
                catchThrowable(() -> signIn.password(UUID.randomUUID() + "@nobody.test", "wrong-password", address));
        assertThat(known).isInstanceOf(DomainError.Invalid.class).hasSameClassAs(unknown);
        assertThat(known).hasMessage(unknown.getMessage());
    }

    @Test
    void guessingIsSlowedDownForKnownAndUnknownAccountsAlike() {
        for (String guessed : new String[] {login, UUID.randomUUID() + "@nobody.test"}) {
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> signIn.password(guessed, "wrong-password", TestClinics.address()))
                        .isInstanceOf(DomainError.Invalid.class);
            }
            assertThatThrownBy(() -> signIn.password(guessed, TestClinics.PASSWORD, TestClinics.address()))
                    .isInstanceOfSatisfying(DomainError.TooMany.class, error -> assertThat(error.retryAfterSeconds())
                            .isBetween(1L, 21L));
        }
    }

    @Test
    void anAddressThatTriesManyAccountsIsSlowedDown() {
        Throwable last = null;
        for (int i = 0; i < 60 && !(last instanceof DomainError.TooMany); i++) {
            last = catchThrowable(() -> signIn.password(UUID.randomUUID() + "@nobody.test", "wrong", address));
        }
        assertThat(last).isInstanceOf(DomainError.TooMany.class);
    }

    @Test
    void signingInOftenIsNotGuessing() {
        for (int i = 0; i < 8; i++) {
            assertThat(signIn.password(login.toUpperCase(Locale.ROOT) + " ", TestClinics.PASSWORD, address))
                    .isNotNull();
        }
    }

    @Test
    void nobodyEntersBySomebodyElsesWay() {
        Proof proof = signIn.password(login, TestClinics.PASSWORD, address);
        String other = logins.find(clinic.editor().account()).orElseThrow().login();
        Proof editor = signIn.password(other, TestClinics.PASSWORD, address);
        UUID way = signIn.waysIn(editor).getFirst().membership();
        assertThatThrownBy(() -> signIn.enter(proof, way)).isInstanceOf(DomainError.Forbidden.class);
    }

    @Test
    void aProofLastsTenMinutes() {
        Proof old = new Proof(clinic.clinician().account(), true, Instant.now().minusSeconds(601));
        assertThatThrownBy(() -> signIn.waysIn(old)).isInstanceOf(DomainError.Forbidden.class);
    }

    @Test
    void theSecondFactorIsAskedForAndItsCodesCountOnce() {
        SecondFactors.Offer offer = clinics.as(clinic.clinician(), () -> secondFactors.offer());
        assertThatThrownBy(() -> clinics.as(clinic.clinician(), () -> secondFactors.confirm(offer, "000000")))
                .isInstanceOf(DomainError.Invalid.class);
        long step = Instant.now().getEpochSecond() / 30;
        clinics.as(clinic.clinician(), () -> secondFactors.confirm(offer, TimeCodes.code(offer.secret(), step - 1)));
        Proof half = signIn.password(login, TestClinics.PASSWORD, address);
        assertThat(half.needsSecondFactor()).isTrue();
        assertThatThrownBy(() -> signIn.waysIn(half)).isInstanceOf(DomainError.Forbidden.class);
        assertThatThrownBy(() -> signIn.secondFactor(half, TimeCodes.code(offer.secret(), step - 1)))
                .isInstanceOf(DomainError.Invalid.class);
        Proof whole = signIn.secondFactor(half, TimeCodes.code(offer.secret(), step));
        assertThat(signIn.waysIn(whole)).hasSize(1);
        assertThatThrownBy(() -> signIn.secondFactor(half, TimeCodes.code(offer.secret(), step)))
                .isInstanceOf(DomainError.Invalid.class);
    }

    @Test
    void aClinicCanRequireTheSecondFactor() {
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
        Proof proof = signIn.password(login, TestClinics.PASSWORD, address);
        WayIn way = signIn.waysIn(proof).getFirst();
        assertThat(way.secondFactorMissing()).isTrue();
        assertThatThrownBy(() -> signIn.enter(proof, way.membership())).isInstanceOf(DomainError.Forbidden.class);
        RestrideUser byPasskey = signIn.enter(Proof.byPasskey(proof.account(), Instant.now()), way.membership());
        Proof elsewhere = clinics.as(byPasskey.actor(), () -> signIn.ofSession(byPasskey));
        assertThat(signIn.waysIn(elsewhere).getFirst().secondFactorMissing()).isFalse();
        SecondFactors.Offer offer = secondFactors.offer(proof);
        Proof after = secondFactors
                .confirm(
                        proof,
                        offer,
                        TimeCodes.code(offer.secret(), Instant.now().getEpochSecond() / 30))
                .proof();
        assertThat(signIn.enter(after, way.membership()).actor()).isEqualTo(clinic.clinician());
    }

    @Test
    void signingOutEverywhereEndsSessionsAndDevices() {
        RestrideUser user = enter();
        String token = devices.issue(user, "A phone");
        assertThat(devices.find(token)).isPresent();
        assertThat(signedIn.holds(user)).isTrue();
        clinics.as(user.actor(), accounts::signOutEverywhere);
        assertThat(signedIn.holds(user)).isFalse();
        assertThat(devices.find(token)).isEmpty();
    }

    @Test
    void peopleRevokeOnlyTheirOwnDevices() {
        RestrideUser user = enter();
        String token = devices.issue(user, "A phone");
        UUID device = clinics.as(user.actor(), devices::mine).getFirst().id();
        clinics.as(clinic.editor(), () -> devices.revoke(device));
        assertThat(devices.find(token)).isPresent();
        clinics.as(user.actor(), () -> devices.revoke(device));
        assertThat(devices.find(token)).isEmpty();
    }

    @Test
    void otherRolesEndTheSession() {
        RestrideUser user = enter();
        clinics.as(
                clinic.administrator(),
                () -> staff.changeRoles(clinic.clinician().account(), Set.of(Role.CLINICIAN, Role.EDITOR)));
        assertThat(signedIn.holds(user)).isFalse();
    }

    @Test
    void aRemovedColleagueIsLetInNoLonger() {
        RestrideUser user = enter();
        clinics.as(clinic.administrator(), () -> staff.remove(clinic.clinician().account()));
        assertThat(signedIn.holds(user)).isFalse();
        Proof proof = signIn.password(login, TestClinics.PASSWORD, address);
        assertThat(signIn.waysIn(proof)).isEmpty();
    }

    @Test
    void aNewPasswordNeedsTheOldOne() {
        Actor actor = clinic.clinician();
        assertThatThrownBy(() -> clinics.as(actor, () -> accounts.changePassword("wrong", "meadow-violin-harbour-42")))
                .isInstanceOf(DomainError.Invalid.class);
        assertThatThrownBy(() -> clinics.as(actor, () -> accounts.changePassword(TestClinics.PASSWORD, "clinician123")))
                .isInstanceOf(DomainError.Invalid.class);
        clinics.as(actor, () -> accounts.changePassword(TestClinics.PASSWORD, "meadow-violin-harbour-42"));
        assertThat(signIn.password(login, "meadow-violin-harbour-42", address)).isNotNull();
    }

    @Test
    void aResetLinkWorksOnceAndEndsSessions() {
        RestrideUser user = enter();
        String link = clinics.as(
                clinic.administrator(),
                () -> resets.linkForStaff(clinic.clinician().account()));
        String token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(resets.isOpen(token)).isTrue();
        resets.choose(token, "meadow-violin-harbour-42");
        assertThat(signedIn.holds(user)).isFalse();
        assertThat(signIn.password(login, "meadow-violin-harbour-42", address)).isNotNull();
        assertThatThrownBy(() -> resets.choose(token, "meadow-violin-harbour-43"))
                .isInstanceOf(DomainError.NotFound.class);
    }

    @Test
    void anotherClinicMakesNoResetLink() {
        TestClinic elsewhere = clinics.create();
        assertThatThrownBy(() -> clinics.as(
                        elsewhere.administrator(),
                        () -> resets.linkForStaff(clinic.clinician().account())))
                .isInstanceOf(DomainError.NotFound.class);
    }

    private RestrideUser enter() {
        Proof proof = signIn.password(login, TestClinics.PASSWORD, address);
        return signIn.enter(proof, signIn.waysIn(proof).getFirst().membership());
    }
}
