package org.restride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An emergency, as a patient and a clinician meet it: the answer, the lock, the worklist, the way out. */
class JourneyTests {

    private static final String PATIENT = "Lindqvist";
    private static final int MOST_STEPS = 400;
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(40_000);

    @Test
    void anEmergencyLocksUntilAClinicianUnlocksWithAReason() {
        try (Visitor clinician = new Visitor(Device.DESKTOP, ColorScheme.LIGHT);
                Visitor patient = new Visitor(Device.PHONE, ColorScheme.LIGHT)) {
            patient.signIn("patient").open("/today").press("Something is new");
            answerTheFirstWithYes(patient);
            assertThat(patient.page()
                            .getByText(Pattern.compile("We are telling|was told at|has seen this"))
                            .first())
                    .isVisible(SOON);
            for (String place : new String[] {"/today", "/plan", "/session"}) {
                patient.open(place);
                assertThat(patient.page().getByText("Your exercises are locked").first())
                        .isVisible();
            }
            patient.mustBeFine("journey-emergency");

            clinician.signIn("clinician").open("/worklist").screenshot("journey-worklist-emergency");
            assertThat(clinician
                            .page()
                            .getByText(Pattern.compile("Emergency"))
                            .locator("visible=true")
                            .first())
                    .isVisible();
            unlock(clinician);

            patient.open("/today");
            assertThat(patient.page().getByText("Your exercises are locked")).hasCount(0);
        }
    }

    /** The clinician has signed in; the patient's exercises are locked. */
    static void unlock(Visitor clinician) {
        openRecord(clinician);
        clinician.press("Unlock…");
        Page page = clinician.page();
        page.getByLabel("Sent the patient to hospital").check();
        page.getByLabel("Why is it safe to go on?").fill("Talked on the phone; seen in hospital, all clear.");
        page.getByLabel("What the patient reads").fill("The hospital found nothing. Start gently.");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Unlock").setExact(true))
                .click();
        assertThat(page.getByText("Unlocked.").first()).isVisible();
    }

    private static void openRecord(Visitor clinician) {
        clinician.open("/patients");
        clinician
                .page()
                .locator("input[placeholder='Search by name or number']")
                .fill(PATIENT);
        clinician.page().getByText(Pattern.compile(PATIENT)).first().click();
        clinician.page().waitForURL(Pattern.compile(".*/patients/[0-9a-f-]{36}$"));
        clinician.settle();
    }

    private static void answerTheFirstWithYes(Visitor patient) {
        Page page = patient.page();
        page.getByRole(AriaRole.RADIO, name(Pattern.compile("^Yes.*"))).click();
        patient.screenshot("journey-question");
        for (int question = 0;
                question < MOST_STEPS && !page.getByText("Stop. Get help now.").isVisible();
                question++) {
            if (page.locator("[role=radio][aria-checked=true]").count() == 0) {
                page.getByRole(AriaRole.RADIO, name(Pattern.compile("^No.*"))).click();
            }
            patient.press("Next");
            page.waitForTimeout(120);
        }
        assertThat(page.getByText("Stop. Get help now.").isVisible()).isTrue();
    }

    private static Page.GetByRoleOptions name(Pattern pattern) {
        return new Page.GetByRoleOptions().setName(pattern);
    }
}
