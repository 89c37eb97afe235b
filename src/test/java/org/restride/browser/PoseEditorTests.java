package org.restride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An editor poses a figure joint by joint: the picture follows, what no knee can do is refused, and what was done is kept. */
class PoseEditorTests {

    @ParameterizedTest
    @CsvSource({"DESKTOP, LIGHT, glute-bridge", "SMALL_PHONE, DARK, clamshell"})
    void aFigureIsPosedAndKept(Device device, ColorScheme scheme, String slug) {
        try (Visitor editor = new Visitor(device, scheme)) {
            editor.signIn("editor").open("/catalogue/" + slug + "/edit");
            Locator poses = editor.page().locator("rs-pose-editor");
            poses.scrollIntoViewIfNeeded();
            button(poses, "Left arm").click();
            Locator elbow = poses.getByLabel("Elbow flexion, in degrees");
            if (elbow.count() == 0) {
                poses.getByLabel("Set by").selectOption("joints");
            }
            elbow.fill("170");
            elbow.press("Tab");
            assertThat(poses.getByText("Elbow flexion (left) can not be 170°. The range is 0° to 155°."))
                    .isVisible();
            editor.mustBeFine("pose-editor-refused");

            String before = picture(poses);
            Locator slider = poses.getByLabel("Elbow flexion", new Locator.GetByLabelOptions().setExact(true));
            slider.fill("100");
            assertThat(elbow).hasValue("100");
            assertThat(slider).hasAttribute("aria-valuetext", "100 degrees");
            assertThat(picture(poses)).isNotEqualTo(before);
            slider.press("ArrowRight");
            assertThat(elbow).hasValue("101");

            editor.page().waitForCondition(() -> editor.page()
                    .getByText(Pattern.compile("^Saved.*"))
                    .first()
                    .isVisible());
            button(poses, "Undo").click();
            assertThat(elbow).not().hasValue("101");
            button(poses, "Redo").click();
            assertThat(elbow).hasValue("101");
            editor.page().waitForTimeout(2_000);
            editor.page().reload();
            button(poses, "Left arm").click();
            assertThat(elbow).hasValue("101");
        }
    }

    private static Locator button(Locator poses, String name) {
        return poses.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String picture(Locator poses) {
        return poses.locator(".stage rs-figure svg").first().innerHTML();
    }
}
