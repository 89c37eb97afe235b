package org.restride.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestClock;
import org.restride.base.AccountId;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.base.PublicAddress;
import org.restride.base.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Links by mail, trusted devices, and what the clinic does for those who can't get in by themselves. */
@RestrideTest
class DoorTests {

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TestClock clock;

    @Autowired
    private SignIn signIn;

    @Autowired
    private SignInLinks links;

    @Autowired
    private OneTimeLinks stored;

    @Autowired
    private Logins logins;

    @Autowired
    private Throttle throttle;

    @Autowired
    private PublicAddress portal;

    @Autowired
    private Texts texts;

    @Autowired
    private SecondFactors secondFactors;

    @Autowired
    private DeviceTokens devices;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PatientAccess access;

    @Autowired
    private PaperConsents paper;

    @Autowired
    private Consents consents;

    @Autowired
    private AddressChanges addresses;

    @Autowired
    private JdbcClient jdbc;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private TestClinic clinic;
    private PatientId patient;
    private RestrideUser user;
    private AccountId account;
    private String login;

    @BeforeEach
    void comeIn() {
        clinic = clinics.create();
        patient = clinics.patient(clinic);
        user = clinics.signUp(clinic, patient);
        account = new AccountId(user.account());
        login = logins.find(account).orElseThrow().login();
    }

    @AfterEach
    void putRight() {
        server.stop();
        clock.putRight();
        SecurityContextHolder.clearContext();
    }

    @Test
    void lookingAtALinkUsesNothingUpAndItSignsInOnce() {
        String token = token(links.link(account));
        String older = token(links.link(account));
        assertThat(links.whose(token)).hasValue(SignInLinks.hint(login));
        assertThat(links.whose(token)).as("a mail scanner looks first").isPresent();
        RestrideUser in = enter(links.use(token));
        assertThat(in.account()).isEqualTo(account.value());
        assertThat(links.whose(token)).isEmpty();
        assertThatThrownBy(() -> links.use(token)).isInstanceOf(DomainError.NotFound.class);
        assertThat(links.whose(older)).as("the others end with it").isEmpty();
    }

    @Test
    void aLinkIsOverAfterFifteenMinutes() {
        String token = token(links.link(account));
        clock.set(clock.instant().plus(SignInLinks.LASTS).minusSeconds(5));
        assertThat(links.whose(token)).isPresent();
        clock.set(clock.instant().plusSeconds(6));
        assertThat(links.whose(token)).isEmpty();
        assertThatThrownBy(() -> links.use(token)).isInstanceOf(DomainError.NotFound.class);
    }

    @Test
    void aLinkForAPasswordDoesNotSignInNorTheOtherWayRound() {
        String forPassword = stored.addForPassword(account, Duration.ofHours(1));
        assertThatThrownBy(() -> links.use(forPassword)).isInstanceOf(DomainError.NotFound.class);
        assertThat(stored.accountOf(token(links.link(account)))).isEmpty();
    }

    @Test
    void theSecondFactorIsAskedForAfterTheLink() {
        clinics.as(user.actor(), () -> {
            SecondFactors.Offer offer = secondFactors.offer();
            secondFactors.confirm(
                    offer, TimeCodes.code(offer.secret(), clock.instant().getEpochSecond() / 30));
        });
        Proof half = links.use(token(links.link(account)));
        assertThat(half.needsSecondFactor()).isTrue();
        assertThatThrownBy(() -> signIn.waysIn(half)).isInstanceOf(DomainError.Forbidden.class);
    }

