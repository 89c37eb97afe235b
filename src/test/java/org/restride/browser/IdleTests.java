package org.restride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestEquipment;
import org.restride.base.Actor;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.people.Invitations;
import org.restride.people.Welcoming;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Somebody goes away from the screen: a portal of its own, whose sessions end after forty seconds. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "restride.demo=false",
            "vaadin.productionMode=true",
            "db-scheduler.enabled=false",
            "server.servlet.session.timeout=40s"
        })
@Import(TestEquipment.class)
class IdleTests {

    private static final double SESSION_MILLIS = 40_000;
    private static final double KEPT_MILLIS = 2_000;
    private static final LocatorAssertions.IsVisibleOptions IN_TIME =
            new LocatorAssertions.IsVisibleOptions().setTimeout(SESSION_MILLIS);

    @LocalServerPort
    private int port;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Welcoming welcoming;

    private TestClinic clinic;
    private String login;

    @BeforeEach
    void invite() {
        clinic = clinics.create();
        login = staff("Maria Lopez", Role.CLINICIAN);
    }

    @Test
    void whoseTimeRunsOutComesBackToThePageAndToTheirWords() {
        try (Visitor clinician = visitor(Device.DESKTOP, ColorScheme.LIGHT)) {
            clinician.signIn(login, TestClinics.PASSWORD).open("/patients?q=");
            openRegistration(clinician);
            clinician.field("First name").fill("Maya");
            clinician.field("Last name").pressSequentially("Okafo");
            clinician.page().waitForTimeout(KEPT_MILLIS);

            assertThat(warning(clinician)).isVisible(IN_TIME);
            assertThat(clinician.page().getByText(Pattern.compile("signed out in 0:[0-2]\\d")))
                    .isVisible();
            clinician.screenshot("idle-warning");
            clinician.page().waitForURL(Pattern.compile(".*/login\\?away$"));
            assertThat(clinician.page().getByText("You were away for a while").first())
                    .isVisible();

            clinician.signInHere(login, TestClinics.PASSWORD);
            assertThat(clinician.page().url()).contains("/patients?q=");
            assertThat(clinician
                            .page()
                            .getByText("You are back where you were.")
                            .first())
                    .isVisible();
            openRegistration(clinician);
            assertThat(clinician
                            .page()
                            .getByText("What you typed before is back.")
                            .first())
                    .isVisible();
            assertThat(clinician.field("First name")).hasValue("Maya");
            assertThat(clinician.field("Last name")).hasValue("Okafo");
            clinician.mustBeFine("idle-back");
        }
    }

    @Test
    void whoSaysThatTheyAreThereStays() {
        try (Visitor clinician = visitor(Device.PHONE, ColorScheme.DARK)) {
            clinician.signIn(login, TestClinics.PASSWORD).open("/patients");
            assertThat(warning(clinician)).isVisible(IN_TIME);
            clinician.mustBeFine("idle-stay");
            clinician.press("I am here");
            assertThat(warning(clinician)).hasCount(0);
            clinician.page().waitForTimeout(SESSION_MILLIS * 0.6);
            assertThat(clinician.page().url()).endsWith("/patients");
            clinician.press("I am here");
            openRegistration(clinician);
            assertThat(clinician.field("First name")).isVisible();
        }
    }

    @Test
    void anotherPersonAtTheSameDeviceIsNotLedToTheFirstOnesPage() {
        PatientId patient = clinics.patient(clinic, "Nora", "Private");
        String administrator = staff("Ada Office", Role.ADMINISTRATOR);
        try (Visitor visitor = visitor(Device.DESKTOP, ColorScheme.LIGHT)) {
            visitor.signIn(login, TestClinics.PASSWORD).open("/patients/" + patient);
            visitor.page().waitForURL(Pattern.compile(".*/login\\?away$"));
            visitor.settle();
            visitor.signInHere(administrator, TestClinics.PASSWORD);
            assertThat(visitor.page().url()).endsWith("/admin");
            assertThat(visitor.page().content()).doesNotContain(patient.toString(), "Nora Private");
        }
    }

    private Visitor visitor(Device device, ColorScheme scheme) {
        return new Visitor(device, scheme, () -> "http://localhost:" + port);
    }

    private static Locator warning(Visitor visitor) {
        return visitor.page()
                .getByRole(AriaRole.HEADING)
                .filter(new Locator.FilterOptions().setHasText("Are you still there?"));
    }

    private static void openRegistration(Visitor clinician) {
        clinician.part("vaadin-button", "Register").click();
        clinician.field("First name").waitFor();
    }

    private String staff(String name, Role role) {
        String address = UUID.randomUUID() + "@staff.test";
        Invitations.Link link = clinics.as(
                Actor.system(clinic.id()), () -> invitations.inviteStaff(name, address, Set.of(role), false));
        welcoming.accept(TestClinics.token(link), null, address, TestClinics.PASSWORD, null, TestClinics.address());
        return address;
    }
}
