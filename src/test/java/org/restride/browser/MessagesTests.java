package org.restride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.restride.catalogue.media.PictureSample;

/** A patient writes on a phone, with a picture and without a network; the open inbox shows it and answers. */
class MessagesTests {

    @Test
    void aMessageWithAPictureReachesTheOpenInboxAndIsAnsweredWithATextBlock() {
        String words = "Is this stretch right? " + System.nanoTime();
        try (Visitor clinician = new Visitor(Device.DESKTOP, ColorScheme.LIGHT);
                Visitor patient = new Visitor(Device.PHONE, ColorScheme.LIGHT)) {
            clinician.signIn("clinician").open("/inbox").mustBeFine("inbox");
            patient.signIn("patient").open("/messages").mustBeFine("messages");
            patient.page()
                    .locator("rs-messages input[type=file]")
                    .setInputFiles(new FilePayload("back.jpg", "image/jpeg", PictureSample.jpeg(640, 480)));
            assertThat(patient.page().locator("rs-messages .chosen img")).hasCount(1);
            patient.page().getByRole(AriaRole.TEXTBOX).fill(words);
            button(patient, "Send").click();
            assertThat(patient.page().getByText(words)).isVisible();
            Locator line = clinician
                    .page()
                    .locator(".rs-inbox-line:visible")
                    .filter(new Locator.FilterOptions().setHasText(words));
            assertThat(line).isVisible();
            line.click();
            assertThat(clinician.page().locator(".rs-message img:visible").last())
                    .isVisible();
            button(clinician, "Text blocks").click();
            clinician
                    .page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Insert")))
                    .first()
                    .click();
            button(clinician, "Send").click();
            clinician.mustBeFine("conversation");
            patient.page().reload();
            assertThat(patient.page().getByText(Pattern.compile("Hello Maya")).last())
                    .isVisible();
            assertThat(patient.page()
                            .getByText(Pattern.compile("Seen by Dr Lena Voss"))
                            .last())
                    .isVisible();
            patient.mustBeFine("messages-answered");
        }
    }

    @Test
    void wordsThatMayMeanARedFlagAreSentAndAskTheQuestionsAtOnce() {
        try (Visitor patient = new Visitor(Device.SMALL_PHONE, ColorScheme.DARK)) {
            patient.signIn("patient").open("/messages");
            patient.page().getByRole(AriaRole.TEXTBOX).fill("Since today I feel numb between my legs");
            button(patient, "Send").click();
            assertThat(patient.page().getByText("Your message is on its way.")).isVisible();
            assertThat(patient.page().getByRole(AriaRole.RADIOGROUP)).isVisible();
            patient.mustBeFine("messages-questions");
            patient.open("/messages");
            assertThat(patient.page()
                            .getByText("Since today I feel numb between my legs")
                            .last())
                    .isVisible();
        }
    }

    @Test
    void withoutANetworkAMessageWaitsAndArrivesOnce() {
        String words = "From the tunnel " + System.nanoTime();
        try (Visitor patient = new Visitor(Device.PHONE, ColorScheme.LIGHT)) {
            patient.signIn("patient").open("/messages");
            patient.page().context().setOffline(true);
            patient.page().getByRole(AriaRole.TEXTBOX).fill(words);
            button(patient, "Send").click();
            assertThat(patient.page().getByText("Waits on this phone.")).isVisible();
            patient.page().context().setOffline(false);
            patient.open("/messages");
            assertThat(patient.page().getByText("Waits on this phone.")).hasCount(0);
            assertThat(patient.page().getByText(words)).hasCount(1);
        }
    }

    private static Locator button(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
