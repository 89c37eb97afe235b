package org.restride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two nodes on one database behind a sticky proxy: what one person does on one, another sees on the other; and one of them dies. */
class TwoNodesTests {

    /** The wish is a second; a busy machine may take longer without anything being wrong. */
    private static final double MOST_MILLIS = 5_000;

    private static final LocatorAssertions.IsVisibleOptions IN_TIME =
            new LocatorAssertions.IsVisibleOptions().setTimeout(MOST_MILLIS);

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
    private static final int QUESTIONS = 60;

    private static final String GONE = """
            patient => !document.querySelector('rs-worklist').shadowRoot.querySelector(`a.open[data-patient="${patient}"]`)
            """;

    @Test
    void colleaguesOnTwoNodesSeeTheSameAndOneNodeMayDie() throws IOException, InterruptedException {
        assumeTrue(Portal.hasData(), "a second node needs the first one's database");
        int first = URI.create(Portal.address()).getPort();
        try (SecondNode second = SecondNode.start().await();
                StickyProxy proxy = new StickyProxy(List.of(first, second.port()));
                Visitor lena = new Visitor(Device.DESKTOP, ColorScheme.LIGHT, proxy::address);
                Visitor kim = new Visitor(Device.DESKTOP, ColorScheme.LIGHT, proxy::address);
                Visitor nora = new Visitor(Device.PHONE, ColorScheme.LIGHT, proxy::address)) {
            on(lena, proxy, 0).signIn("clinician").open("/worklist");
            on(kim, proxy, 1).signIn("clinician2").open("/worklist");
            whatOneTakesTheOtherSees(lena, kim);

            on(nora, proxy, 1).signIn("patient");
            anEmergencyIsSeenOnTheOtherNode(nora, lena);

            second.kill();
            kim.page().navigate(proxy.address() + "/worklist");
            kim.page().waitForURL(Pattern.compile(".*/login.*"));
            kim.signInHere("clinician2@demo.restride.test", Visitor.PASSWORD).open("/worklist");
            assertThat(rows(kim).first()).isVisible(SOON);
            JourneyTests.unlock(lena);
        }
    }

    /** The browser belongs to that node from now on. */
    private static Visitor on(Visitor visitor, StickyProxy proxy, int node) {
        visitor.page().context().addCookies(List.of(new Cookie("node", String.valueOf(node)).setUrl(proxy.address())));
        return visitor;
    }

    private static void whatOneTakesTheOtherSees(Visitor lena, Visitor kim) {
        List<String> known = patients(lena);
        String shared = patients(kim).reversed().stream()
                .filter(known::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody stands on both lists"));
        // A row that somebody points at or has the focus on stays for a while and says who took it.
        lena.page().mouse().move(5, 5);
        row(kim, shared).click();
        Locator take = detail(kim, "Take");
        take.waitFor();
        long start = System.nanoTime();
        take.click();
        // Asked with each frame: an assertion looks twice a second only.
        lena.page().waitForFunction(GONE, shared, new Page.WaitForFunctionOptions().setTimeout(MOST_MILLIS));
        tell("A row taken on the other node", start);
        detail(kim, "Give back").click();
    }

    private static void anEmergencyIsSeenOnTheOtherNode(Visitor nora, Visitor lena) {
        Page page = nora.open("/today").press("Something is new").page();
        page.getByRole(AriaRole.RADIO, name("^Yes.*")).click();
        long start = System.nanoTime();
        for (int question = 0;
                question < QUESTIONS && !page.getByText("Stop. Get help now.").isVisible();
                question++) {
            if (page.locator("[role=radio][aria-checked=true]").count() == 0) {
                page.getByRole(AriaRole.RADIO, name("^No.*")).click();
            }
            start = System.nanoTime();
            nora.press("Next");
            page.waitForTimeout(120);
        }
        assertThat(page.getByText("Stop. Get help now.")).isVisible();
        assertThat(lena.page().locator("rs-worklist li.now").first()).isVisible(IN_TIME);
        tell("An emergency answered on the other node", start);
    }

    private static List<String> patients(Visitor visitor) {
        rows(visitor).first().waitFor();
        return rows(visitor).all().stream()
                .map(row -> row.getAttribute("data-patient"))
                .toList();
    }

    private static Locator rows(Visitor visitor) {
        return visitor.page().locator("rs-worklist a.open");
    }

    private static Locator row(Visitor visitor, String patient) {
        return visitor.page().locator("rs-worklist a.open[data-patient='" + patient + "']");
    }

    private static Locator detail(Visitor visitor, String text) {
        return visitor.page()
                .locator(
                        ".rs-worklist-detail vaadin-button:visible",
                        new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + text + "\\s*$")))
                .first();
    }

    private static Page.GetByRoleOptions name(String pattern) {
        return new Page.GetByRoleOptions().setName(Pattern.compile(pattern));
    }

    private static void tell(String what, long start) {
        System.out.printf("%s was seen after %d ms%n", what, (System.nanoTime() - start) / 1_000_000);
    }
}
