package org.restride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The phone without a network: what opens, what is kept, and that each report arrives once and only once. */
class OfflineTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final int MOST_PRESSES = 60;
    private static final String PUT_RIGHT = "It was the right knee, put right on the train";
    private static final String WAITS = "1 report waits on this phone";
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(40_000);

    @Test
    void aSessionOfTomorrowIsDoneInAirplaneModeWithTheBrowserClosedInBetween() {
        try (Phone phone = new Phone()) {
            int before = phone.signIn("patient").reports();
            phone.offline(true);
            phone.clock(Instant.now().plus(Duration.ofHours(23)).plus(Duration.ofMinutes(50)));
            phone.go("/today").page().getByText("Start session").first().click();
            phone.page().waitForURL("**/session");
            leaveOut(phone);
            String place = place(phone);
            phone.reopenOffline("/session");
            assertThat(phone.page().locator("rs-session .top span").first()).hasText(place);
            while (!phone.page().url().endsWith("/report")) {
                leaveOut(phone);
            }
            report(phone);
            assertThat(phone.page().getByText("Kept on this phone")).isVisible();
            phone.reopenOffline("/today");
            assertThat(phone.page().getByText(WAITS)).isVisible(SOON);
            Set<String> sent = ConcurrentHashMap.newKeySet();
            phone.context().onResponse(response -> {
                if (response.request().method().equals("POST") && response.url().endsWith("/api/me/sessions")) {
                    sent.add(response.status() + " " + response.request().postData());
                }
            });
            phone.offline(false);
            assertThat(phone.page().getByText(WAITS)).hasCount(0);
            await().atMost(Duration.ofSeconds(60)).until(() -> phone.reports() == before + 1);
            // The page or its service worker has brought it, and nobody brought it twice.
            assertThat(sent).hasSizeLessThan(2).allMatch(each -> each.startsWith("200"));
        }
    }

    @Test
    void theNextSevenDaysOpenEachWithItsOwnDate() {
        try (Phone phone = new Phone()) {
            phone.signIn("patient").offline(true);
            for (int days = 1; days <= 7; days++) {
                Instant then = Instant.now().plus(Duration.ofDays(days));
                phone.clock(then).go("/today");
                String day = LocalDate.ofInstant(then, LONDON).format(DAY);
                assertThat(phone.page().getByText(day).first()).isVisible();
                assertThat(phone.page().getByText("No connection").first()).isVisible();
            }
            phone.clock(Instant.now().plus(Duration.ofDays(9))).go("/today");
            assertThat(phone.page().getByText("Today can’t be shown just now")).isVisible();
        }
    }

    @Test
    void whatNeedsANetworkSaysSoAndSigningInIsNeverServedFromThePhone() {
        try (Phone phone = new Phone()) {
            phone.signIn("patient").offline(true);
            phone.go("/plan");
            assertThat(phone.page().getByRole(AriaRole.HEADING).first()).hasText("This needs a network");
            phone.page().getByRole(AriaRole.LINK).first().click();
            assertThat(phone.page().getByText("No connection").first()).isVisible();
            for (String path : new String[] {"/login", "/worklist", "/patients", "/account"}) {
                assertThatThrownBy(() -> phone.go(path)).as(path).hasMessageContaining("ERR_INTERNET_DISCONNECTED");
            }
        }
    }

    @Test
    void aReportIsPutRightWithoutANetworkAndArrivesOnce() {
        try (Phone phone = new Phone()) {
            int before = phone.signIn("patient").reports();
            phone.offline(true).go("/progress");
            phone.page().getByText("What you reported").click();
            Locator oldest = phone.page().locator("rs-history section.card").last();
            oldest.getByRole(AriaRole.BUTTON).first().click();
            phone.press("Next").choose("1").press("Next");
            phone.page().getByLabel("Anything to tell your clinic?").fill(PUT_RIGHT);
            phone.press("Send report");
            assertThat(phone.page().getByText("Kept on this phone")).isVisible();
            phone.press("Back to your reports");
            assertThat(phone.page().getByText(WAITS)).isVisible(SOON);
            phone.offline(false);
            assertThat(phone.page().getByText(WAITS)).hasCount(0);
            phone.go("/history");
            assertThat(phone.page().getByText(PUT_RIGHT)).hasCount(1);
            assertThat(phone.reports()).isEqualTo(before);
        }
    }

    @Test
    void twoPhonesOfOnePatientEachBringTheirOwnOnce() {
        try (Phone one = new Phone();
                Phone two = new Phone()) {
            int before = one.signIn("patient").arrived(51);
            one.offline(true).runs(51);
            int other = two.signIn("patient").arrived(52);
            two.offline(true).runs(52);
            assertThat(one.page().getByText("Kept on this phone")).isVisible();
            assertThat(two.page().getByText("Kept on this phone")).isVisible();
            two.offline(false).go("/runs");
            one.offline(false).go("/runs");
            assertThat(one.page().getByText("51 minutes").first()).isVisible();
            assertThat(one.page().getByText("52 minutes").first()).isVisible();
            assertThat(one.arrived(51)).isEqualTo(before + 1);
            assertThat(two.arrived(52)).isEqualTo(other + 1);
        }
    }

    @Test
    void anEmergencyWithoutANetworkLocksThePhoneAtOnceAndTheOtherPhoneAsSoonAsItIsTold() {
        try (Phone one = new Phone();
                Phone two = new Phone();
                Visitor clinician = new Visitor(Device.DESKTOP, ColorScheme.LIGHT)) {
            one.signIn("patient").offline(true).go("/today").press("Something is new");
            two.signIn("patient").offline(true);
            one.page()
                    .getByRole(AriaRole.RADIO)
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*Yes")))
                    .click();
            one.press("Next");
            assertThat(one.page().getByText("Calling still works").first()).isVisible();
            one.go("/session");
            assertThat(one.page().getByText("Your exercises are locked").first())
                    .isVisible();
            one.offline(false).go("/today");
            assertThat(one.page()
                            .getByText(Pattern.compile("We are telling|was told at"))
                            .first())
                    .isVisible();
            two.go("/today");
            // A phone without a network can't know yet.
            assertThat(two.page().getByText("Your exercises are locked")).hasCount(0);
            two.offline(false).go("/session");
            assertThat(two.page().getByText("Your exercises are locked").first())
                    .isVisible();
            two.offline(true).go("/session");
            assertThat(two.page().getByText("Your exercises are locked").first())
                    .isVisible();
            clinician.signIn("clinician");
            JourneyTests.unlock(clinician);
        }
    }

    @Test
    void aClockThatIsAnHourWrongLosesNothing() {
        try (Phone phone = new Phone()) {
            int before = phone.signIn("patient").arrived(53);
            phone.offline(true).clock(Instant.now().plus(Duration.ofHours(1))).runs(53);
            assertThat(phone.page().getByText("Kept on this phone")).isVisible();
            phone.offline(false).go("/runs");
            assertThat(phone.page().getByText("53 minutes").first()).isVisible();
            assertThat(phone.arrived(53)).isEqualTo(before + 1);
        }
    }

    @Test
    void aPortalThatFailsEverySecondTimeGetsEachReportOnce() {
        try (Phone phone = new Phone()) {
            phone.signIn("patient");
            int before = phone.arrived(61) + phone.arrived(62) + phone.arrived(63);
            AtomicInteger asked = new AtomicInteger();
            phone.context().route(Pattern.compile(".*/api/me/.*"), route -> {
                if (asked.incrementAndGet() % 2 == 0) {
                    route.fulfill(new Route.FulfillOptions().setStatus(503));
                } else {
                    route.resume();
                }
            });
            for (int minutes = 61; minutes <= 63; minutes++) {
                phone.go("/run").page().getByLabel("How many minutes?").waitFor();
                phone.runs(minutes);
                phone.page()
                        .getByText(Pattern.compile("Kept on this phone|^Saved$|Go on with your plan"))
                        .first()
                        .waitFor();
            }
            phone.go("/today");
            assertThat(phone.page().getByText(Pattern.compile("waits? on this phone")))
                    .hasCount(0);
            phone.context().unrouteAll();
            phone.go("/runs");
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> phone.arrived(61) + phone.arrived(62) + phone.arrived(63) == before + 3);
        }
    }

    @Test
    void signingOutWarnsWhileReportsWaitAndThenLeavesNothing() {
        try (Phone phone = new Phone()) {
            int before = phone.signIn("patient").arrived(54);
            phone.offline(true).runs(54);
            assertThat(phone.page().getByText("Kept on this phone")).isVisible();
            phone.context().route(Pattern.compile(".*/api/me/runs"), Route::abort);
            phone.offline(false).go("/today");
            signOut(phone);
            assertThat(phone.page().getByText("1 report has not arrived yet")).isVisible();
            phone.press("Stay signed in");
            assertThat(phone.kept()).isPositive();
            phone.context().unrouteAll();
            signOut(phone);
            phone.press("Send, then sign out");
            phone.page().waitForURL("**/login**");
            assertThat(phone.kept()).isZero();
            phone.offline(true);
            assertThatThrownBy(() -> phone.go("/today")).hasMessageContaining("net::ERR_");
            phone.offline(false).signIn("patient");
            assertThat(phone.arrived(54)).isEqualTo(before + 1);
        }
    }

    @Test
    void takingTheDeviceBackLeavesNothingOnIt() {
        try (Phone phone = new Phone();
                Visitor elsewhere = new Visitor(Device.DESKTOP, ColorScheme.LIGHT)) {
            phone.signIn("patient");
            elsewhere.signIn("patient").open("/account");
            Locator end = elsewhere.page().locator("vaadin-button[aria-label^='Sign out ']");
            end.first().waitFor();
            int devices = end.count();
            // The newest is the one at which the person sits; the phone came just before.
            end.nth(1).click();
            assertThat(end).hasCount(devices - 1);
            phone.page().evaluate("window.dispatchEvent(new Event('online'))");
            phone.page().waitForURL("**/login**");
            phone.page().locator("input[type=password]").first().waitFor();
            assertThat(phone.kept()).isZero();
        }
    }

    private static void signOut(Phone phone) {
        phone.page().locator("rs-account-menu > button").click();
        phone.page()
                .getByRole(AriaRole.MENUITEM)
                .filter(new Locator.FilterOptions().setHasText("Sign out"))
                .click();
    }

    /** Which exercise of how many it is. */
    private static String place(Phone phone) {
        return phone.page().locator("rs-session .top span").first().innerText();
    }

    /** Leaves the exercise out that is on the screen. */
    private static void leaveOut(Phone phone) {
        String before = place(phone);
        phone.page()
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Skip this exercise|^Next$")))
                .first()
                .click();
        phone.press("I have no time").press("Leave this exercise out");
        phone.page()
                .waitForFunction(
                        "(before) => !location.pathname.endsWith('/session') || "
                                + "document.querySelector('rs-session')?.shadowRoot.querySelector('.top span')?.innerText !== before",
                        before);
    }

    private static void report(Phone phone) {
        phone.choose("2");
        for (int presses = 0;
                presses < MOST_PRESSES && phone.button("Send report").count() == 0;
                presses++) {
            phone.press("Next");
            if (phone.page().getByRole(AriaRole.RADIO).count() > 0) {
                phone.choose("3");
            }
        }
        phone.press("Send report");
    }
}
