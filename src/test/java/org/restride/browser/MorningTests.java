package org.restride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clinician's morning at the worklist: look at somebody, take them, put somebody off and undo it, work by keys alone, with a colleague. */
class MorningTests {

    @ParameterizedTest
    @CsvSource({"DESKTOP, LIGHT, Hannah W., Hannah", "PHONE, DARK, Chloe B., Chloe"})
    void aRowShowsWhyAndWhatCanBeDone(Device device, ColorScheme scheme, String row, String name) {
        try (Visitor clinician = new Visitor(device, scheme)) {
            clinician.signIn("clinician").open("/worklist");
            clinician.mustBeFine("morning-list");
            clinician.page().getByText(row).first().click();
            assertThat(clinician.page().getByText("Open patient").first()).isVisible();
            clinician.mustBeFine("morning-detail");
            detail(clinician, "Take").click();
            assertThat(detail(clinician, "Give back")).isVisible();
            detail(clinician, "Give back").click();
            assertThat(detail(clinician, "Take")).isVisible();
            clinician.page().getByText("Open patient").first().click();
            clinician.page().waitForURL(Visitor.RECORD);
            assertThat(clinician
                            .page()
                            .getByText(Pattern.compile("^" + name + " .*"))
                            .first())
                    .isVisible();
        }
    }

    @Test
    void keysAloneOpenARecord() {
        try (Visitor clinician = new Visitor(Device.DESKTOP, ColorScheme.LIGHT)) {
            clinician.signIn("clinician").open("/worklist");
            clinician.page().keyboard().press("ArrowDown");
            clinician.page().keyboard().press("ArrowDown");
            clinician.page().keyboard().press("Enter");
            clinician.page().waitForURL(Visitor.RECORD);
            clinician.settle();
            clinician.mustBeFine("morning-record");
        }
    }

    @Test
    void somebodyIsPutOffByKeysAndComesBackWithUndo() {
        try (Visitor clinician = new Visitor(Device.DESKTOP, ColorScheme.DARK)) {
            clinician.signIn("clinician").open("/worklist");
            Locator last = rows(clinician).last();
            last.focus();
            String name = last.getAttribute("data-patient");
            clinician.page().keyboard().press("x");
            assertThat(clinician.page().getByText("1 selected")).isVisible();
            clinician.mustBeFine("morning-select");
            clinician.page().keyboard().press("s");
            clinician.field("Why it can wait").fill("Visit on Friday");
            clinician.part("vaadin-dialog vaadin-button", "Snooze").click();
            assertThat(row(clinician, name)).hasCount(0);
            assertThat(clinician.part("vaadin-notification-card vaadin-button", "Undo"))
                    .isVisible();
            clinician.part("vaadin-notification-card vaadin-button", "Undo").click();
            assertThat(row(clinician, name)).isVisible();
            row(clinician, name).focus();
            clinician.page().keyboard().press("?");
            assertThat(clinician
                            .page()
                            .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Single-letter keys")))
                    .isChecked();
        }
    }

    @Test
    void whatAColleagueTakesSaysSoAndGoes() {
        try (Visitor lena = new Visitor(Device.DESKTOP, ColorScheme.LIGHT);
                Visitor kim = new Visitor(Device.DESKTOP, ColorScheme.LIGHT)) {
            kim.signIn("clinician2").open("/worklist");
            lena.signIn("clinician").open("/worklist");
            String patient = shared(lena, kim);
            row(lena, patient).focus();
            row(kim, patient).click();
            detail(kim, "Take").click();
            assertThat(lena.page().getByText("Kim Baker took this").first()).isVisible();
            lena.screenshot("morning-taken");
            lena.page().getByRole(AriaRole.SEARCHBOX).first().focus();
            lena.page().mouse().move(5, 5);
            assertThat(row(lena, patient)).hasCount(0);
            detail(kim, "Give back").click();
            assertThat(row(lena, patient)).isVisible();
        }
    }

    /** Somebody for whom both care, not the most urgent one. */
    private static String shared(Visitor one, Visitor other) {
        List<String> known = patients(other);
        return patients(one).reversed().stream()
                .filter(known::contains)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> patients(Visitor visitor) {
        return rows(visitor).all().stream()
                .map(row -> row.getAttribute("data-patient"))
                .toList();
    }

    private static Locator rows(Visitor visitor) {
        Locator rows = visitor.page().locator("rs-worklist a.open");
        rows.first().waitFor();
        return rows;
    }

    private static Locator row(Visitor visitor, String patient) {
        return visitor.page().locator("rs-worklist a.open[data-patient='" + patient + "']");
    }

    private static Locator detail(Visitor visitor, String text) {
        return visitor.page()
                .locator(
                        ".rs-worklist-detail vaadin-button:visible",
                        new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + text + "\\s*$")))
                .first();
    }
}
