package org.restride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A patient asks on a phone, the clinician answers with a free time, the patient moves it and cancels. */
class AppointmentsTests {

    @Test
    void askedAnsweredMovedAndCancelled() {
        String words = "It is about my stride " + UUID.randomUUID();
        try (Visitor patient = new Visitor(Device.SMALL_PHONE, ColorScheme.LIGHT);
                Visitor clinician = new Visitor(Device.DESKTOP, ColorScheme.LIGHT)) {
            patient.signIn("patient").open("/appointments");
            ask(patient, words);
            answer(clinician, words);
            patient.open("/appointments");
            patient.mustBeFine("appointments-booked");
            Locator booked = patient.page().locator(".rs-appointment");
            int before = booked.count();
            move(patient);
            cancel(patient);
            assertThat(booked).hasCount(before - 1);
            assertThat(patient.page().getByText("Reason: I have a cold").first())
                    .isVisible();
        }
    }

    private static void ask(Visitor patient, String words) {
        Locator another = patient.button("Ask for another one");
        if (another.isVisible()) {
            another.click();
        }
        patient.part("vaadin-radio-button:visible", "A check-up").click();
        patient.field("In your own words").fill(words);
        patient.mustBeFine("appointments-asking");
        patient.press("Send to my clinic");
        assertThat(patient.page().locator(".rs-lines", new Page.LocatorOptions().setHasText(words)))
                .isVisible();
    }

    private static void answer(Visitor clinician, String words) {
        clinician.signIn("clinician").open("/appointments");
        Locator request =
                clinician.page().locator(".rs-appointment-request", new Page.LocatorOptions().setHasText(words));
        assertThat(request).isVisible();
        clinician.mustBeFine("appointments-requests");
        request.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Book .*")))
                .click();
        assertThat(request).hasCount(0);
    }

    private static void move(Visitor patient) {
        patient.press("Move: ");
        patient.press("Move it");
        assertThat(patient.page().getByText(Pattern.compile("^Moved to .*")).first())
                .isVisible();
        assertThat(patient.page().locator("vaadin-dialog[opened]")).hasCount(0);
    }

    private static void cancel(Visitor patient) {
        patient.press("Cancel: ");
        patient.field("Why? The other side can read this.").fill("I have a cold");
        patient.press("Cancel the appointment");
        assertThat(patient.page().locator("vaadin-dialog[opened]")).hasCount(0);
    }
}
