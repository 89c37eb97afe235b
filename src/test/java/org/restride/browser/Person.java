package org.restride.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A made-up patient at the phone: comes in by the invitation, fills in the assessment, answers questions, reports what was trained. */
final class Person {

    private static final int MOST_PRESSES = 60;
    private static final double PATIENCE = 30_000;

    /** Reports the exercises of today's session for an earlier day, and the morning after, as a phone does that was away for a while. */
    private static final String REPORT = """
            async ([daysAgo, pain, morning]) => {
              const headers = { 'X-Restride': '1', 'Content-Type': 'application/json' };
              const send = async (path, body) => {
                const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
                if (!answer.ok) throw new Error(path + ' ' + answer.status + ' ' + (await answer.text()));
              };
              const today = await (await fetch('/api/me/today')).json();
              const dayBefore = (days) => new Date(Date.parse(today.day) - days * 86400000).toISOString().slice(0, 10);
              const day = dayBefore(daysAgo);
              const id = crypto.randomUUID();
              await send('/api/me/sessions', {
                id, plan: today.plan.id, planVersion: today.plan.version, day,
                startedAt: day + 'T09:00:00Z', finishedAt: day + 'T09:20:00Z', pain,
                entries: today.session.items.map((item) => ({ item: item.id, outcome: 'done', setsDone: item.dose.sets })),
              });
              if (typeof morning === 'number') {
                const next = dayBefore(daysAgo - 1);
                await send('/api/me/mornings', { id: crypto.randomUUID(), sessionLog: id, day: next, pain: morning,
                  answeredAt: next + 'T08:00:00Z' });
              }
            }
            """;

    private final Visitor visitor;
    private final String lastName;

    Person(Visitor visitor, String lastName) {
        this.visitor = visitor;
        this.lastName = lastName;
    }

    Visitor visitor() {
        return visitor;
    }

    void accept(String invitation) {
        visitor.open(invitation);
        born(visitor);
        visitor.press("Next");
        visitor.page().getByRole(AriaRole.CHECKBOX).check();
        visitor.press("Next");
        visitor.field("E-mail").fill(lastName.toLowerCase(java.util.Locale.ROOT) + "@patients.example");
        visitor.page().locator("input[type=password]").fill("sturdy walnut lake 42");
        visitor.press("Save and go in");
        visitor.page().waitForURL(Pattern.compile(".*/today$"));
        visitor.settle();
    }

    /** Opens the assessment that the clinic waits for, with no to all safety questions. */
    void beginAssessment() {
        visitor.press("Answer");
        visitor.page().waitForURL(Pattern.compile(".*/assessment$"));
        visitor.settle();
        visitor.press("Start");
        allNo();
        title("Where it hurts");
    }

    void sendAssessment() {
        visitor.page().waitForTimeout(1_500);
        visitor.press("Send to my clinic");
        visitor.page().getByText("Your clinic has your answers").waitFor();
    }

    /** Says no to every safety question, and goes on. */
    void allNo() {
        Page page = visitor.page();
        Locator no = page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^No.*")));
        no.first().waitFor();
        for (int presses = 0; presses < MOST_PRESSES && no.count() > 0; presses++) {
            if (page.locator("[role=radio][aria-checked=true]").count() == 0) {
                no.first().click();
            }
            visitor.press("Next");
            page.waitForTimeout(120);
        }
        page.locator("rs-red-flags button").last().click();
    }

    /** Chooses among several answers. */
    void choose(String option) {
        visitor.page()
                .locator("vaadin-checkbox:visible", new Page.LocatorOptions().setHasText(option))
                .first()
                .click();
    }

    /** Chooses the only answer to a question. */
    void say(String question, String answer) {
        visitor.page()
                .locator("vaadin-radio-group:visible")
                .filter(new Locator.FilterOptions().setHasText(question))
                .first()
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(answer).setExact(true))
                .check();
    }

    void fill(String label, String value) {
        Locator field = visitor.field(label);
        field.fill(value);
        field.blur();
    }

    void next(String title) {
        visitor.press("Next");
        title(title);
    }

    void title(String title) {
        PlaywrightAssertions.assertThat(visitor.page().locator("h1"))
                .hasText(title, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
    }

    /**
     * @param pain 0 to 10, in the session and on the morning after
     */
    void reported(int daysAgo, int pain) {
        visitor.page().evaluate(REPORT, new Object[] {daysAgo, pain, pain});
    }

    /**
     * Reports today's session; nobody knows the morning yet.
     *
     * @param pain 0 to 10
     */
    void reportsToday(int pain) {
        visitor.page().evaluate(REPORT, new Object[] {0, pain, null});
    }

    void runs(String minutes) {
        visitor.open("/run");
        visitor.page().getByLabel("How many minutes?").fill(minutes);
        visitor.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^1\\b")))
                .click();
        visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        PlaywrightAssertions.assertThat(
                        visitor.page().getByText("Go on with your plan").first())
                .isVisible();
    }

    static void born(Visitor visitor) {
        visitor.field("Day").fill("3");
        visitor.field("Month").fill("4");
        visitor.field("Year").fill("1988");
    }
}
