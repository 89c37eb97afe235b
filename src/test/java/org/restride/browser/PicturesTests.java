package org.restride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.catalogue.media.PictureSample;

/** An editor adds a picture and a video to an article, a second one publishes them, and a patient sees them on a phone. */
class PicturesTests {

    private static final String PICTURE = "A runner bends the knees on a grassy path";
    private static final String VIDEO = "A runner walks and then runs slowly";
    private static final String CAPTION = "Soft ground, short steps";

    @ParameterizedTest
    @CsvSource({
        "DESKTOP, PHONE, LIGHT, My back is very hollow. Is that bad?, hollow-back",
        "PHONE, SMALL_PHONE, DARK, What does my core do when I run?, core-for-runners"
    })
    void whatAnEditorAddsASecondOnePublishesAndPatientsSee(
            Device device, Device phone, ColorScheme scheme, String title, String slug) throws IOException {
        try (Visitor editor = new Visitor(device, scheme);
                Visitor second = new Visitor(device, scheme);
                Visitor patient = new Visitor(phone, scheme)) {
            editor.signIn("editor").open("/catalogue/" + slug);
            editor.part("vaadin-button", "Edit").click();
            editor.page().locator(".rs-pictures-field").waitFor();
            aFileThatIsNotTakenIsRefusedBesideTheField(editor);
            add(editor);
            send(editor);
            review(second, title);
            read(patient, slug);
        }
    }

    private static void aFileThatIsNotTakenIsRefusedBesideTheField(Visitor editor) {
        byte[] drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
        choose(editor, "drawing.png", "image/png", drawing);
        Locator refused = editor.page().locator(".rs-pictures-field .rs-picture-refused");
        assertThat(refused).hasText("drawing.png: SVG drawings are not taken. Save the drawing as PNG.");
        assertThat(editor.page().locator(".rs-picture-row")).hasCount(0);
        refused.scrollIntoViewIfNeeded();
        editor.mustBeFine("pictures-refused");
    }

    private static void add(Visitor editor) throws IOException {
        choose(editor, "runner.jpg", "image/jpeg", PictureSample.fromPhone(1200, 800, 1));
        assertThat(editor.page().locator(".rs-picture-row")).hasCount(1);
        assertThat(editor.page().locator(".rs-picture-refused")).hasText("");
        choose(editor, "runner.mp4", "video/mp4", film());
        assertThat(editor.page().locator(".rs-picture-row")).hasCount(2);
        assertThat(editor.page().locator(".rs-picture-row img").first()).hasJSProperty("complete", true);
    }

    /** Whoever can't see the picture is not forgotten: without words for it nothing is sent. */
    private static void send(Visitor editor) {
        editor.part("vaadin-button", "Send for review…").click();
        Locator alt = editor.page()
                .getByLabel(Pattern.compile("^What picture 1 shows.*"))
                .first();
        assertThat(alt).hasAttribute("aria-invalid", "true");
        assertThat(editor.page().locator("vaadin-dialog[opened]")).hasCount(0);
        alt.scrollIntoViewIfNeeded();
        editor.mustBeFine("pictures-without-words");
        alt.fill(PICTURE);
        editor.page().getByLabel(Pattern.compile("^Caption of 1.*")).first().fill(CAPTION);
        Locator video = editor.page()
                .getByLabel(Pattern.compile("^What video 2 shows.*"))
                .first();
        video.fill(VIDEO);
        video.blur();
        assertThat(editor.page().getByText(Pattern.compile("^Saved ")).first()).isVisible();
        editor.part("vaadin-button", "Send for review…").click();
        editor.page().getByLabel(Pattern.compile("^What changed.*")).first().fill("A picture and a video.");
        editor.page()
                .locator("vaadin-dialog vaadin-button[theme~=primary]")
                .first()
                .click();
        assertThat(editor.page().getByText("With a reviewer").first()).isVisible();
    }

    private static void review(Visitor second, String title) {
        second.signIn("editor2").part("a", title).click();
        assertThat(second.page().getByAltText(PICTURE).first()).isVisible();
        second.mustBeFine("pictures-review");
        second.part("vaadin-button[theme~=primary]", "Publish").click();
        assertThat(second.page().locator("h1")).hasText(title);
        assertThat(second.page().getByAltText(PICTURE).first()).isVisible();
    }

    private static void read(Visitor patient, String slug) {
        patient.signIn("patient").open("/learn/" + slug);
        Locator picture = patient.page().getByAltText(PICTURE).first();
        picture.scrollIntoViewIfNeeded();
        assertThat(picture).isVisible();
        patient.page()
                .waitForFunction(
                        "alt => { const find = (root) => [...root.querySelectorAll('*')].some((each) =>"
                                + " (each.alt === alt && each.naturalWidth > 0) || (each.shadowRoot && find(each.shadowRoot)));"
                                + " return find(document); }",
                        PICTURE);
        assertThat(patient.page().getByText(CAPTION).first()).isVisible();
        patient.mustBeFine("pictures-patient");
        Locator video = patient.page().getByLabel(VIDEO).first();
        video.scrollIntoViewIfNeeded();
        patient.page().waitForTimeout(300);
        assertThat((Boolean) video.evaluate("video => video.paused && video.controls"))
                .isTrue();
        video.evaluate(
                "video => new Promise((ready, broken) => { video.onloadedmetadata = ready; video.onerror = broken;"
                        + " if (video.readyState) ready(); })");
        patient.mustBeFine("pictures-patient-video");
    }

    private static void choose(Visitor editor, String name, String type, byte[] file) {
        editor.page()
                .locator(".rs-pictures-field vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, type, file));
    }

    /** A second of H.264, as a phone would play it. */
    private static byte[] film() throws IOException {
        try (InputStream in = PicturesTests.class.getResourceAsStream("/browser/step.mp4")) {
            return Objects.requireNonNull(in, "The film of the tests is missing")
                    .readAllBytes();
        }
    }
}
