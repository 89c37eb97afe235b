package org.restride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clinician's morning at the worklist: look at somebody, take them, put somebody off, open a record by keys alone. */
class MorningTests {

    private static final Pattern RECORD = Pattern.compile(".*/patients/[0-9a-f-]{36}$");

    @ParameterizedTest
    @CsvSource({"DESKTOP, LIGHT, Hannah W., Hannah", "PHONE, DARK, Chloe B., Chloe"})
    void aRowShowsWhyAndWhatCanBeDone(Device device, ColorScheme scheme, String row, String name) {
        try (Visitor clinician = new Visitor(device, scheme)) {
            clinician.signIn("clinician").open("/worklist");
            clinician.page().getByText(row).first().click();
            assertThat(clinician.page().getByText("Open patient").first()).isVisible();
            clinician.mustBeFine("morning-detail");
            clinician.part("vaadin-button", "Take").click();
            assertThat(clinician.part("vaadin-button", "Give back")).isVisible();
            clinician.part("vaadin-button", "Give back").click();
            assertThat(clinician.part("vaadin-button", "Take")).isVisible();
            clinician.page().getByText("Open patient").first().click();
            clinician.page().waitForURL(RECORD);
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
            clinician.page().waitForURL(RECORD);
            clinician.settle();
            clinician.mustBeFine("morning-record");
        }
    }
}
