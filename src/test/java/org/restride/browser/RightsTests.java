package org.restride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A patient takes their data along, has something corrected, and takes their consent back and gives it again. */
class RightsTests {

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    @Test
    void aPatientTakesACopyAndTheClinicAnswersWhatIsWrong() throws IOException {
        String wrong = "It was the left knee, not the right one. " + System.nanoTime();
        try (Visitor patient = new Visitor(Device.SMALL_PHONE, ColorScheme.LIGHT);
                Visitor clinician = new Visitor(Device.DESKTOP, ColorScheme.DARK)) {
            patient.signIn("patient").open("/my-data").mustBeFine("rights-my-data");
            Download copy = patient.page().waitForDownload(() -> patient.page()
                    .locator("a:visible", new Page.LocatorOptions().setHasText("For other apps (JSON)"))
                    .click());
            assertThat(Files.readString(copy.path())).contains("restride-own-data", "progress.session_log");
            patient.field("What is wrong?").fill(wrong);
            patient.part("vaadin-button", "Ask to correct it").click();
            assertThat(patient.page().getByText(wrong).first()).isVisible(SOON);

            clinician.signIn("clinician").open("/requests").mustBeFine("rights-requests");
            clinician
                    .page()
                    .locator("li:visible", new Page.LocatorOptions().setHasText("wants something corrected"))
                    .first()
                    .locator("a")
                    .click();
            clinician.page().waitForURL(Pattern.compile(".*/rights$"));
            assertThat(clinician.page().getByText(wrong).first()).isVisible(SOON);
            clinician.mustBeFine("rights-answer");
            clinician.field("Your answer. The patient reads it.").fill("We have put it right.");
            clinician.part("vaadin-button", "It is corrected").click();
            assertThat(clinician
                            .page()
                            .getByText("Corrected. We have put it right.")
                            .first())
                    .isVisible(SOON);

            patient.open("/my-data");
            assertThat(patient.page()
                            .getByText("Corrected. We have put it right.")
                            .first())
                    .isVisible(SOON);
        }
    }

    @Test
    void aPlanWaitsWhileTheConsentIsTakenBack() {
        try (Visitor patient = new Visitor(Device.PHONE, ColorScheme.DARK)) {
            patient.signIn("patient").open("/my-data");
            patient.page().getByText("Take it back…").click();
            patient.part("vaadin-button", "Take it back").click();
            patient.page().getByText("You have taken it back.").first().waitFor();
            patient.open("/today");
            patient.page().waitForURL(Pattern.compile(".*/(today|consent)$"));
            assertThat(patient.page().getByText("Your plan waits").first()).isVisible(SOON);
            patient.mustBeFine("rights-plan-waits");
            patient.part("vaadin-button", "I agree").click();
            patient.page().waitForURL(Pattern.compile(".*/today$"));
            patient.open("/plan");
            assertThat(patient.page()).hasURL(Pattern.compile(".*/plan$"));
        }
    }
}
