package org.restride.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No patient's name or address is in the log of the portal that the other browser tests used. */
class LogTests {

    @Test
    void theLogKnowsNoPatient() throws IOException {
        List<String> names;
        try (Visitor clinician = new Visitor(Device.DESKTOP, ColorScheme.LIGHT)) {
            clinician.signIn("clinician").open("/patients");
            names = clinician.page().locator("vaadin-grid a[href*='patients/']").allInnerTexts();
        }
        assertThat(names).hasSizeGreaterThan(10);
        String log = Files.readString(Portal.LOG);
        assertThat(names.stream().map(String::strip).filter(name -> Pattern.compile(Pattern.quote(name))
                        .matcher(log)
                        .find()))
                .isEmpty();
        assertThat(log).doesNotContain("patient@demo.restride.test");
    }
}