    @Test
    void knownAndUnknownAddressesAreAnsweredAlikeAndSlowedDownAlike() {
        SignInLinks byMail = links(mailing());
        String stranger = UUID.randomUUID() + "@nobody.test";
        byMail.ask(stranger, TestClinics.address(), Locale.ENGLISH);
        byMail.ask(login, TestClinics.address(), Locale.ENGLISH);
        await().atMost(Duration.ofSeconds(20)).until(() -> server.getReceivedMessages().length == 1);
        for (String asked : List.of(stranger, login)) {
            for (int i = 0; i < 4; i++) {
                byMail.ask(asked, TestClinics.address(), Locale.ENGLISH);
            }
            assertThatThrownBy(() -> byMail.ask(asked, TestClinics.address(), Locale.ENGLISH))
                    .isInstanceOf(DomainError.TooMany.class);
        }
        assertThatThrownBy(() -> byMail.ask("a name", TestClinics.address(), Locale.ENGLISH))
                .isInstanceOf(DomainError.Invalid.class);
    }

    @Test
    void trustLastsNinetyDaysFromSigningInAndUseDoesNotLengthenIt() {
        String token = devices.issue(user, "A phone", true).token();
        DeviceTokens.Device before = clinics.as(user.actor(), devices::mine).getFirst();
        assertThat(Duration.between(before.createdAt(), before.expiresAt())).isEqualTo(DeviceTokens.TRUSTED);
        jdbc.sql("update platform.device_token set last_used_at = last_used_at - interval '3 days' where id = :id")
                .param("id", before.id())
                .update();
        assertThat(devices.find(token)).isPresent();
        assertThat(clinics.as(user.actor(), devices::mine).getFirst().expiresAt())
                .isEqualTo(before.expiresAt());
    }

    @Test
    void onlyATrustedDeviceLetsInAgainWithoutAQuestion() {
        String own = devices.issue(user, "A phone", true).token();
        String shared = devices.issue(user, "A library", false).token();
        assertThat(devices.find(own).flatMap(signIn::resume)).isPresent();
        assertThat(devices.find(shared)).as("reports reach us from there").isPresent();
        assertThat(devices.find(shared).flatMap(signIn::resume)).isEmpty();
        devices.end(own);
        assertThat(devices.find(own).flatMap(signIn::resume)).isEmpty();
    }

    @Test
    void revokingADeviceEndsItsOpenSessionAtOnceAndNoOther() {
        RestrideUser lost = user.on(devices.issue(user, "A phone", true).device(), true);
        RestrideUser here = user.on(devices.issue(user, "A tablet", true).device(), true);
        sitsAt(lost);
        assertThat(accounts.current().login()).isEqualTo(login);
        clinics.as(here.actor(), () -> devices.revoke(lost.device().orElseThrow()));
        assertThat(signedIn.holds(lost)).isFalse();
        assertThatThrownBy(accounts::current)
                .as("in the middle of a session")
                .isInstanceOf(DomainError.Forbidden.class);
        sitsAt(here);
        assertThat(signedIn.holds(here)).isTrue();
        assertThat(accounts.current().login()).isEqualTo(login);
    }

    @Test
    void aNewCodeForALostPhoneSignsItOutAndLetsInOnce() {
        String token = devices.issue(user, "A lost phone", true).token();
        Invitations.Link code = clinics.as(clinic.clinician(), () -> access.newCode(patient, account));
        assertThat(devices.find(token)).isEmpty();
        assertThat(enter(links.use(token(code.url()))).patient()).isEqualTo(patient.value());
        assertThatThrownBy(() -> clinics.as(clinic.clinician(), () -> access.newCode(clinics.patient(clinic), account)))
                .isInstanceOf(DomainError.NotFound.class);
    }

    @Test
    void theClinicSeesWhoSignsInAndSignsAllOut() {
        devices.issue(user, "A phone", true);
        assertThat(clinics.as(clinic.clinician(), () -> access.of(patient)))
                .singleElement()
                .satisfies(way -> {
                    assertThat(way.login()).isEqualTo(login);
                    assertThat(way.password()).isTrue();
                    assertThat(way.devices()).isEqualTo(1);
                });
        clinics.as(clinic.administrator(), () -> access.signOut(patient));
        assertThat(clinics.as(clinic.clinician(), () -> access.of(patient))
                        .getFirst()
                        .devices())
                .isZero();
    }

