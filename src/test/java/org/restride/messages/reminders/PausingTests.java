package org.restride.messages.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClock;
import org.restride.safety.Caseload.Trainee;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The link at the end of a letter, followed by people and by mail programs, without a sign-in. */
@RestrideTest
class PausingTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private TestClock clock;

    private ReminderFixture fixture;
    private Trainee nora;
    private String link;
    private String address;

    @BeforeEach
    void write() {
        clock.set(NOON);
        fixture = new ReminderFixture(context);
        nora = fixture.writtenTo(DAY);
        link = fixture.inClinic(() -> new PauseLink(
                        fixture.clinic.id(), fixture.choice(nora.id()).link())
                .text(context.getBean(ClinicKeys.class).linkSecret()));
        address = UUID.randomUUID().toString();
    }

    @AfterEach
    void letTheClockRun() {
        clock.putRight();
    }

    @Test
    void lookingAsksAndChangesNothing() throws Exception {
        MockHttpServletResponse page = call(HttpMethod.GET, link, "en");
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("Pause reminders?", "<form method=\"post\">")
                .doesNotContain("Nora", link);
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.getHeader("Content-Security-Policy")).contains("default-src 'none'", "form-action 'self'");
        assertThat(fixture.choice(nora.id()).isPaused()).isFalse();
        assertThat(call(HttpMethod.GET, link, "es").getContentAsString()).contains("¿Pausar los recordatorios?");
    }

    @Test
    void onePostPausesAndTheNextOneChangesNothing() throws Exception {
        assertThat(call(HttpMethod.POST, link, "en").getContentAsString()).contains("Reminders are paused");
        StoredChoices.Choice paused = fixture.choice(nora.id());
        assertThat(paused.isPaused()).isTrue();
        assertThat(paused.next()).isNull();
        assertThat(call(HttpMethod.POST, link, "en").getStatus()).isEqualTo(200);
        assertThat(fixture.choice(nora.id()).version()).isEqualTo(paused.version());
    }

    @Test
    void noOtherLinkDoesAnything() throws Exception {
        byte[] bytes = Base64.getUrlDecoder().decode(link);
        for (int at : new int[] {0, 20, 40, 63}) {
            byte[] other = bytes.clone();
            other[at] ^= 1;
            String wrong = Base64.getUrlEncoder().withoutPadding().encodeToString(other);
            assertThat(call(HttpMethod.POST, wrong, "en").getStatus()).isEqualTo(404);
        }
        assertThat(call(HttpMethod.POST, "nonsense", "en").getStatus()).isEqualTo(404);
        assertThat(fixture.choice(nora.id()).isPaused()).isFalse();
    }

    @Test
    void whoeverTriesManyIsSlowedDown() throws Exception {
        int status = 404;
        for (int i = 0; i < 60 && status == 404; i++) {
            status = call(HttpMethod.GET, "nonsense", "en").getStatus();
        }
        assertThat(status).isEqualTo(429);
        assertThat(call(HttpMethod.GET, link, "en").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse call(HttpMethod method, String wanted, String language) throws Exception {
        MockMvc http =
                MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(method, "/pause/" + wanted)
                .header("Accept-Language", language)
                .with(asked -> {
                    asked.setRemoteAddr(address);
                    return asked;
                });
        if (method == HttpMethod.POST) {
            request.contentType(MediaType.APPLICATION_FORM_URLENCODED).content("List-Unsubscribe=One-Click");
        }
        return http.perform(request).andReturn().getResponse();
    }
}
