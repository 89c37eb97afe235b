package org.restride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A newer version of what opens without a network comes while the older one is open. */
class OfflineVersionsTests {

    private static final String WRITTEN = "Written in the older version";

    /** Whether the newer service worker has taken over, with all of its files. */
    private static final String HAS_NEWER = """
            async () => (await caches.keys()).some((name) => name.endsWith('newer'))
              && (await navigator.serviceWorker.getRegistration()).waiting === null
            """;

    @Test
    void thePageThatIsOpenLosesNothingAndTheNextWayLeadsToTheNewerOne() throws Exception {
        try (PortalInFront front = new PortalInFront();
                Phone phone = new Phone(front.address())) {
            int before = phone.signIn("patient").arrived(55);
            phone.offline(true).runs(55);
            assertThat(phone.page().getByText("Kept on this phone")).isVisible();
            phone.go("/messages");
            Page page = phone.page();
            Locator words = page.getByLabel("Write a message");
            words.fill(WRITTEN);
            front.renew();
            phone.offline(false);
            await().atMost(Duration.ofSeconds(30)).until(() -> (Boolean) page.evaluate(HAS_NEWER));
            await().atMost(Duration.ofSeconds(30)).until(() -> phone.arrived(55) == before + 1);
            assertThat(words).hasValue(WRITTEN);
            assertThat(page.locator(PortalInFront.MARK)).hasCount(0);
            phone.offline(true);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Today"))
                    .click();
            page.waitForURL("**/today");
            assertThat(page.getByText("No connection").first()).isVisible();
            assertThat(page.locator(PortalInFront.MARK)).hasCount(1);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Messages"))
                    .click();
            assertThat(page.getByLabel("Write a message")).hasValue(WRITTEN);
            phone.offline(false);
            page.waitForResponse(
                    response -> response.url().contains("/api/me/drafts/message-")
                            && !response.request().method().equals("GET"),
                    () -> page.getByLabel("Write a message").fill(""));
        }
    }
}
