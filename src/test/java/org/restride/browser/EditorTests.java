package org.restride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An editor finds an exercise, changes a step, sees it on the phone beside, publishes it; a clinician reads it. */
class EditorTests {

    @ParameterizedTest
    @CsvSource({"DESKTOP, LIGHT, Dead bug, dead-bug, 2", "PHONE, DARK, Cat and camel, cat-camel, 2"})
    void whatAnEditorPublishesTheCatalogueShows(
            Device device, ColorScheme scheme, String title, String slug, int version) {
        String step = "Move slowly, about as long as one calm breath.";
        try (Visitor editor = new Visitor(device, scheme);
                Visitor clinician = new Visitor(Device.DESKTOP, ColorScheme.LIGHT)) {
            editor.signIn("editor").open("/catalogue");
            editor.page()
                    .locator("input[type=search], input[slot=input]")
                    .first()
                    .fill(title);
            assertThat(editor.page().getByText(title).first()).isVisible();
            editor.mustBeFine("editor-catalogue");
            editor.open("/catalogue/" + slug).mustBeFine("editor-item");
            editor.part("vaadin-button", "Edit").click();
            editor.page().waitForURL(Pattern.compile(".*/edit$"));
            editor.field("Move").waitFor();
            editor.field("Move").fill(editor.field("Move").inputValue() + "\n" + step);
            editor.mustBeFine("editor-editing");
            editor.part("vaadin-button", "Publish…").click();
            editor.page().getByLabel(Pattern.compile("^What changed.*")).first().fill("One step says how fast.");
            editor.screenshot("editor-publish");
            editor.part("vaadin-button", "Publish version " + version).click();
            assertThat(editor.page().getByText("Published.").first()).isVisible();

            clinician.signIn("clinician").open("/catalogue/" + slug);
            assertThat(clinician.page().getByText(step).first()).isVisible();
        }
    }
}
