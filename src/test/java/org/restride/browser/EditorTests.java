package org.restride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An editor changes a step of an exercise and sends it for review; a second editor reads what changed and publishes it. */
class EditorTests {

    private static final String STEP = "Move slowly, about as long as one calm breath.";

    @ParameterizedTest
    @CsvSource({"DESKTOP, LIGHT, Dead bug, dead-bug", "PHONE, DARK, Cat and camel, cat-camel"})
    void whatAnEditorWritesASecondOnePublishes(Device device, ColorScheme scheme, String title, String slug) {
        try (Visitor editor = new Visitor(device, scheme);
                Visitor second = new Visitor(device, scheme);
                Visitor clinician = new Visitor(Device.DESKTOP, ColorScheme.LIGHT)) {
            editor.signIn("editor").mustBeFine("editor-desk");
            editor.open("/catalogue");
            editor.page()
                    .locator("input[type=search], input[slot=input]")
                    .first()
                    .fill(title);
            assertThat(editor.page().getByText(title).first()).isVisible();
            editor.mustBeFine("editor-catalogue");
            editor.open("/catalogue/" + slug).mustBeFine("editor-item");
            write(editor);
            send(editor);

            review(second, title);
            clinician.signIn("clinician").open("/catalogue/" + slug);
            assertThat(clinician.page().getByText(STEP).first()).isVisible();
        }
    }

    private static void write(Visitor editor) {
        editor.part("vaadin-button", "Edit").click();
        editor.page().waitForURL(Pattern.compile(".*/edit$"));
        editor.field("Move").waitFor();
        editor.field("Move").fill(editor.field("Move").inputValue() + "\n" + STEP);
        assertThat(editor.page().getByText(Pattern.compile("^Saved ")).first()).isVisible();
        editor.mustBeFine("editor-editing");
    }

    private static void send(Visitor editor) {
        editor.part("vaadin-button", "Send for review…").click();
        editor.page().getByLabel(Pattern.compile("^What changed.*")).first().fill("One step says how fast.");
        editor.screenshot("editor-send");
        editor.page()
                .locator("vaadin-dialog vaadin-button[theme~=primary]")
                .first()
                .click();
        editor.page().waitForURL(Pattern.compile(".*/desk$"));
        assertThat(editor.page().getByText("With a reviewer").first()).isVisible();
        editor.mustBeFine("editor-desk-after");
    }

    private static void review(Visitor second, String title) {
        second.signIn("editor2");
        assertThat(second.page().getByText("For you to review").first()).isVisible();
        second.mustBeFine("second-desk");
        second.part("a", title).click();
        second.page().waitForURL(Pattern.compile(".*/desk/review/.*"));
        assertThat(second.page().locator("ins").first()).containsText("about as long as one calm breath");
        second.mustBeFine("second-review");
        second.part("vaadin-button[theme~=primary]", "Publish").click();
        second.page().waitForURL(Pattern.compile(".*/catalogue/.*"));
        assertThat(second.page().getByText(STEP).first()).isVisible();
    }
}
