package org.restride.matrix;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.StreamResourceRegistry.ElementStreamResource;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.SignedIn;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestClock;
import org.restride.base.DomainError;
import org.restride.base.Role;
import org.restride.exchange.CalendarLinks;
import org.restride.people.DeviceTokens;
import org.restride.people.RestrideUser;
import org.restride.plans.ui.PlanNavigation;
import org.restride.safety.Caseload;
import org.restride.safety.Caseload.Trainee;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Every page, answer and download that a patient can reach, before and after an emergency has locked the exercises: afterwards each shows
 * the emergency, or nothing that anybody could train by. What is not named here fails, so that a new page is thought of.
 */
@RestrideTest
class LockedScreensTests extends SpringBrowserlessTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final String EXERCISE = "Glute bridge";
    private static final String MOVEMENT = "Squeeze your buttocks";

    /** What a patient's page does while the exercises are locked. */
    private enum Meanwhile {
        /** It leads to the emergency page. */
        EMERGENCY,
        /** It is an element without words: it asks {@code /api/me}, which refuses. */
        ELEMENT,
        /** It opens, and tells nothing of the exercises. */
        HARMLESS
    }

    private static final Map<String, Meanwhile> PAGES = Map.ofEntries(
            entry("", Meanwhile.ELEMENT),
            entry("login", Meanwhile.HARMLESS),
            entry("forgot", Meanwhile.HARMLESS),
            entry("invitation", Meanwhile.HARMLESS),
            entry("sign-in-link", Meanwhile.HARMLESS),
            entry("new-address", Meanwhile.HARMLESS),
            entry("set-up", Meanwhile.HARMLESS),
            entry("account", Meanwhile.HARMLESS),
            entry("choose-clinic", Meanwhile.HARMLESS),
            entry("today", Meanwhile.ELEMENT),
            entry("session", Meanwhile.ELEMENT),
            entry("report", Meanwhile.ELEMENT),
            entry("morning", Meanwhile.ELEMENT),
            entry("runs", Meanwhile.ELEMENT),
            entry("run", Meanwhile.ELEMENT),
            entry("run/file", Meanwhile.ELEMENT),
            entry("run/timer", Meanwhile.ELEMENT),
            entry("questions", Meanwhile.ELEMENT),
            entry("emergency", Meanwhile.EMERGENCY),
            entry("progress", Meanwhile.HARMLESS),
            entry("plan", Meanwhile.EMERGENCY),
            entry("plan/:plan/:version", Meanwhile.EMERGENCY),
            entry("plan/check", Meanwhile.EMERGENCY),
            entry("paper/:plan/:version", Meanwhile.EMERGENCY),
            entry("learn", Meanwhile.HARMLESS),
            entry("learn/:key", Meanwhile.HARMLESS),
            entry("messages", Meanwhile.HARMLESS),
            entry("my-record", Meanwhile.HARMLESS),
            entry("appointments", Meanwhile.HARMLESS),
            entry("reminders", Meanwhile.HARMLESS),
            entry("my-calendar", Meanwhile.HARMLESS),
            entry("my-data", Meanwhile.HARMLESS),
            entry("consent", Meanwhile.HARMLESS),
            entry("history", Meanwhile.ELEMENT),
            entry("assessment", Meanwhile.EMERGENCY),
            entry("measure", Meanwhile.EMERGENCY));

    /** What a read answers while the exercises are locked. */
    private enum Reading {
        REFUSED,
        /** It names what was reported, so that a mistake can be put right, and does not say how it is done. */
        REPORTED,
        /** It answers, and tells nothing of what is to be done. */
        HARMLESS
    }

    private static final Map<String, Reading> READS = Map.ofEntries(
            entry("GET /api/me/today", Reading.REFUSED),
            entry("GET /api/me/days", Reading.REFUSED),
            entry("GET /api/me/rules", Reading.HARMLESS),
            entry("GET /api/me/lock", Reading.HARMLESS),
            entry("GET /api/me/sessions/{id}", Reading.HARMLESS),
            entry("GET /api/me/reports", Reading.REPORTED),
            entry("GET /api/me/runs", Reading.HARMLESS),
            entry("GET /api/me/drafts/{key}", Reading.HARMLESS),
            entry("GET /api/me/messages", Reading.HARMLESS),
            entry("GET /api/me/messages/words", Reading.HARMLESS),
            entry("GET /api/me/push", Reading.HARMLESS),
            entry("GET /media/{id}", Reading.HARMLESS),
            entry("GET /media/messages/{id}", Reading.HARMLESS),
            entry("GET /pause/{link}", Reading.HARMLESS),
            entry("GET /digest-end/{id}", Reading.HARMLESS),
            entry("GET /calendar/{secret}.ics", Reading.HARMLESS),
            entry("GET /offline", Reading.HARMLESS),
            entry("GET /service-worker.js", Reading.HARMLESS),
            entry("GET /manifest.webmanifest", Reading.HARMLESS),
            entry("GET /actuator/health", Reading.HARMLESS),
            entry("GET /actuator/health/**", Reading.HARMLESS));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private Caseload caseload;

    @Autowired
    private TestClock clock;

    private MockMvc http;
    private TestClinic clinic;
    private RestrideUser user;
    private Trainee jonas;
    private UUID report;
    private String calendar;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clock.set(NOON);
        http = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        clinic = caseload.clinic();
        Trainee made = caseload.trainee(clinic, "Jonas", TODAY.minusDays(3), 8);
        user = clinics.signUp(clinic, made.id());
        jonas = new Trainee(made.id(), user.actor(), made.plan(), made.item());
        report = caseload.report(jonas, TODAY.minusDays(1), 2);
        calendar = clinics.as(
                jonas.actor(), () -> context.getBean(CalendarLinks.class).make());
        SignedIn.as(jonas.actor());
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SignedIn.out();
        clock.putRight();
    }

    @Test
    void everyPageOfPatientsIsNamed() {
        assertThat(PAGES.keySet()).isEqualTo(ofPatients(Expected.ROUTES));
    }

    @Test
    void everyAnswerToPatientsIsNamed() {
        Set<String> reads = ofPatients(Expected.ENDPOINTS);
        reads.removeIf(endpoint -> !endpoint.startsWith("GET "));
        assertThat(READS.keySet()).isEqualTo(reads);
    }

    @Test
    void noPageTellsWhatToTrain() {
        Map<String, Visit> before = visits();
        assertThat(telling(before)).contains("plan", "plan/:plan/:version");
        lock();
        Map<String, Visit> after = visits();
        assertThat(telling(after)).isEmpty();
        PAGES.forEach((page, meanwhile) -> {
            Visit visit = after.get(page);
            switch (meanwhile) {
                case EMERGENCY -> assertThat(visit.view()).as(page).isEqualTo("EmergencyView");
                case ELEMENT -> assertThat(visit.words()).as(page).isBlank();
                case HARMLESS ->
                    assertThat(visit.view()).as(page).isEqualTo(before.get(page).view());
            }
        });
    }

    @Test
    void noAnswerTellsWhatToTrain() throws Exception {
        Cookie device =
                new Cookie("rs-device", context.getBean(DeviceTokens.class).issue(user, "A phone"));
        assertThat(answers(device)).contains("GET /api/me/today", "GET /calendar/{secret}.ics");
        lock();
        assertThat(answers(device)).allMatch(endpoint -> READS.get(endpoint) == Reading.REPORTED);
        assertThat(call("GET /api/me/reports", device).getContentAsString())
                .contains(EXERCISE)
                .doesNotContain(MOVEMENT, "figure");
        READS.forEach((endpoint, reading) -> assertThat(call(endpoint, device).getStatus() == 423)
                .as(endpoint)
                .isEqualTo(reading == Reading.REFUSED));
    }

    @Test
    void aDownloadThatWasOpenBeforeGivesNoPlanAfterwards() throws Exception {
        assertThat(ofPatients(Expected.FILES))
                .containsExactlyInAnyOrder("org.restride.plans.ui.PaperChoice", "org.restride.shell.ui.OwnCopies");
        List<ElementStreamResource> papers = Pages.downloads(Pages.open(PlanNavigation.paper(jonas.plan())));
        assertThat(papers).isNotEmpty();
        for (ElementStreamResource paper : papers) {
            assertThat(tellsOfTheExercises(Pages.text(download(paper)))).isTrue();
        }
        lock();
        for (ElementStreamResource paper : papers) {
            MockHttpServletResponse file = new MockHttpServletResponse();
            assertThatThrownBy(() -> Pages.send(paper, file)).isInstanceOf(DomainError.Locked.class);
            assertThat(file.getContentAsByteArray()).isEmpty();
        }
    }

    /** Everybody may have a copy of what is kept about them at any time; it is a list, and doesn't say how anything is done. */
    @Test
    void theCopyOfTheOwnRecordDoesNotSayHowToTrain() throws Exception {
        lock();
        List<ElementStreamResource> copies = Pages.downloads(Pages.open("my-data"));
        assertThat(copies).isNotEmpty();
        for (ElementStreamResource copy : copies) {
            assertThat(Pages.text(download(copy))).isNotBlank().doesNotContain(MOVEMENT);
        }
    }

    private record Visit(String view, String words) {}

    private Map<String, Visit> visits() {
        Map<String, Visit> visits = new TreeMap<>();
        for (String page : PAGES.keySet()) {
            Component view = Pages.open(address(page));
            visits.put(
                    page,
                    new Visit(
                            view.getClass().getSimpleName(),
                            Pages.words(view).filter(word -> !word.isBlank()).collect(Collectors.joining("\n"))));
        }
        return visits;
    }

    private static List<String> telling(Map<String, Visit> visits) {
        return visits.entrySet().stream()
                .filter(visit -> tellsOfTheExercises(visit.getValue().words()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean tellsOfTheExercises(String words) {
        return words.contains(EXERCISE) || words.contains(MOVEMENT);
    }

    /** The reads whose answer tells what to do, or that there is something. */
    private List<String> answers(Cookie device) throws UnsupportedEncodingException {
        List<String> telling = new ArrayList<>();
        for (Map.Entry<String, Reading> read : READS.entrySet()) {
            String answer = call(read.getKey(), device).getContentAsString();
            if (tellsOfTheExercises(answer) || answer.contains("BEGIN:VEVENT")) {
                telling.add(read.getKey());
            }
        }
        return telling;
    }

    private MockHttpServletResponse call(String endpoint, Cookie device) {
        String path = endpoint.substring("GET ".length())
                .replace("{id}", report.toString())
                .replace("{key}", "session")
                .replace("{link}", "none")
                .replace("/calendar/{secret}.ics", calendar.substring(calendar.indexOf("/calendar/")))
                .replace("/**", "/readiness");
        try {
            return http.perform(MockMvcRequestBuilders.get(path).cookie(device).header("X-Restride", "1"))
                    .andReturn()
                    .getResponse();
        } catch (Exception problem) {
            throw new IllegalStateException(endpoint, problem);
        }
    }

    private void lock() {
        caseload.answer(jonas, "saddle", NOON);
        SignedIn.as(jonas.actor());
    }

    private MockHttpServletResponse download(ElementStreamResource resource) throws IOException {
        MockHttpServletResponse file = new MockHttpServletResponse();
        SignedIn.as(jonas.actor());
        Pages.send(resource, file);
        return file;
    }

    private String address(String page) {
        return switch (page) {
            case "invitation", "set-up", "sign-in-link", "new-address" -> page + "/no-such-secret";
            case "plan/:plan/:version" ->
                "plan/" + jonas.plan().plan() + "/" + jonas.plan().version();
            case "paper/:plan/:version" -> PlanNavigation.paper(jonas.plan());
            case "learn/:key" -> "learn/glute-bridge";
            default -> page;
        };
    }

    private static Set<String> ofPatients(Map<String, Set<Role>> expected) {
        return expected.entrySet().stream()
                .filter(each -> each.getValue().equals(Expected.ANYBODY)
                        || each.getValue().contains(Role.PATIENT))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
