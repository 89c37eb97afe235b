package org.restride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.keystrokes.KeystrokeLevel;
import org.restride.keystrokes.Operator;

/** The main job, from the first visit to the first report, as a clinician and a new patient do it side by side. */
class MainJobTests {

    private static final int MOST_CLICKS = 10;
    private static final Duration MOST_TIME = Duration.ofSeconds(90);
    private static final int MOST_PRESSES = 300;
    private static final String NOTE = "The last set was hard, my left leg got tired.";
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(40_000);

    @ParameterizedTest
    @CsvSource({"DESKTOP, SMALL_PHONE, LIGHT, Adeyemi", "PHONE, DESKTOP, DARK, Brennan"})
    void aPatientFollowsThePlanAndTheClinicianSeesIt(
            Device clinicians, Device patients, ColorScheme scheme, String lastName) {
        try (Visitor clinician = new Visitor(clinicians, scheme);
                Visitor patient = new Visitor(patients, scheme)) {
            clinician.signIn("clinician").open("/patients");
            String invitation = register(clinician, lastName);
            clinician.openRecord(lastName);
            assignFromTemplate(clinician);

            accept(patient, invitation, lastName);
            answerTheFirstQuestions(patient);
            patient.open("/today").mustBeFine("main-today");
            patient.press("Start session");
            patient.page().waitForURL(Pattern.compile(".*/session$"));
            train(patient);
            report(patient);

            assertThat(clinician.page().getByText(NOTE).first()).isVisible(SOON);
            clinician.mustBeFine("main-patient-page");
            patient.open("/progress").mustBeFine("main-progress");
            patient.open("/my-record");
            assertThat(patient.page().getByText("Dr Lena Voss").first()).isVisible();
        }
    }

    private static String register(Visitor clinician, String lastName) {
        clinician.part("vaadin-button", "Register a patient").click();
        clinician.field("First name").fill("Robin");
        clinician.field("Last name").fill(lastName);
        bornOnTheThirdOfApril(clinician);
        clinician.screenshot("main-register");
        exact(clinician, "Register").click();
        clinician.part("vaadin-button", "Show link and code").click();
        Locator link = clinician.page().locator("vaadin-dialog input[readonly]").first();
        link.waitFor();
        clinician.mustBeFine("main-invitation");
        String address = link.inputValue();
        clinician.part("vaadin-dialog vaadin-button", "Close").click();
        return address;
    }

    private static void bornOnTheThirdOfApril(Visitor visitor) {
        visitor.field("Day").fill("3");
        visitor.field("Month").fill("4");
        visitor.field("Year").fill("1988");
    }

    /** From the record without a plan to the record with one: in few clicks, and quickly for somebody who knows the way. */
    private static void assignFromTemplate(Visitor clinician) {
        int before = clinician.clicks();
        Page page = clinician.page();
        KeystrokeLevel task = new KeystrokeLevel();
        Locator use = page.locator("vaadin-button", new Page.LocatorOptions().setHasText("Use this template"));
        click(task, page.getByText("Build a plan").first(), "Build a plan");
        await(task, use.first(), "the templates");
        clinician.mustBeFine("main-templates");
        task.think(use.count(), "look over each template");
        click(task, use.nth(1), "Use this template");
        Locator assign = clinician.part("vaadin-button", "Assign…");
        await(task, assign, "the builder");
        clinician.mustBeFine("main-builder");
        task.think(page.locator(".rs-part").count(), "look over each exercise");
        click(task, assign, "Assign…");
        Locator sign = clinician.part("vaadin-button", "Assign to Robin");
        await(task, sign, "the question");
        clinician.screenshot("main-assign");
        click(task, sign, "Assign to Robin");
        task.await("the record", () -> {
            page.waitForURL(Visitor.RECORD);
            assertThat(page.getByText("Change plan").first()).isVisible(SOON);
            return true;
        });
        System.out.println(task.table());
        int clicks = clinician.clicks() - before;
        assertThat(clicks).isLessThanOrEqualTo(MOST_CLICKS).isEqualTo(task.times(Operator.P));
        assertThat(task.total()).isLessThan(MOST_TIME);
    }

    private static void click(KeystrokeLevel task, Locator target, String what) {
        target.click();
        task.click(what);
    }

    private static void await(KeystrokeLevel task, Locator answer, String what) {
        task.await(what, () -> {
            answer.waitFor();
            return true;
        });
    }

    private static void accept(Visitor patient, String invitation, String lastName) {
        patient.open(invitation);
        bornOnTheThirdOfApril(patient);
        patient.mustBeFine("main-welcome");
        patient.press("Next");
        patient.page().getByRole(AriaRole.CHECKBOX).check();
        patient.mustBeFine("main-consent");
        patient.press("Next");
        patient.field("E-mail").fill(lastName.toLowerCase(java.util.Locale.ROOT) + "@patients.example");
        patient.page().locator("input[type=password]").fill("sturdy walnut lake 42");
        patient.mustBeFine("main-password");
        patient.press("Save and go in");
        patient.page().waitForURL(Pattern.compile(".*/today$"));
        patient.settle();
    }

    private static void answerTheFirstQuestions(Visitor patient) {
        patient.press("Start the questions");
        Page page = patient.page();
        Locator no = page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^No.*")));
        no.first().waitFor();
        patient.mustBeFine("main-questions");
        for (int presses = 0; presses < MOST_PRESSES && no.count() > 0; presses++) {
            if (page.locator("[role=radio][aria-checked=true]").count() == 0) {
                no.first().click();
            }
            patient.press("Next");
            page.waitForTimeout(120);
        }
        assertThat(no).hasCount(0);
    }

    /** Presses on, set by set, as somebody does who trains without waiting for the clock. */
    private static void train(Visitor patient) {
        patient.button("Start").waitFor();
        patient.mustBeFine("main-exercise");
        Locator pain = patient.page().getByRole(AriaRole.RADIOGROUP);
        boolean pictured = false;
        for (int presses = 0; presses < MOST_PRESSES && pain.count() == 0; presses++) {
            if (!pictured && exact(patient, "Skip").isVisible()) {
                patient.mustBeFine("main-set");
                pictured = true;
            }
            for (String name : List.of("Nothing. I have done this set", "Start", "Next", "Skip")) {
                Locator button = exact(patient, name);
                // The report that follows has a button of the same name, which waits for an answer.
                if (button.isVisible() && button.isEnabled()) {
                    button.click();
                    break;
                }
            }
            patient.page().waitForTimeout(60);
        }
        assertThat(pain.first()).isVisible(SOON);
    }

    private static Locator exact(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static void report(Visitor patient) {
        patient.page()
                .getByRole(
                        AriaRole.RADIO, new Page.GetByRoleOptions().setName("4").setExact(true))
                .click();
        assertThat(patient.page().getByText("This is all right, with care").first())
                .isVisible(SOON);
        patient.mustBeFine("main-pain");
        patient.press("Next");
        patient.page().getByRole(AriaRole.TEXTBOX).first().fill(NOTE);
        patient.press("Send report");
        assertThat(patient.page().getByText("Your clinic has your answer.").first())
                .isVisible(SOON);
        patient.mustBeFine("main-saved");
    }
}