    @Test
    void consentOnPaperIsNotedWithTheDayAndWhoSawTheSheet() {
        PatientId withoutPhone = clinics.patient(clinic, "Paula", "Paper");
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        assertThat(clinics.as(clinic.clinician(), () -> paper.newest(withoutPhone)))
                .isEmpty();
        clinics.as(clinic.clinician(), () -> paper.note(withoutPhone, yesterday));
        assertThat(clinics.as(clinic.clinician(), () -> paper.newest(withoutPhone)))
                .hasValueSatisfying(signed -> {
                    assertThat(signed.signedOn()).isEqualTo(yesterday);
                    assertThat(signed.notedBy()).isEqualTo(clinic.clinician().account());
                });
        assertThat(clinics.as(clinic.clinician(), () -> consents.of(withoutPhone)))
                .singleElement()
                .satisfies(given -> assertThat(given.given()).isTrue());
        assertThatThrownBy(() -> clinics.as(clinic.clinician(), () -> paper.note(withoutPhone, yesterday.plusDays(3))))
                .isInstanceOf(DomainError.Invalid.class);
    }

    @Test
    void aNewAddressCountsOnceItsLinkWasUsed() {
        String wanted = UUID.randomUUID() + "@new.test";
        String token = stored.addForAddress(account, wanted, AddressChanges.LASTS);
        assertThat(addresses.confirms(token)).hasValue(wanted);
        assertThat(logins.find(login)).isPresent();
        addresses.confirm(token);
        assertThat(logins.find(login)).isEmpty();
        assertThat(enter(signIn.password(wanted, TestClinics.PASSWORD, TestClinics.address()))
                        .account())
                .isEqualTo(account.value());
        assertThatThrownBy(() -> addresses.confirm(token)).isInstanceOf(DomainError.NotFound.class);
    }

    @Test
    void anAddressThatSomebodyElseTookMeanwhileIsRefusedAndTheLinkStaysGood() {
        RestrideUser other = clinics.signUp(clinic, clinics.patient(clinic));
        String taken = logins.find(new AccountId(other.account())).orElseThrow().login();
        String token = stored.addForAddress(account, taken, AddressChanges.LASTS);
        assertThatThrownBy(() -> addresses.confirm(token)).isInstanceOf(DomainError.Conflict.class);
        assertThat(logins.find(login)).isPresent();
    }

    @Test
    void onlyAFreshProofOfOnesOwnChangesTheAddress() {
        Proof own = signIn.password(login, TestClinics.PASSWORD, TestClinics.address());
        String wanted = UUID.randomUUID() + "@new.test";
        assertThatThrownBy(() -> clinics.as(clinic.editor(), () -> addresses.ask(own, wanted)))
                .isInstanceOf(DomainError.Forbidden.class);
        assertThatThrownBy(() -> clinics.as(user.actor(), () -> addresses.ask(own, "nonsense")))
                .isInstanceOfSatisfying(DomainError.Invalid.class, error -> assertThat(error.fields())
                        .containsKey("address"));
        clock.set(clock.instant().plus(Duration.ofMinutes(11)));
        assertThatThrownBy(() -> clinics.as(user.actor(), () -> addresses.ask(own, wanted)))
                .isInstanceOf(DomainError.Forbidden.class);
    }

    @Test
    void theOnlyPasswordStays() {
        Proof own = signIn.password(login, TestClinics.PASSWORD, TestClinics.address());
        assertThatThrownBy(() -> clinics.as(user.actor(), () -> accounts.removePassword(own)))
                .isInstanceOf(DomainError.Conflict.class)
                .hasMessage("people.password.last");
    }

    private static void sitsAt(RestrideUser person) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(person, null, person.authorities()));
    }

    private RestrideUser enter(Proof proof) {
        return signIn.enter(proof, signIn.waysIn(proof).getFirst().membership());
    }

    private static String token(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private SignInLinks links(Mailing mailing) {
        return new SignInLinks(logins, stored, throttle, mailing, portal, clock);
    }

    private Mailing mailing() {
        server.start();
        return new Mailing(TestPost.through(server.getSmtp().getPort()), texts);
    }
}
