package org.restride.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.CurrentActor;
import org.restride.base.Ids;
import org.restride.base.PatientId;
import org.restride.base.PublicAddress;
import org.restride.base.Role;
import org.restride.base.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes out by mail, in both languages, through a mail server that runs in the test. */
@RestrideTest
class MailingTests {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    private TestClinics clinics;

    @Autowired
    private Invitations withoutServer;

    @Autowired
    private PasswordResets resetsWithoutServer;

    @Autowired
    private Welcoming welcoming;

    @Autowired
    private StoredInvitations stored;

    @Autowired
    private Patients patients;

    @Autowired
    private PatientRecords records;

    @Autowired
    private Clinics settings;

    @Autowired
    private PublicAddress address;

    @Autowired
    private CurrentActor actors;

    @Autowired
    private Ids ids;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Clock clock;

    @Autowired
    private Texts texts;

    @Autowired
    private Logins logins;

    @Autowired
    private Memberships memberships;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountAudit accountAudit;

    @Autowired
    private PasswordHashing hashing;

    @Autowired
    private PasswordRules rules;

    @Autowired
    private Throttle throttle;

    @Autowired
    private TransactionTemplate transactions;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private TestClinic clinic;
    private Mailing mailing;
    private Invitations invitations;

    @BeforeEach
    void startServer() {
        server.start();
        mailing = new Mailing(TestPost.through(server.getSmtp().getPort()), texts);
        invitations = new Invitations(stored, patients, settings, mailing, address, actors, ids, events, clock);
        clinic = clinics.create();
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @ParameterizedTest
    @CsvSource({"en, Your invitation from, within 7 days", "es, Tu invitación de, antes de 7 días"})
    void aPatientIsInvitedInTheirLanguageWithALinkThatWorks(String language, String subject, String words)
            throws Exception {
        PatientId patient = patient(language, "nora." + language + "@patient.test");
        Invitations.Link link = inClinic(() -> invitations.invitePatient(patient, true));
        assertThat(link.sentTo()).isEqualTo("nora." + language + "@patient.test");
        MimeMessage letter = letter();
        assertThat(letter.getAllRecipients()[0]).hasToString("nora." + language + "@patient.test");
        assertThat(letter.getFrom()[0]).hasToString("portal@clinic.test");
        assertThat(letter.getSubject()).startsWith(subject);
        String body = (String) letter.getContent();
        assertThat(body).contains("Núria", words, link.url());
        assertThat(welcoming.greet(TestClinics.token(link))).isPresent();
    }

    @Test
    void carersAndStaffAreInvitedByMailAsWell() throws Exception {
        PatientId patient = patient("es", null);
        inClinic(() -> invitations.inviteCarer(patient, "Carl Carer", "carl@carer.test", true));
        assertThat(letter().getAllRecipients()[0]).hasToString("carl@carer.test");
        server.purgeEmailFromAllMailboxes();
        Invitations.Link link = clinics.as(
                clinic.administrator(),
                () -> transactions.execute(
                        status -> invitations.inviteStaff("Eve Editor", "eve@staff.test", Set.of(Role.EDITOR), true)));
        assertThat((String) letter().getContent()).contains("Eve Editor", link.url());
    }

    @ParameterizedTest
    @CsvSource({"en, Choose a new password, within one hour", "es, Elige otra contraseña, antes de una hora"})
    void whoForgotTheirPasswordGetsALinkThatWorks(String language, String subject, String words) throws Exception {
        String login = logins.find(clinic.editor().account()).orElseThrow().login();
        PasswordResets resets = resets();
        resets.ask(login, TestClinics.address(), Locale.of(language));
        MimeMessage letter = letter();
        assertThat(letter.getSubject()).isEqualTo(subject);
        String body = (String) letter.getContent();
        assertThat(body).contains(words);
        String token =
                body.substring(body.indexOf("/forgot/") + "/forgot/".length()).split("\\s", 2)[0];
        assertThat(resets.isOpen(token)).isTrue();
    }

    @Test
    void nobodyElseGetsALetter() {
        resets().ask("nobody-" + UUID.randomUUID() + "@staff.test", TestClinics.address(), Locale.ENGLISH);
        await().during(Duration.ofMillis(500)).atMost(SOON).until(() -> server.getReceivedMessages().length == 0);
    }

    @Test
    void whatIsTakenBackIsNotSent() {
        PatientId patient = patient("en", "taken.back@patient.test");
        clinics.as(
                clinic.clinician(),
                () -> transactions.execute(status -> {
                    status.setRollbackOnly();
                    return invitations.invitePatient(patient, true);
                }));
        await().during(Duration.ofMillis(500)).atMost(SOON).until(() -> server.getReceivedMessages().length == 0);
    }

    @Test
    void aNameCantAddALineToTheHead() throws Exception {
        mailing.send("somebody@clinic.test", Locale.ENGLISH, "invitation", "Nora", "Clinic\r\nBcc: x@evil.test", "-");
        MimeMessage letter = letter();
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(letter.getAllRecipients()).hasSize(1);
    }

    @Test
    void withoutAServerTheLinkIsShown() {
        PatientId patient = patient("en", "nora@patient.test");
        Invitations.Link link = clinics.as(clinic.clinician(), () -> withoutServer.invitePatient(patient, true));
        assertThat(link.sentTo()).isNull();
        assertThat(link.url()).contains("/invitation/");
        assertThat(resetsWithoutServer.byMail()).isFalse();
        assertThat(clinics.as(
                        clinic.administrator(),
                        () -> resetsWithoutServer.linkForStaff(clinic.editor().account())))
                .contains("/forgot/");
    }

    @Test
    void anEmptySettingIsNoServer() {
        assertThat(mailing.works()).isTrue();
        assertThat(new Mailing(TestPost.through("", 0), texts).works()).isFalse();
    }

    private PasswordResets resets() {
        return new PasswordResets(
                logins,
                memberships,
                links,
                accounts,
                accountAudit,
                hashing,
                rules,
                throttle,
                mailing,
                address,
                actors,
                events,
                clock);
    }

    private Invitations.Link inClinic(java.util.function.Supplier<Invitations.Link> work) {
        return clinics.as(clinic.clinician(), () -> transactions.execute(status -> work.get()));
    }

    private PatientId patient(String language, String email) {
        PatientDetails details = new PatientDetails(
                "Núria",
                "Runner",
                TestClinics.BORN,
                email,
                null,
                Locale.of(language),
                ZoneId.of("Europe/Madrid"),
                "ES",
                null);
        return clinics.as(clinic.clinician(), () -> records.register(details, Set.of()));
    }

    private MimeMessage letter() {
        await().atMost(SOON).until(() -> server.getReceivedMessages().length == 1);
        return server.getReceivedMessages()[0];
    }
}
