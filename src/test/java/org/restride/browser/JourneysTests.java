package org.restride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Three made-up patients from the assessment to the check after their discharge, as they and their clinician do it side by side. */
class JourneysTests {

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    @Test
    void aRunnerWithAMuscleStrainAfterAFastIncrease() {
        try (Visitor desk = new Visitor(Device.DESKTOP, ColorScheme.LIGHT);
                Visitor phone = new Visitor(Device.SMALL_PHONE, ColorScheme.LIGHT)) {
            Practice clinician = new Practice(desk);
            Person patient = new Person(phone, "Strain");
            patient.accept(clinician.invite("Strain"));
            patient.beginAssessment();
            patient.choose("Low back, left");
            patient.next("How it feels");
            patient.say("Is there a sharp pain or a cramp on one side", "Yes");
            patient.say("Does pain go down your leg?", "No");
            patient.next("What changes it");
            patient.next("Your running");
            patient.say("Do you run now?", "I paused less than 3 months ago");
            patient.next("What changed before it began");
            patient.fill("How much more did you run in the last week before the pain?", "25");
            patient.fill("And in the last two weeks?", "38");
            endOfAssessment(patient, "Run with my daughter in spring");

            clinician.confirmAssessment();
            clinician.chooseBest(
                    "Return to running after a flare-up",
                    "Muscle pain that began after 38 percent more running in two weeks.");
            clinician.tailor("1x6", "1 set of 6");
            clinician.assign();

            phone.open("/today").mustBeFine("journey-strain-today");
            patient.reportsToday(6);
            clinician.approve("Less");
            patient.runs("20");

            clinician.discharge("Muscle pain after running rose", "journey-strain-discharge");
            phone.open("/plan");
            assertThat(phone.page().getByText("If the muscle pain comes back")).isVisible(SOON);
            phone.mustBeFine("journey-strain-plan-for-later");
            phone.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Answer"))
                    .click();
            answer(patient, "0", "No");
            assertThat(phone.page().getByText("Thank you. Go on like this.")).isVisible(SOON);
            clinician.seesAnswer("0 of 10", "journey-strain-answer");
        }
    }

    @Test
    void legPainThatBendingBringsOn() {
        try (Visitor desk = new Visitor(Device.DESKTOP, ColorScheme.DARK);
                Visitor phone = new Visitor(Device.PHONE, ColorScheme.DARK)) {
            Practice clinician = new Practice(desk);
            Person patient = new Person(phone, "Bender");
            patient.accept(clinician.invite("Bender"));
            patient.beginAssessment();
            patient.choose("Low back, left");
            patient.choose("Thigh");
            patient.next("How it feels");
            patient.say("Does pain go down your leg?", "Yes");
            phone.page().getByText("What makes the pain in your leg worse?").waitFor();
            patient.choose("Bending forward");
            patient.next("What changes it");
            patient.choose("Bending forward");
            patient.next("Your running");
            endOfAssessment(patient, "Sit and run without pain in my leg");

            clinician.confirmAssessment();
            meetsContraindications(clinician);
            clinician.assign();

            phone.open("/today").mustBeFine("journey-leg-today");
            patient.reported(3, 3);
            clinician.discharge("Leg pain that gets worse when bending forward.", "journey-leg-discharge");
            phone.open("/plan");
            assertThat(phone.page().getByText("If the leg pain comes back")).isVisible(SOON);
            assertThat(phone.page().getByText("Do not bend forward for some days."))
                    .isVisible();
            phone.mustBeFine("journey-leg-plan-for-later");
            check(patient, "5", "Yes, and it is still here");
            assertThat(phone.page().getByText("The leg pain is not better after one week."))
                    .isVisible(SOON);
            phone.mustBeFine("journey-leg-relapse");
            clinician.findsOnWorklist("Pain 5 of 10 at the check after care");
            clinician.takesUpAgain();
        }
    }

    @Test
    void aDeskWorkerWithTightHips() {
        try (Visitor desk = new Visitor(Device.DESKTOP, ColorScheme.LIGHT);
                Visitor phone = new Visitor(Device.SMALL_PHONE, ColorScheme.DARK)) {
            Practice clinician = new Practice(desk);
            Person patient = new Person(phone, "Desk");
            patient.accept(clinician.invite("Desk"));
            patient.beginAssessment();
            patient.choose("Low back, middle");
            patient.next("How it feels");
            patient.say("Does pain go down your leg?", "No");
            patient.next("What changes it");
            patient.choose("Sitting for long");
            patient.next("Your running");
            patient.say("Do you run now?", "Yes");
            patient.next("What changed before it began");
            patient.next("What you want");
            patient.say("How much of your day do you sit?", "Most of it");
            patient.choose("Front of the hip");
            means(patient);

            clinician.confirmAssessment();
            clinician.chooseBest(
                    "For desk workers who run",
                    "Much sitting is part of it. Short breaks in the working day are what this one is about.");
            clinician.assign();

            phone.open("/today").mustBeFine("journey-desk-today");
            patient.reported(6, 1);
            patient.reported(4, 1);
            patient.reported(2, 1);
            clinician.approve("More");
            phone.open("/plan");
            assertThat(phone.page().getByText("New in your plan")).isVisible(SOON);

            clinician.discharge("Sits most of the day, with tight hips.", "journey-desk-discharge");
            phone.open("/today").mustBeFine("journey-desk-check-due");
            check(patient, "1", "Yes, and it is gone again");
            assertThat(phone.page().getByText("Thank you. Go on like this.")).isVisible(SOON);
            phone.open("/today");
            assertThat(phone.page().getByText("You go on by yourself")).isVisible(SOON);
            phone.mustBeFine("journey-desk-on-their-own");
        }
    }

    /** Chooses the template that leaves out what this patient should not do; what is added to it is held against the assessment. */
    private static void meetsContraindications(Practice clinician) {
        clinician.chooseBest(
                "Leg pain that bending brings on", "Made for leg pain that gets worse when bending forward.");
        clinician.addsInVain(
                "Knee to chest", "Does not fit: Leg pain gets worse when bending forward", "journey-leg-check");
    }

    private static void endOfAssessment(Person patient, String goal) {
        patient.next("What you want");
        patient.visitor().page().locator("textarea").first().fill(goal);
        means(patient);
    }

    private static void means(Person patient) {
        patient.next("What you have");
        patient.fill("How long can you train on a day?", "20");
        patient.fill("On how many days a week?", "6");
        patient.next("What we should know");
        patient.sendAssessment();
    }

    /** Answers the check that is due: the safety questions first. */
    private static void check(Person patient, String pain, String again) {
        Visitor phone = patient.visitor();
        phone.open("/today");
        phone.press("Answer");
        answer(patient, pain, again);
    }

    private static void answer(Person patient, String pain, String again) {
        Visitor phone = patient.visitor();
        phone.page().waitForURL(Pattern.compile(".*/plan/check$"));
        patient.allNo();
        patient.title("How are you doing?");
        patient.say("How strong was your pain in the last week?", pain);
        patient.say("Has the pain come back?", again);
        patient.say("Should your clinic call you?", "No");
        phone.press("Send");
    }
}
