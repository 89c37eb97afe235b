package org.restride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An administrator looks after the clinic and proves its audit. */
class AdministratorTests {

    @ParameterizedTest
    @CsvSource({"DESKTOP, LIGHT", "PHONE, DARK"})
    void provesTheAuditAndTakesItAlong(Device device, ColorScheme scheme) throws IOException {
        try (Visitor administrator = new Visitor(device, scheme)) {
            administrator.signIn("admin").open("/audit").mustBeFine("admin-audit");
            administrator.part("vaadin-button", "Check now").click();
            assertThat(administrator.page().getByText("The chain is whole").first())
                    .isVisible();
            Download download = administrator.page().waitForDownload(() -> administrator
                    .part("a, vaadin-button", "Export CSV")
                    .click());
            assertThat(Files.readString(download.path()).lines().count()).isGreaterThan(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, DARK", "PHONE, LIGHT"})
    void invitesAColleague(Device device, ColorScheme scheme) {
        String login = "new-" + device.shortName() + "@staff.example";
        try (Visitor administrator = new Visitor(device, scheme)) {
            administrator.signIn("admin").open("/admin").mustBeFine("admin-clinic");
            for (String tab : new String[] {"Patients", "Care teams", "Staff"}) {
                administrator.part("vaadin-tab", tab).click();
                administrator.settle();
                administrator.mustBeFine("admin-" + tab.toLowerCase(Locale.ROOT).replace(' ', '-'));
            }
            administrator.part("vaadin-button", "Invite a colleague").click();
            administrator.field("Name").fill("Noor Haddad");
            administrator.field("E-mail").fill(login);
            administrator.page().getByRole(AriaRole.CHECKBOX).first().check();
            administrator.screenshot("admin-invite");
            administrator.part("vaadin-button", "Show link and code").click();
            assertThat(administrator
                            .page()
                            .locator("vaadin-dialog input[readonly]")
                            .first())
                    .hasValue(Pattern.compile("http.*/invitation/.*"));
            administrator.part("vaadin-dialog vaadin-button", "Close").click();
            assertThat(administrator.page().getByText(login).first()).isVisible();
        }
    }
}
