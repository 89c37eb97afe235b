package org.restride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A patient writes down a run, also without a network, changes it, and the clinician sees it. */
class RunTests {

    @Test
    void aRunIsWrittenDownAndChangedAndTheClinicSeesIt() {
        try (Visitor patient = new Visitor(Device.PHONE, ColorScheme.LIGHT)) {
            patient.signIn("patient").open("/runs").mustBeFine("runs");
            button(patient, "Write down a run").click();
            patient.page().waitForURL("**/run");
            patient.page().getByLabel("How many minutes?").fill("41");
            patient.page().getByLabel("How many kilometres? (if you know)").fill("6,5");
            score(patient, "2").click();
            patient.mustBeFine("run-form");
            button(patient, "Save").click();
            assertThat(patient.page().getByText("Go on with your plan").first()).isVisible();
            patient.mustBeFine("run-sent");
            button(patient, "See your runs").click();
            assertThat(patient.page().getByText(Pattern.compile("41 minutes · 6.5 km")))
                    .isVisible();
            patient.page().getByText(Pattern.compile("41 minutes · 6.5 km")).click();
            patient.page().getByLabel("How many minutes?").fill("43");
            button(patient, "Save").click();
            button(patient, "See your runs").click();
            assertThat(patient.page().getByText(Pattern.compile("43 minutes · 6.5 km.*changed")))
                    .isVisible();
        }
    }

    @Test
    void withoutANetworkARunWaitsOnThePhoneAndArrivesOnce() {
        try (Visitor patient = new Visitor(Device.PHONE, ColorScheme.DARK)) {
            patient.signIn("patient").open("/run");
            patient.page().context().setOffline(true);
            patient.page().getByLabel("How many minutes?").fill("37");
            score(patient, "1").click();
            button(patient, "Save").click();
            assertThat(button(patient, "Try again")).isVisible();
            patient.page().context().setOffline(false);
            patient.open("/runs");
            assertThat(patient.page().getByText(Pattern.compile("37 minutes"))).hasCount(1);
        }
    }

    private static Locator button(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator score(Visitor visitor, String score) {
        return visitor.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^" + score + "\\b")));
    }
}
