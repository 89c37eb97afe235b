package org.restride.messages.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestClock;
import org.restride.base.Actor;
import org.restride.base.CurrentActor;
import org.restride.base.EachClinic;
import org.restride.base.PatientId;
import org.restride.base.Texts;
import org.restride.catalogue.ContentPacks;
import org.restride.catalogue.DatedArticle;
import org.restride.catalogue.DatedArticles;
import org.restride.catalogue.Publishing;
import org.restride.people.Clinics;
import org.restride.people.Consents;
import org.restride.people.Discharging;
import org.restride.people.MailAddresses;
import org.restride.people.PatientDetails;
import org.restride.people.PatientRecords;
import org.restride.people.TestPost;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Letters with articles, through a mail server that runs in the test: only to those who asked, once, and ended by one click. */
@RestrideTest
class DigestRoundTests {

    private static final Locale SPANISH = Locale.of("es");

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TestClock testClock;

    @Autowired
    private EachClinic everywhere;

    @Autowired
    private StoredDigests digests;

    @Autowired
    private DatedArticles articles;

    @Autowired
    private DigestLetters letters;

    @Autowired
    private Consents consents;

    @Autowired
    private DigestChoice choice;

    @Autowired
    private DigestDesk desk;

    @Autowired
    private PatientRecords records;

    @Autowired
    private MailAddresses addresses;

    @Autowired
    private Clinics settings;

    @Autowired
    private Discharging discharging;

    @Autowired
    private ContentPacks packs;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Texts texts;

    @Autowired
    private CurrentActor actors;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Clock clock;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private TestClinic clinic;
    private PatientId patient;
    private DigestRound round;

    @BeforeEach
    void startServer() {
        server.start();
        round = round(server.getSmtp().getPort());
        clinic = clinics.create();
        clinics.as(Actor.system(clinic.id()), () -> {
            packs.loadShipped();
        });
        patient = patient("nora@patient.test", "en");
    }

    @AfterEach
    void stopServer() {
        server.stop();
        testClock.putRight();
    }

    @Test
    void whoDidNotAskGetsNothing() {
        publish();
        go();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(clinics.as(self(patient), choice::mine)).isFalse();
    }

    @Test
    void whoAskedGetsWhatIsNewOnceWithALinkThatEndsIt() throws Exception {
        choose(patient, true);
        go();
        assertThat(server.getReceivedMessages()).isEmpty();
        publish();
        go();
        go();
        MimeMessage mail = only();
        assertThat(mail.getAllRecipients()[0]).hasToString("nora@patient.test");
        assertThat(mail.getSubject()).startsWith("New to read from Clinic");
        DatedArticle first =
                clinics.as(clinic.editor(), () -> articles.in(Locale.ENGLISH)).getFirst();
        assertThat((String) mail.getContent())
                .contains(first.title(), "/learn/" + first.key(), link(mail))
                .doesNotContain("Nora", patient.toString(), "plan/");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void theLetterIsInThePatientsLanguageAlone() throws Exception {
        PatientId ana = patient("ana@patient.test", "es");
        choose(ana, true);
        publish();
        go();
        List<DatedArticle> spanish = clinics.as(clinic.editor(), () -> articles.in(SPANISH));
        MimeMessage mail = only();
        assertThat(mail.getSubject()).startsWith("Nuevas lecturas de Clinic");
        assertThat(spanish).isNotEmpty();
        assertThat((String) mail.getContent()).contains(spanish.getFirst().title());
    }

    @Test
    void anArticleOfTheSeasonComesInItsMonths() throws Exception {
        publish();
        choose(patient, true);
        go();
        assertThat(server.getReceivedMessages()).isEmpty();
        Month month =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")).getMonth();
        List<DatedArticle> all = clinics.as(clinic.editor(), () -> desk.articles(Locale.ENGLISH));
        clinics.as(clinic.editor(), () -> desk.mark(all.getFirst().id(), Set.of(month)));
        clinics.as(clinic.editor(), () -> desk.mark(all.getLast().id(), Set.of(month.plus(6))));
        DigestDesk.Preview preview = clinics.as(clinic.editor(), () -> desk.preview(Locale.ENGLISH));
        assertThat(preview.readers()).isEqualTo(1);
        go();
        assertThat((String) only().getContent())
                .contains(all.getFirst().title(), "For this season")
                .doesNotContain(all.getLast().title());
    }

    @Test
    void withoutAddressOrConsentOrAfterDischargeThereIsNoLetter() {
        PatientId nowhere = patient(null, "en");
        PatientId gone = patient("gone@patient.test", "en");
        choose(nowhere, true);
        choose(gone, true);
        choose(patient, true);
        clinics.as(self(patient), consents::withdraw);
        clinics.as(clinic.clinician(), () -> discharging.discharge(gone));
        publish();
        go();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void twoNodesAtOnceSendOne() throws Exception {
        choose(patient, true);
        publish();
        DigestRound other = round(server.getSmtp().getPort());
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            for (DigestRound node : List.of(round, other)) {
                nodes.submit(() -> {
                    start.await();
                    actors.asSystem(clinic.id(), node::ofClinic);
                    return true;
                });
            }
        }
        only();
    }

    @Test
    void aLetterThatTheServerDoesNotTakeIsTriedAgain() throws Exception {
        choose(patient, true);
        publish();
        DigestRound nobodyListens = round(1);
        actors.asSystem(clinic.id(), nobodyListens::ofClinic);
        go();
        assertThat(server.getReceivedMessages()).isEmpty();
        testClock.set(Instant.now().plusSeconds(1_900));
        go();
        go();
        only();
    }

    @Test
    void lookingAtTheLinkEndsNothingAndItsButtonEndsTheLetters() throws Exception {
        choose(patient, true);
        publish();
        go();
        String path = link(only()).replaceFirst("^https?://[^/]+", "");
        MockMvc http = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        MockHttpServletResponse page = http.perform(get(path)).andReturn().getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("No more letters?", "<form method=\"post\">")
                .doesNotContain("Nora");
        assertThat(page.getHeader("Content-Security-Policy")).contains("form-action 'self'");
        assertThat(clinics.as(self(patient), choice::mine)).isTrue();
        assertThat(http.perform(post(path)).andReturn().getResponse().getContentAsString())
                .contains("You will get no more letters");
        assertThat(clinics.as(self(patient), choice::mine)).isFalse();
        String forged = path.substring(0, path.length() - 6) + "AAAAAA";
        assertThat(http.perform(post(forged)).andReturn().getResponse().getStatus())
                .isEqualTo(404);
    }

    private String link(MimeMessage mail) throws Exception {
        return mail.getHeader("List-Unsubscribe")[0].replaceAll("[<>\\s]", "");
    }

    private void go() {
        actors.asSystem(clinic.id(), round::ofClinic);
    }

    private DigestRound round(int port) {
        return new DigestRound(
                everywhere,
                digests,
                articles,
                letters,
                records,
                addresses,
                consents,
                settings,
                TestPost.through(port),
                transactions,
                clock);
    }

    private void publish() {
        clinics.as(clinic.clinician(), () -> publishing.acceptAll());
    }

    private void choose(PatientId whose, boolean wanted) {
        clinics.as(self(whose), () -> choice.choose(wanted));
    }

    private Actor self(PatientId whose) {
        return clinics.patientActor(clinic, whose);
    }

    private PatientId patient(String email, String language) {
        PatientDetails details = new PatientDetails(
                "Nora",
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

    private MimeMessage only() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }
}
