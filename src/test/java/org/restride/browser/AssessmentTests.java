package org.restride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the invitation with an assessment to a plan that says why it was chosen, as a clinician and a new patient do it side by side. */
class AssessmentTests {

    private static final String GOAL = "Run with my daughter in spring";
    private static final int MOST_PRESSES = 60;
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(40_000);

    @ParameterizedTest
    @CsvSource({"DESKTOP, SMALL_PHONE, LIGHT, Quispe", "PHONE, DESKTOP, DARK, Varga"})
    void aPatientFillsItInAndTheClinicianSeesWhyAPlanFits(
            Device clinicians, Device patients, ColorScheme scheme, String lastName) {
        try (Visitor clinician = new Visitor(clinicians, scheme);
                Visitor patient = new Visitor(patients, scheme)) {
            clinician.signIn("clinician").open("/patients");
            accept(patient, invite(clinician, lastName), lastName);
            patient.mustBeFine("assessment-today");
            fillIn(patient);

            clinician.openRecord(lastName);
            clinician.page().getByText("Build a plan").first().click();
            clinician.page().getByText("Go through it").first().waitFor();
            clinician.mustBeFine("assessment-why-unconfirmed");
            clinician.page().getByText("Go through it").first().click();
            clinician.part("vaadin-button", "Confirm and choose a plan").waitFor();
            assertThat(clinician.page().getByText("The patient’s own answer").first())
                    .isVisible(SOON);
            clinician.mustBeFine("assessment-desk");
            clinician.part("vaadin-button", "Confirm and choose a plan").click();
            chooseAndAssign(clinician);

            patient.open("/plan");
            assertThat(patient.page()
                            .getByText("Bending sets off the pain in your leg.")
                            .first())
                    .isVisible(SOON);
            patient.mustBeFine("assessment-my-plan");
        }
    }

    private static String invite(Visitor clinician, String lastName) {
        clinician.part("vaadin-button", "Register a patient").click();
        clinician.field("First name").fill("Robin");
        clinician.field("Last name").fill(lastName);
        born(clinician);
        exact(clinician, "Register").click();
        clinician
                .page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Ask about pain and running"))
                .check();
        clinician.part("vaadin-button", "Show link and code").click();
        Locator link = clinician.page().locator("vaadin-dialog input[readonly]").first();
        link.waitFor();
        String address = link.inputValue();
        clinician.part("vaadin-dialog vaadin-button", "Close").click();
        return address;
    }

    private static void accept(Visitor patient, String invitation, String lastName) {
        patient.open(invitation);
        born(patient);
        patient.press("Next");
        patient.page().getByRole(AriaRole.CHECKBOX).check();
        patient.press("Next");
        patient.field("E-mail").fill(lastName.toLowerCase(java.util.Locale.ROOT) + "@patients.example");
        patient.page().locator("input[type=password]").fill("sturdy walnut lake 42");
        patient.press("Save and go in");
        patient.page().waitForURL(Pattern.compile(".*/today$"));
        patient.settle();
    }

    private static void fillIn(Visitor patient) {
        patient.press("Answer");
        patient.page().waitForURL(Pattern.compile(".*/assessment$"));
        patient.settle();
        patient.mustBeFine("assessment-start");
        patient.press("Start");
        allNo(patient);
        title(patient, "Where it hurts");
        choose(patient, "Low back, left");
        choose(patient, "Thigh");
        patient.mustBeFine("assessment-page");
        next(patient, "How it feels");
        yes(patient, "Does pain go down your leg?");
        patient.page().getByText("What makes the pain in your leg worse?").waitFor();
        choose(patient, "Bending forward");
        next(patient, "What changes it");
        goAwayAndComeBack(patient);
        next(patient, "Your running");
        next(patient, "What you want");
        patient.page().locator("textarea").first().fill(GOAL);
        next(patient, "What you have");
        patient.field("How long can you train on a day?").fill("15");
        next(patient, "What we should know");
        patient.page().waitForTimeout(1_500);
        patient.press("Send to my clinic");
        patient.page().getByText("Your clinic has your answers").waitFor();
        patient.mustBeFine("assessment-thanks");
    }

    /** What was answered is there again, on a page that was opened anew. */
    private static void goAwayAndComeBack(Visitor patient) {
        choose(patient, "Sitting for long");
        patient.page().getByText("Saved.").waitFor();
        patient.open("/assessment");
        patient.press("Go on");
        title(patient, "Your running");
        patient.press("Back");
        title(patient, "What changes it");
        assertThat(patient.part("vaadin-checkbox", "Sitting for long")).hasAttribute("checked", "");
    }

    private static void allNo(Visitor patient) {
        Page page = patient.page();
        Locator no = page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^No.*")));
        no.first().waitFor();
        for (int presses = 0; presses < MOST_PRESSES && no.count() > 0; presses++) {
            if (page.locator("[role=radio][aria-checked=true]").count() == 0) {
                no.first().click();
            }
            patient.press("Next");
            page.waitForTimeout(120);
        }
        page.locator("rs-red-flags button").last().click();
    }

    private static void chooseAndAssign(Visitor clinician) {
        Locator best = clinician.page().locator(".rs-candidate.best");
        best.waitFor();
        assertThat(best.getByRole(AriaRole.HEADING).first()).hasText("Leg pain that bending brings on");
        assertThat(best.getByText("Made for leg pain that gets worse when bending forward."))
                .isVisible();
        assertThat(clinician.page().getByText(GOAL).first()).isVisible();
        clinician.mustBeFine("assessment-why");
        best.locator("vaadin-button").click();
        clinician.part("vaadin-button", "Assign…").waitFor();
        clinician.part("vaadin-button", "Assign…").click();
        clinician.part("vaadin-button", "Assign to Robin").click();
        assertThat(clinician.page().getByText("Change plan").first()).isVisible(SOON);
        clinician
                .page()
                .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Plan"))
                .click();
        assertThat(clinician.page().getByText("Why this plan").first()).isVisible(SOON);
        clinician.mustBeFine("assessment-origin");
    }

    private static void yes(Visitor patient, String question) {
        patient.page()
                .locator("vaadin-radio-group")
                .filter(new Locator.FilterOptions().setHasText(question))
                .first()
                .getByText("Yes")
                .click();
    }

    private static void choose(Visitor patient, String option) {
        patient.page()
                .locator("vaadin-checkbox:visible", new Page.LocatorOptions().setHasText(option))
                .first()
                .click();
    }

    private static void next(Visitor patient, String title) {
        patient.press("Next");
        title(patient, title);
    }

    private static void title(Visitor patient, String title) {
        assertThat(patient.page().locator("h1"))
                .hasText(title, new LocatorAssertions.HasTextOptions().setTimeout(40_000));
    }

    private static void born(Visitor visitor) {
        visitor.field("Day").fill("3");
        visitor.field("Month").fill("4");
        visitor.field("Year").fill("1988");
    }

    private static Locator exact(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
