package org.restride.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.StatementBudget;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestClock;
import org.restride.people.Consents;
import org.restride.people.Discharging;
import org.restride.safety.Caseload;
import org.restride.safety.Caseload.Trainee;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A private calendar as a calendar program fetches it. */
@RestrideTest
class CalendarFeedTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private Caseload caseload;

    @Autowired
    private CalendarLinks links;

    @Autowired
    private TestClock clock;

    private TestClinic clinic;
    private Trainee nora;
    private final String address = UUID.randomUUID().toString();

    @BeforeEach
    void openTheClinic() {
        clock.set(NOON);
        clinic = caseload.clinic();
        nora = caseload.trainee(clinic, "Nora", DAY.minusDays(7), 6);
    }

    @AfterEach
    void letTheClockRun() {
        clock.putRight();
    }

    @Test
    void theNextTwelveWeeksStandInItAndSayNothingOfHealth() throws Exception {
        String path = make();
        MockHttpServletResponse answer = fetch(path);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("text/calendar");
        String calendar = answer.getContentAsString();
        assertThat(values(calendar, "SUMMARY:")).hasSize(84).containsOnly("Training");
        assertThat(values(calendar, "DTSTART;VALUE=DATE:"))
                .startsWith("20261120")
                .endsWith("20270211");
        assertThat(values(calendar, "UID:")).doesNotHaveDuplicates();
        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR")
                .doesNotContain("ridge", "Nora", "DESCRIPTION", nora.id().toString());
    }

    @Test
    void fetchingCostsThreeStatements() {
        String path = make();
        String secret = path.substring("/calendar/".length(), path.length() - ".ics".length());
        CalendarFeed feed = context.getBean(CalendarFeed.class);
        StatementBudget.require(
                "fetch a private calendar", () -> assertThat(feed.read(secret)).isPresent());
    }

    @Test
    void withNamesOnlyIfThePatientWantsThem() throws Exception {
        String path = make();
        clinics.as(nora.actor(), () -> links.show(new CalendarWish(true, LocalTime.of(18, 30))));
        String calendar = fetch(path).getContentAsString();
        assertThat(values(calendar, "SUMMARY:")).allMatch(title -> title.matches("Training\\\\, about \\d+ minutes"));
        assertThat(values(calendar, "DESCRIPTION:")).hasSize(84).allMatch(text -> text.contains("ridge"));
        assertThat(values(calendar, "DTSTART:")).startsWith("20261120T183000Z");
    }

    @Test
    void entriesKeepTheirIdsFromDayToDay() throws Exception {
        String path = make();
        List<String> before = values(fetch(path).getContentAsString(), "UID:");
        clock.set(NOON.plusSeconds(86_400));
        List<String> after = values(fetch(path).getContentAsString(), "UID:");
        assertThat(after.subList(0, 83)).isEqualTo(before.subList(1, 84));
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        String path = make();
        MockHttpServletResponse first = fetch(path);
        String mark = first.getHeader("ETag");
        clock.set(NOON.plusSeconds(600));
        MockHttpServletResponse second = call(MockMvcRequestBuilders.get(path).header("If-None-Match", mark));
        assertThat(second.getStatus()).isEqualTo(304);
        assertThat(second.getContentAsByteArray()).isEmpty();
        clinics.as(nora.actor(), () -> links.show(new CalendarWish(false, LocalTime.NOON)));
        assertThat(call(MockMvcRequestBuilders.get(path).header("If-None-Match", mark))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void aNewLinkEndsTheFormerAndARevokedOneIsGone() throws Exception {
        String former = make();
        String path = make();
        assertThat(path).isNotEqualTo(former);
        assertThat(fetch(former).getStatus()).isEqualTo(404);
        assertThat(fetch(path).getStatus()).isEqualTo(200);
        clinics.as(nora.actor(), () -> links.revoke());
        assertThat(fetch(path).getStatus()).isEqualTo(404);
        assertThat(clinics.as(nora.actor(), () -> links.mine())).isEmpty();
    }

    @Test
    void whoeverIsLockedTookTheConsentBackOrIsNoLongerInCareGetsAnEmptyCalendar() throws Exception {
        String path = make();
        caseload.answer(nora, "bowel", NOON);
        assertEmpty(fetch(path));
        Trainee other = caseload.trainee(clinic, "Ana", DAY.minusDays(7), 6);
        String theirs = path(clinics.as(other.actor(), () -> links.make()));
        clinics.as(clinic.clinician(), () -> context.getBean(Discharging.class).discharge(other.id()));
        assertEmpty(fetch(theirs));
        Trainee third = caseload.trainee(clinic, "Ines", DAY.minusDays(7), 6);
        String waiting = path(clinics.as(third.actor(), () -> links.make()));
        clinics.as(third.actor(), () -> context.getBean(Consents.class).withdraw());
        assertEmpty(fetch(waiting));
    }

    @Test
    void linksThatAreNoneFindNothingAndTooManyAreSlowedDown() throws Exception {
        assertThat(fetch("/calendar/nonsense.ics").getStatus()).isEqualTo(404);
        assertThat(fetch("/calendar/" + FeedSecret.next(clinic.id()).text() + ".ics")
                        .getStatus())
                .isEqualTo(404);
        int status = 404;
        for (int i = 0; i < 60 && status == 404; i++) {
            status = fetch("/calendar/nonsense.ics").getStatus();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void aLinkThatIsFetchedWithoutEndIsSlowedDown() throws Exception {
        String path = make();
        int status = 200;
        for (int i = 0; i < 60 && status == 200; i++) {
            status = fetch(path).getStatus();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void theSecretIsLongAndItsTextIsNeverWrittenDown() {
        FeedSecret secret = FeedSecret.next(clinic.id());
        assertThat(secret.text()).hasSize(54);
        assertThat(secret.toString()).doesNotContain(secret.text());
        assertThat(FeedSecret.of(secret.text())).contains(secret);
        assertThat(FeedSecret.next(clinic.id()).text()).isNotEqualTo(secret.text());
    }

    private static void assertEmpty(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .doesNotContain("VEVENT");
    }

    private String make() {
        return path(clinics.as(nora.actor(), () -> links.make()));
    }

    private static String path(String link) {
        return link.substring(link.indexOf("/calendar/"));
    }

    private MockHttpServletResponse fetch(String path) throws Exception {
        return call(MockMvcRequestBuilders.get(path));
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
        MockMvc http =
                MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        return http.perform(request.with(asked -> {
                    asked.setRemoteAddr(address);
                    return asked;
                }))
                .andReturn()
                .getResponse();
    }

    /** Of lines that begin so, unfolded. */
    private static List<String> values(String calendar, String name) {
        return Pattern.compile("(?m)^" + Pattern.quote(name) + "(.*)$")
                .matcher(calendar.replace("\r\n ", "").replace("\r\n", "\n"))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
