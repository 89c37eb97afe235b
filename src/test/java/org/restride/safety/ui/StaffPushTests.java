package org.restride.safety.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.SignedIn;
import org.restride.TestClinics.TestClinic;
import org.restride.TestClock;
import org.restride.messages.reminders.StaffBrowser;
import org.restride.people.TestPost;
import org.restride.safety.Caseload;
import org.restride.safety.Caseload.Trainee;
import org.restride.safety.EscalatingNode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An emergency reaches a clinician's browser, through a push service of the test's own that decrypts what it is given. */
@RestrideTest
class StaffPushTests extends SpringBrowserlessTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Caseload caseload;

    @Autowired
    private EscalationSteps steps;

    @Autowired
    private TestClock clock;

    @Autowired
    private JsonMapper json;

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private StaffBrowser browser;
    private Trainee jonas;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clock.set(NOON);
        mail.start();
        TestClinic clinic = caseload.clinic();
        jonas = caseload.trainee(clinic, "Jonas", TODAY.minusDays(1), 8);
        browser = new StaffBrowser(context, clinic.clinician());
        SignedIn.as(clinic.clinician());
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SignedIn.out();
        browser.close();
        mail.stop();
        clock.putRight();
    }

    @Test
    void theNoticeNamesNobodyAndNothingOfHealthAndComesOnce() {
        caseload.answer(jonas, "saddle", NOON);
        node().run();
        node().run();
        assertThat(browser.read()).hasSize(1);
        JsonNode notice = json.readTree(browser.read().getFirst());
        assertThat(notice.path("title").asString()).isEqualTo("Someone in your clinic needs you now");
        assertThat(notice.path("body").asString()).isEqualTo("Open Restride.");
        assertThat(notice.path("to").asString()).isEqualTo("/worklist");
        assertThat(notice.size()).isEqualTo(3);
        assertThat(browser.urgency()).isEqualTo("high");
        assertThat(told()).contains("notice at 12:00");
    }

    @Test
    void aBrowserThatIsGoneIsDroppedAndItIsShownWhileTheLetterGoesOut() {
        browser.answerWith(410);
        caseload.answer(jonas, "saddle", NOON);
        node().run();
        assertThat(browser.read()).hasSize(1);
        assertThat(browser.isOn()).isFalse();
        assertThat(told())
                .contains("this browser takes no notices any more (12:00)")
                .contains("e-mail at 12:00");
        clock.set(NOON.plusSeconds(3_600));
        node().run();
        assertThat(browser.read()).as("the next rungs write letters alone").hasSize(1);
    }

    @Test
    void aServiceThatIsDownIsAskedAgainAndTakesItOnce() {
        browser.answerWith(503);
        caseload.answer(jonas, "saddle", NOON);
        node().run();
        assertThat(told()).contains("being sent since");
        browser.answerWith(201);
        clock.set(NOON.plusSeconds(31));
        node().run();
        node().run();
        assertThat(browser.read()).hasSize(2);
        assertThat(browser.isOn()).isTrue();
        assertThat(told()).contains("notice at 12:00");
    }

    private EscalatingNode node() {
        return new EscalatingNode(context, TestPost.through(mail.getSmtp().getPort()), browser.push());
    }

    /** Who has been told, as the worklist shows it. */
    private String told() {
        return words(steps.of(UI.getCurrent(), jonas.id(), Locale.ENGLISH)).collect(Collectors.joining("\n"));
    }

    private static Stream<String> words(Component component) {
        return Stream.concat(
                Stream.of(component.getElement().getText()),
                component.getChildren().flatMap(StaffPushTests::words));
    }
}
