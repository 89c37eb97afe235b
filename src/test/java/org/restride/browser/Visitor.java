package org.restride.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One person in one browser: signs in, goes to places, looks at them. */
final class Visitor implements AutoCloseable {

    static final String PASSWORD = "restride-demo";

    /** Vaadin's live region outside of landmarks, and its tab list with a focus guard inside: theirs to mend. */
    private static final String CONNECTION_INDICATOR = "vaadin-connection-indicator";

    private static final String TAB_LIST = "vaadin-tabs";

    private static final double PATIENCE = 60_000;

    static final Pattern RECORD = Pattern.compile(".*/patients/[0-9a-f-]{36}$");

    private static final String COUNT_CLICKS = """
            addEventListener('click', (event) => {
              if (event.isTrusted) sessionStorage.setItem('clicks', Number(sessionStorage.getItem('clicks')) + 1);
            }, true);
            """;

    private static final class Chromium {
        private static final Playwright PLAYWRIGHT = Playwright.create();
        private static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(
                                Path.of(System.getenv().getOrDefault("RESTRIDE_CHROMIUM", "/usr/bin/chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private final BrowserContext context;
    private final Page page;
    private final String device;
    private final Supplier<String> portal;
    private final List<String> faults = new ArrayList<>();

    Visitor(Device device, ColorScheme scheme) {
        this(device, scheme, Portal::address);
    }

    /**
     * @param portal address of the portal that is visited, without a slash at the end
     */
    Visitor(Device device, ColorScheme scheme, Supplier<String> portal) {
        this.portal = portal;
        this.device = device.shortName() + "-" + scheme.name().toLowerCase(Locale.ROOT);
        this.context = Chromium.BROWSER.newContext(device.context(scheme));
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.setDefaultNavigationTimeout(PATIENCE);
        page.addInitScript(COUNT_CLICKS);
        page.onPageError(error -> faults.add("Script error: " + error));
    }

    Page page() {
        return page;
    }

    /** Errors of scripts since the last call. */
    List<String> faults() {
        List<String> found = List.copyOf(faults);
        faults.clear();
        return found;
    }

    /** Signs in with one of the accounts of the demo clinic. */
    Visitor signIn(String account) {
        return signIn(account + "@demo.restride.test", PASSWORD);
    }

    Visitor signIn(String login, String password) {
        open("/login");
        return signInHere(login, password);
    }

    /** Signs in on the sign-in page that is open. */
    Visitor signInHere(String login, String password) {
        page.locator("input[autocomplete^=username]").first().fill(login);
        page.locator("input[type=password]").first().fill(password);
        page.locator("input[type=password]").first().press("Enter");
        page.waitForURL(address -> !address.contains("/login"));
        settle();
        return this;
    }

    Visitor open(String path) {
        page.navigate(path.startsWith("http") ? path : portal.get() + path);
        settle();
        return this;
    }

    /** Where the first of the patients that this clinician cares for is found. */
    String firstPatient() {
        open("/patients");
        return "/" + page.locator("a[href^='patients/']").first().getAttribute("href");
    }

    /** Searches the open list of patients, and opens the record once nobody else is left in it. */
    Visitor openRecord(String lastName) {
        page.locator("input[placeholder='Search by name or number']").fill(lastName);
        Locator rows = page.locator("a.rs-row-link:visible");
        PlaywrightAssertions.assertThat(rows.filter(new Locator.FilterOptions().setHasNotText(lastName)))
                .hasCount(0);
        rows.filter(new Locator.FilterOptions().setHasText(lastName)).first().click();
        page.waitForURL(RECORD);
        settle();
        return this;
    }

    /** What the pattern's first group finds on the page. */
    String found(Pattern pattern) {
        Matcher matcher = pattern.matcher(page.content());
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }

    /** Waits until nothing loads and a heading stands. */
    void settle() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("h1").first().waitFor();
    }

    /** The field with this label. */
    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    /** The first of these parts that shows this text. */
    Locator part(String selector, String text) {
        return page.locator(selector, new Page.LocatorOptions().setHasText(text))
                .first();
    }

    /** How often this person pressed anything since signing in. */
    int clicks() {
        return ((Number) page.evaluate("Number(sessionStorage.getItem('clicks'))")).intValue();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    Visitor press(String name) {
        button(name).click();
        return this;
    }

    Visitor screenshot(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + "-" + device + ".png")));
        return this;
    }

    /** What is wrong with the page as it stands: accessibility, missing texts, headings, width, stylesheets, scripts. */
    List<String> check(String name) {
        List<String> found = new ArrayList<>();
        for (Rule rule : new AxeBuilder(page)
                .exclude(CONNECTION_INDICATOR)
                .exclude(TAB_LIST)
                .analyze()
                .getViolations()) {
            found.add(name + " " + device + ": " + rule.getId() + ", "
                    + rule.getNodes().getFirst().getTarget());
        }
        String text = page.locator("body").innerText();
        if (text.matches("(?s).*![a-z]+(\\.[a-z0-9A-Z_-]+)+!.*")) {
            found.add(name + " " + device + ": a text is missing");
        }
        if (page.locator("h1:visible").count() != 1) {
            found.add(name + " " + device + ": " + page.locator("h1:visible").count() + " headings of level one");
        }
        if ((Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth")) {
            found.add(name + " " + device + ": wider than the screen");
        }
        if ((Boolean) page.evaluate("[...document.images].some((image) => image.complete && !image.naturalWidth)")) {
            found.add(name + " " + device + ": a picture is missing");
        }
        Stylesheets.missing(page)
                .forEach(part -> found.add(name + " " + device + ": no stylesheet loaded that shapes " + part));
        faults().forEach(fault -> found.add(name + " " + device + ": " + fault));
        return found;
    }

    /** Targets of less than 24 px without room around them (WCAG 2.2, 2.5.8), which {@link #check} leaves out. */
    List<String> targets() {
        return new AxeBuilder(page)
                .withRules(List.of("target-size")).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream())
                        .map(node -> node.getTarget().toString())
                        .toList();
    }

    void mustBeFine(String name) {
        screenshot(name);
        assertThat(check(name)).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
