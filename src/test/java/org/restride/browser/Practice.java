package org.restride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** A clinician at the desk: invites, goes through the assessment, chooses and tailors a plan, approves, ends the care. */
final class Practice {

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    private final Visitor visitor;
    private String record = "";

    Practice(Visitor visitor) {
        this.visitor = visitor;
    }

    Visitor visitor() {
        return visitor;
    }

    /** Registers a patient, asks for the assessment, and gives the address of the invitation. */
    String invite(String lastName) {
        visitor.signIn("clinician").open("/patients");
        visitor.part("vaadin-button", "Register a patient").click();
        visitor.field("First name").fill("Robin");
        visitor.field("Last name").fill(lastName);
        Person.born(visitor);
        exact("Register").click();
        visitor.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Ask about pain and running"))
                .check();
        visitor.part("vaadin-button", "Show link and code").click();
        Locator link = visitor.page().locator("vaadin-dialog input[readonly]").first();
        link.waitFor();
        String address = link.inputValue();
        visitor.part("vaadin-dialog vaadin-button", "Close").click();
        record = visitor.open("/patients").openRecord(lastName).page().url();
        return address;
    }

    void confirmAssessment() {
        visitor.open(record + "/assessment");
        visitor.part("vaadin-button", "Confirm and choose a plan").click();
    }

    /** Chooses the template that fits best, which must be this one for that reason. */
    void chooseBest(String template, String reason) {
        Locator best = visitor.page().locator(".rs-candidate.best");
        best.waitFor();
        assertThat(best.getByRole(AriaRole.HEADING).first()).hasText(template);
        assertThat(best.getByText(reason)).isVisible();
        best.locator("vaadin-button").click();
        visitor.part("vaadin-button", "Assign…").waitFor();
    }

    /** Gives the first exercise another dose, as it is typed. */
    void tailor(String dose, String readAs) {
        visitor.page()
                .locator("vaadin-button.rs-dose-words")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\d sets? of")))
                .first()
                .click();
        Locator field =
                visitor.page().locator(".rs-dose vaadin-text-field input").first();
        field.fill(dose);
        assertThat(visitor.page().locator(".rs-dose > .rs-read-as").first()).containsText(readAs);
        field.press("Enter");
    }

    /** Adds an exercise to which the checks object for that reason, and takes it out again as they propose. */
    void addsInVain(String exercise, String finding, String shot) {
        visitor.page().getByLabel("Search the catalogue").first().fill(exercise);
        exact("Add " + exercise).click();
        Locator found =
                visitor.page().locator(".rs-plan-scroll").getByText(finding).first();
        assertThat(found).isVisible(SOON);
        visitor.mustBeFine(shot);
        visitor.part("vaadin-button", "Take it out").click();
        assertThat(visitor.page().locator(".rs-plan-scroll").getByText(finding)).hasCount(0);
    }

    /** The plan began a week ago, so that something can have been done already. */
    void assign() {
        visitor.part("vaadin-button", "Assign…").click();
        visitor.part("vaadin-button", "Assign to Robin").waitFor();
        setDay(visitor.page().locator("vaadin-dialog vaadin-date-picker").first(), today().minusDays(7));
        visitor.part("vaadin-button", "Assign to Robin").click();
        assertThat(visitor.page().getByText("Change plan").first()).isVisible(SOON);
    }

    /** Approves all that the rules propose. */
    void approve(String way) {
        visitor.open(record);
        assertThat(visitor.page().locator(".rs-proposals").getByText(way).first())
                .isVisible(SOON);
        Locator approve = visitor.page()
                .locator(".rs-proposals vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Approve"))
                .first();
        if (approve.isDisabled()) {
            visitor.part("vaadin-checkbox", "Choose all").click();
        }
        approve.click();
        assertThat(visitor.page()
                        .getByText(Pattern.compile("The patients? (is|are) told"))
                        .first())
                .isVisible(SOON);
    }

    /** Ends the care with what is proposed; the first check is today. */
    void discharge(String pattern, String shot) {
        visitor.open(record + "/discharge");
        assertThat(visitor.page().locator("vaadin-select-value-button")).containsText(pattern);
        visitor.page()
                .locator("vaadin-radio-button", new Page.LocatorOptions().setHasText("Yes"))
                .first()
                .click();
        visitor.field("Your words to Robin").fill("You run again, and you know what helps.");
        setDay(visitor.page().locator("vaadin-date-picker").first(), today());
        visitor.field("Reason, for the record").fill("Goal reached");
        visitor.mustBeFine(shot);
        visitor.part("vaadin-button", "Sign and end care").click();
        assertThat(visitor.page().getByText("Version 1: discharged with a plan for later"))
                .isVisible(SOON);
    }

    /** Sees on the page of the discharge what was answered to the check. */
    void seesAnswer(String answer, String shot) {
        visitor.open(record + "/discharge");
        assertThat(visitor.page().getByText(answer).first()).isVisible(SOON);
        visitor.mustBeFine(shot);
    }

    /** Finds the patient on the worklist for that. */
    void findsOnWorklist(String sentence) {
        visitor.open("/worklist");
        assertThat(visitor.page()
                        .getByText(Pattern.compile(sentence))
                        .locator("visible=true")
                        .first())
                .isVisible(SOON);
    }

    void takesUpAgain() {
        visitor.open(record + "/discharge");
        visitor.part("vaadin-button", "Take up again").click();
        assertThat(visitor.page().getByText("Version 2: taken up again")).isVisible(SOON);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static void setDay(Locator picker, LocalDate day) {
        picker.evaluate("(picker, day) => { picker.value = day; }", day.toString());
    }

    private Locator exact(String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
