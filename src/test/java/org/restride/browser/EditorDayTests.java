package org.restride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rest of an editor's day: a translation that lags behind, and an exercise that is taken back. */
class EditorDayTests {

    private static final String LINE = "No mires el reloj por la noche. Gíralo hacia la pared.";
    private static final String WHY = "It strained the inner thigh of some.";

    @Test
    void aTranslationIsWrittenBesideItsOriginalAndASecondEditorPublishesIt() {
        try (Visitor editor = new Visitor(Device.DESKTOP, ColorScheme.LIGHT);
                Visitor second = new Visitor(Device.DESKTOP, ColorScheme.DARK)) {
            editor.signIn("editor");
            assertThat(editor.page().getByText("Translations that lag behind").first())
                    .isVisible();
            editor.part("a", "Cuida tu sueño").click();
            editor.page().waitForURL(Pattern.compile(".*/catalogue/sleep/translate/es$"));
            assertThat(editor.page().locator("ins").first()).containsText("Turn it to the wall");
            Locator text = editor.field("Text, in Spanish");
            text.fill(text.inputValue().replaceFirst("(?m)^- No .*reloj.*$", "- " + LINE));
            assertThat(editor.page().getByText(Pattern.compile("^Saved ")).first())
                    .isVisible();
            editor.mustBeFine("editor-translating");
            editor.part("vaadin-button", "Send for review…").click();
            editor.page()
                    .locator("vaadin-dialog vaadin-button[theme~=primary]")
                    .first()
                    .click();
            editor.page().waitForURL(Pattern.compile(".*/desk$"));

            second.signIn("editor2").part("a", "Cuida tu sueño").click();
            second.page().waitForURL(Pattern.compile(".*/desk/review/.*"));
            second.mustBeFine("second-review-translation");
            second.part("vaadin-button[theme~=primary]", "Publish").click();
            second.page().waitForURL(Pattern.compile(".*/catalogue/sleep$"));
            assertThat(second.page().getByText("Up to date").first()).isVisible();
            editor.open("/desk");
            assertThat(editor.part("a", "Cuida tu sueño")).isHidden();
        }
    }

    @Test
    void whatAnEditorRecallsCliniciansAreToldOfWithWhatToGiveInstead() {
        try (Visitor editor = new Visitor(Device.DESKTOP, ColorScheme.LIGHT);
                Visitor clinician = new Visitor(Device.DESKTOP, ColorScheme.LIGHT)) {
            editor.signIn("editor").open("/catalogue/side-lunge");
            editor.part("vaadin-button", "Recall…").click();
            editor.field("Why it is recalled").waitFor();
            editor.field("Why it is recalled").fill(WHY);
            editor.field("In its place").fill("Reverse lunge");
            editor.part("vaadin-combo-box-item", "Reverse lunge").click();
            editor.mustBeFine("editor-recalling");
            editor.part("vaadin-button[theme~=primary]", "Recall now").click();
            assertThat(editor.page().getByText(WHY).first()).isVisible();
            editor.mustBeFine("editor-recalled");

            clinician.signIn("clinician").open("/worklist");
            assertThat(clinician
                            .page()
                            .getByText(Pattern.compile("“Side lunge” was recalled.*Reverse lunge"))
                            .first())
                    .isVisible();
            clinician.open("/recalled");
            assertThat(clinician.page().getByText(WHY).first()).isVisible();
            assertThat(clinician.part("vaadin-button", "Replace…")).isVisible();
            clinician.mustBeFine("clinician-recalled");
        }
    }
}
