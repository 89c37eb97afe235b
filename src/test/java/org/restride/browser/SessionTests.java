package org.restride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guided session and its report on a phone: left and taken up again, by keys alone, with each reason for skipping, put right afterwards. */
class SessionTests {

    private static final Pattern TODAY = Pattern.compile(".*/today$");

    /** What is under way is forgotten, so that whoever comes next finds the session as it was. */
    private static final String FORGET = """
            async () => {
              const { session } = await (await fetch('/api/me/today')).json();
              await fetch('/api/me/drafts/session-' + session.key.replaceAll(':', '-'), { method: 'DELETE',
                headers: { 'X-Restride': '1', 'Content-Type': 'application/json' } });
            }
            """;

    /** How the history tells what the form offers. */
    private static final Map<String, String> AS_TOLD =
            Map.of("All of it", "done", "Part of it", "part of it", "Left out", "left out");

    @Test
    void aSessionThatWasLeftGoesOnOnAnotherPhoneAtTheSameSet() {
        try (Visitor left = fresh()) {
            left.press("Start");
            assertThat(left.page().locator("rs-ring")).isVisible();
            left.page()
                    .waitForResponse(
                            response -> response.url().contains("/api/me/drafts/")
                                    && response.request().method().equals("PUT"),
                            () -> left.press("Pause"));
            assertThat(left.button("Go on")).isVisible();
        }
        try (Visitor again = phone()) {
            assertThat(again.page().locator("h1")).hasText("Go on with set 1?");
            again.mustBeFine("session-reopened");
            again.press("Go on");
            assertThat(again.page().locator("rs-ring")).isVisible();
            assertThat(again.button("Pause")).isVisible();
            again.mustBeFine("session-under-way");
            again.page().evaluate(FORGET);
        }
    }

    @Test
    void keysAloneLeadThroughASession() {
        try (Visitor visitor = fresh()) {
            Page page = visitor.page();
            page.keyboard().press("Space");
            assertThat(visitor.button("Pause")).isVisible();
            page.keyboard().press("Space");
            assertThat(visitor.button("Go on")).isVisible();
            page.keyboard().press("h");
            assertThat(heading(page, "It hurts or feels wrong")).isVisible();
            page.keyboard().press("Escape");
            assertThat(heading(page, "It hurts or feels wrong")).hasCount(0);
            page.keyboard().press("Space");
            assertThat(visitor.button("Pause")).isVisible();
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("Escape");
            page.waitForURL(TODAY);
            page.evaluate(FORGET);
        }
    }

    @Test
    void eachReasonForSkippingHasItsOwnAnswer() {
        try (Visitor visitor = fresh()) {
            skip(visitor, "I have no time", "You can still do this");
            skip(visitor, "I don’t have what I need for it", "Your clinic sees this");
            skip(visitor, "I don’t know how to do it", "Here are the steps once more");
            skip(visitor, "Something else", "in your own words");
            visitor.press("Skip this exercise");
            visitor.press("It hurts");
            radio(visitor, "Low back").click();
            radio(visitor, "Left").click();
            radio(visitor, Pattern.compile("^4\\b")).click();
            visitor.mustBeFine("session-hurts");
            visitor.press("Next");
            assertThat(heading(visitor.page(), "Go on with care, or stop here")).isVisible();
            visitor.press("Leave this exercise out");
            assertThat(visitor.page().getByText("Exercise 2 of")).isVisible();
            visitor.page().evaluate(FORGET);
        }
    }

    @Test
    void aReportIsCorrectedAndTheHistoryShowsBoth() {
        try (Visitor visitor = new Visitor(Device.PHONE, ColorScheme.LIGHT)) {
            visitor.signIn("patient").open("/progress");
            visitor.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("What you reported"))
                    .click();
            Locator last = visitor.page().locator("rs-history section").nth(2);
            last.getByRole(AriaRole.BUTTON).first().click();
            visitor.page().waitForURL(Pattern.compile(".*/report\\?correct=.*"));
            Locator exercise = visitor.page().locator("rs-entries fieldset").first();
            Locator before = exercise.locator("label:has(:checked)");
            assertThat(before).hasCount(1);
            String chosen = before.innerText().strip();
            exercise.getByText(chosen.equals("Left out") ? "All of it" : "Left out")
                    .click();
            if (!chosen.equals("Left out")) {
                exercise.getByLabel("Why not all of it?").selectOption("time");
            }
            visitor.mustBeFine("report-correct");
            visitor.press("Next");
            assertThat(heading(visitor.page(), "How much did your back hurt during the session?"))
                    .isVisible();
            visitor.press("Next");
            visitor.press("Send report");
            visitor.press("Back to your reports");
            visitor.page().waitForURL(Pattern.compile(".*/history$"));
            Locator corrected = visitor.page().locator("rs-history section").nth(2);
            assertThat(corrected.getByText("Corrected")).isVisible();
            assertThat(corrected.locator(".before").first()).containsText(": " + AS_TOLD.get(chosen));
            visitor.mustBeFine("history");
        }
    }

    /** With nothing left of a session that somebody began before. */
    private static Visitor fresh() {
        Visitor visitor = new Visitor(Device.PHONE, ColorScheme.LIGHT);
        visitor.signIn("patient").open("/today").page().evaluate(FORGET);
        visitor.open("/session");
        return visitor;
    }

    private static Visitor phone() {
        Visitor visitor = new Visitor(Device.PHONE, ColorScheme.LIGHT);
        visitor.signIn("patient").open("/session");
        return visitor;
    }

    private static void skip(Visitor visitor, String reason, String answer) {
        visitor.press("Skip this exercise");
        visitor.press(reason);
        Locator sheet = visitor.page().locator("rs-session-skip dialog");
        assertThat(sheet).containsText(answer);
        visitor.page().keyboard().press("Escape");
        assertThat(sheet).hasCount(0);
    }

    private static Locator heading(Page page, String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
    }

    private static Locator radio(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator radio(Visitor visitor, Pattern name) {
        return visitor.page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name));
    }
}
