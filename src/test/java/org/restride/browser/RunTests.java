package org.restride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A patient writes down a run, also without a network, changes it, and the clinician sees it. */
class RunTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aRunIsWrittenDownAndChangedAndTheClinicSeesIt() {
        try (Visitor patient = new Visitor(Device.PHONE, ColorScheme.LIGHT)) {
            patient.signIn("patient").open("/runs").mustBeFine("runs");
            button(patient, "Write down a run").click();
            patient.page().waitForURL("**/run");
            patient.page().getByLabel("How many minutes?").fill("41");
            patient.page().getByLabel("How many kilometres? (if you know)").fill("6,5");
            score(patient, "2").click();
            patient.mustBeFine("run-form");
            button(patient, "Save").click();
            assertThat(patient.page().getByText("Go on with your plan").first()).isVisible();
            patient.mustBeFine("run-sent");
            button(patient, "See your runs").click();
            assertThat(run(patient, "41 minutes · 6.5 km")).isVisible();
            run(patient, "41 minutes · 6.5 km").click();
            patient.page().getByLabel("How many minutes?").fill("43");
            button(patient, "Save").click();
            button(patient, "See your runs").click();
            assertThat(run(patient, "43 minutes · 6.5 km.*changed")).isVisible();
        }
    }

    /** A run in the list of those that were written down; the week above tells it as well. */
    private static Locator run(Visitor visitor, String words) {
        return visitor.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(words)));
    }

    @Test
    void withoutANetworkARunWaitsOnThePhoneAndArrivesOnce() {
        try (Visitor patient = new Visitor(Device.PHONE, ColorScheme.DARK)) {
            patient.signIn("patient").open("/run");
            patient.page().context().setOffline(true);
            patient.page().getByLabel("How many minutes?").fill("37");
            score(patient, "1").click();
            button(patient, "Save").click();
            assertThat(button(patient, "Try again")).isVisible();
            patient.page().context().setOffline(false);
            patient.open("/runs");
            assertThat(run(patient, "37 minutes")).hasCount(1);
        }
    }

    @Test
    void aRunIsTakenFromAFileOnceItsRunnerHasSaidHowItFelt() {
        try (Visitor patient = new Visitor(Device.PHONE, ColorScheme.LIGHT)) {
            patient.signIn("patient").open("/run/file");
            patient.page()
                    .getByLabel("File (GPX or TCX)")
                    .setInputFiles(new FilePayload("run.gpx", "application/gpx+xml", gpx(17)));
            assertThat(patient.page().getByText("There is 1 run in the file.")).isVisible();
            patient.mustBeFine("run-file-read");
            button(patient, "Say how it felt and save it").click();
            patient.page().waitForURL("**/run");
            assertThat(patient.page().getByText("From your watch")).isVisible();
            score(patient, "2").click();
            button(patient, "Save").click();
            button(patient, "See your runs").click();
            assertThat(patient.page().getByText(Pattern.compile("17 minutes")).first())
                    .isVisible();
        }
    }

    @Test
    void theTimerTellsWhenToWalkAndGoesOnAfterTheBrowserWasClosed() {
        try (Visitor patient = new Visitor(Device.PHONE, ColorScheme.DARK)) {
            patient.signIn("patient");
            patient.page().route("**/api/me/runs", route -> {
                APIResponse answer = route.fetch();
                route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(withRunNow(answer.text())));
            });
            patient.page().clock().install();
            patient.open("/run/timer");
            assertThat(patient.page().getByText("2 times: Run, 1 minute. Walk, 90 seconds."))
                    .isVisible();
            button(patient, "Start").click();
            patient.mustBeFine("run-timer");
            patient.page().clock().fastForward("00:35");
            assertThat(patient.page().getByText("Then: Walk, 90 seconds")).isVisible();
            button(patient, "Pause").click();
            assertThat(button(patient, "Go on")).isVisible();
            button(patient, "Go on").click();
            patient.page().clock().fastForward("01:05");
            patient.open("/run/timer");
            assertThat(patient.page().getByText("Then: Run, 1 minute")).isVisible();
            patient.page().clock().fastForward("10:00");
            assertThat(patient.page().getByText("The run is done").first()).isVisible();
            button(patient, "Write it down").click();
            patient.page().waitForURL("**/run");
            assertThat(patient.page().getByText("From the timer")).isVisible();
        }
    }

    /** The first planned run of the answer becomes one of today with 30 seconds to walk and twice a minute to run. */
    private static String withRunNow(String runs) {
        ObjectNode answer = (ObjectNode) JSON.readTree(runs);
        String today = answer.get("today").asString();
        answer.set("planned", JSON.readTree("""
                [{"day": "%s", "part": "0f5b6f0a-7a0e-4d5c-9a53-7f3f6f2d1c11", "title": "Run and walk", "sort": "run-walk",
                  "minutes": 6, "running": 2, "done": false, "legs": [{"move": "walk", "seconds": 30},
                  {"move": "run", "seconds": 60}, {"move": "walk", "seconds": 90},
                  {"move": "run", "seconds": 60}, {"move": "walk", "seconds": 90}]}]
                """.formatted(today)));
        return answer.toString();
    }

    /** A run along a meridian of the open sea that ended an hour ago. */
    private static byte[] gpx(int minutes) {
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofMinutes(60L + minutes));
        String points = IntStream.rangeClosed(0, minutes * 6)
                .mapToObj(n -> "<trkpt lat=\"" + n * 0.00022 + "\" lon=\"-30\"><time>" + start.plusSeconds(n * 10L)
                        + "</time></trkpt>")
                .collect(Collectors.joining());
        return ("<gpx><trk><trkseg>" + points + "</trkseg></trk></gpx>").getBytes(StandardCharsets.UTF_8);
    }

    private static Locator button(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator score(Visitor visitor, String score) {
        return visitor.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^" + score + "\\b")));
    }
}
