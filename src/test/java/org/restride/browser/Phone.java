package org.restride.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A patient's phone: what its browser keeps stays when the browser is closed, and its network and its clock can be taken away. */
final class Phone implements AutoCloseable {

    private static final double PATIENCE = 30_000;

    /** Until the page that opens without a network, and the days ahead, are on the phone. */
    private static final String IS_READY = """
            async () => {
              if (!navigator.serviceWorker.controller) return false;
              const names = await caches.keys();
              const files = names.length ? await (await caches.open(names.at(-1))).keys() : [];
              const records = await new Promise((resolve) => {
                const opening = indexedDB.open('restride');
                opening.onsuccess = () => {
                  const counting = opening.result.transaction('values').objectStore('values').count();
                  counting.onsuccess = () => { opening.result.close(); resolve(counting.result); };
                };
              });
              return files.length > 3 && records >= 5;
            }
            """;

    private final Playwright playwright = Playwright.create();
    private final PhoneNetwork network = new PhoneNetwork();
    private final Path folder;
    private final String portal;
    private BrowserContext context;
    private Page page;
    private @Nullable Instant clock;

    Phone() {
        this(Portal.address());
    }

    /**
     * @param portal address of the portal that is visited, without a slash at the end
     */
    Phone(String portal) {
        this.portal = portal;
        try {
            folder = Files.createTempDirectory("restride-phone");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        context = launch();
        page = opened();
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Phone signIn(String account) {
        go("/login");
        page.locator("input[autocomplete^=username]").first().fill(account + "@demo.restride.test");
        page.locator("input[type=password]").first().fill(Visitor.PASSWORD);
        Locator trust =
                page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Trust this")));
        if (!trust.isChecked()) {
            trust.check();
        }
        page.locator("input[type=password]").first().press("Enter");
        page.waitForURL(address -> !address.contains("/login"));
        go("/today");
        page.locator("h1").first().waitFor();
        awaitReady();
        return this;
    }

    private void awaitReady() {
        Instant until = Instant.now().plusMillis((long) PATIENCE);
        while (!(Boolean) page.evaluate(IS_READY)) {
            if (Instant.now().isAfter(until)) {
                throw new AssertionError("The phone was not made ready for being without a network");
            }
            page.waitForTimeout(200);
        }
    }

    Phone go(String path) {
        page.navigate(portal + path);
        return this;
    }

    Phone offline(boolean away) {
        network.away(away);
        context.setOffline(away);
        return this;
    }

    /** The clock of the phone says something else from the next page on; it goes on from there. */
    Phone clock(Instant now) {
        clock = now;
        page.clock().install(new Clock.InstallOptions().setTime(now.toEpochMilli()));
        return this;
    }

    /** Closes the browser and opens it again, without a network. */
    Phone reopenOffline(String path) {
        context.close();
        network.away(true);
        context = launch();
        context.setOffline(true);
        page = opened();
        return go(path);
    }

    Phone press(String name) {
        button(name).click();
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .locator("visible=true")
                .first();
    }

    Phone choose(String score) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^" + score + "\\b")))
                .first()
                .click();
        return this;
    }

    /** Writes down a run of so many minutes. */
    Phone runs(int minutes) {
        go("/run");
        page.getByLabel("How many minutes?").fill(String.valueOf(minutes));
        return choose("1").press("Save");
    }

    /** How many reports of sessions the portal has. */
    int reports() {
        return ((Number) page.evaluate(
                        "async () => (await (await fetch('/api/me/reports', { cache: 'no-store' })).json())"
                                + ".reports.length"))
                .intValue();
    }

    /** How many runs of so many minutes the portal has. */
    int arrived(int minutes) {
        return ((Number) page.evaluate(
                        "async (minutes) => (await (await fetch('/api/me/runs', { cache: 'no-store' })).json())"
                                + ".runs.filter((run) => run.minutes === minutes).length",
                        minutes))
                .intValue();
    }

    /** What of a person is kept on this phone: records, keys, and what lies in the open. */
    int kept() {
        return ((Number) page.evaluate("""
                async () => {
                  const database = await new Promise((resolve) => {
                    const opening = indexedDB.open('restride');
                    opening.onsuccess = () => resolve(opening.result);
                  });
                  const names = [...database.objectStoreNames];
                  const counts = await Promise.all(names.map((name) => new Promise((resolve) => {
                    const counting = database.transaction(name).objectStore(name).count();
                    counting.onsuccess = () => resolve(counting.result);
                  })));
                  database.close();
                  const open = Object.keys(localStorage).filter((key) => key.startsWith('restride:')).length;
                  return counts.reduce((sum, each) => sum + each, open);
                }
                """)).intValue();
    }

    @Override
    public void close() {
        context.close();
        playwright.close();
        network.close();
    }

    private BrowserContext launch() {
        return playwright
                .chromium()
                .launchPersistentContext(
                        folder,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(
                                        Path.of(System.getenv().getOrDefault("RESTRIDE_CHROMIUM", "/usr/bin/chromium")))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"))
                                .setProxy(network.address())
                                .setViewportSize(360, 740)
                                .setHasTouch(true)
                                .setLocale("en-GB")
                                .setTimezoneId("Europe/London"));
    }

    private Page opened() {
        Page first =
                context.pages().isEmpty() ? context.newPage() : context.pages().getFirst();
        first.setDefaultTimeout(PATIENCE);
        if (clock != null) {
            first.clock().install(new Clock.InstallOptions().setTime(clock.toEpochMilli()));
        }
        return first;
    }
}
