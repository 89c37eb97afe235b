package org.restride.messages.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClock;
import org.restride.base.DomainError;
import org.restride.people.DeviceTokens;
import org.restride.people.RestrideUser;
import org.restride.safety.Caseload.Trainee;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notices on devices, through a push service of the test's own that decrypts what it is given. */
@RestrideTest
class PushingTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant FIVE = Instant.parse("2026-11-20T17:00:00Z");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TestClock clock;

    @Autowired
    private DeviceTokens tokens;

    @Autowired
    private JsonMapper json;

    private final Mailbox mailbox = new Mailbox();
    private final PushReceiver service = new PushReceiver();
    private ReminderFixture fixture;
    private Trainee nora;
    private RestrideUser user;
    private String token;
    private UUID device;
    private PushReader browser;
    private ReminderRound node;

    @BeforeEach
    void subscribe() throws Exception {
        clock.set(NOON);
        fixture = new ReminderFixture(context);
        nora = fixture.trainee(DAY);
        user = clinics.signUp(fixture.clinic, nora.id());
        token = tokens.issue(user, "A phone");
        device = tokens.find(token).orElseThrow().id();
        browser = PushReader.create();
        node = fixture.node(mailbox.letters(), service.origin());
    }

    @AfterEach
    void close() {
        service.close();
        mailbox.close();
        clock.putRight();
    }

    @Test
    void theBrowserReadsANoticeThatSaysNothingOfHealth() throws Exception {
        subscribe(device, service.origin() + "/push/nora");
        remind();
        assertThat(service.received()).hasSize(1);
        PushReceiver.Received received = service.received().getFirst();
        JsonNode notice = json.readTree(browser.read(received.body()));
        assertThat(notice.path("title").asString()).isEqualTo("Restride");
        assertThat(notice.path("body").asString()).isEqualTo("You have something planned for today");
        assertThat(notice.path("to").asString()).isEqualTo("/today");
        assertThat(notice.size()).isEqualTo(3);
        assertThat(received.field("Content-Encoding")).isEqualTo("aes128gcm");
        // Until the quiet hours begin at nine.
        assertThat(Long.parseLong(received.field("TTL"))).isBetween(4 * 3_600L - 60, 4 * 3_600L);
        node.run();
        assertThat(service.received()).hasSize(1);
    }

    @Test
    void theServiceCanProveThatItComesFromTheClinicTheBrowserSubscribedTo() throws Exception {
        String key = clinics.as(user.actor(), () -> devices().key());
        subscribe(device, service.origin() + "/push/nora");
        remind();
        String authorization = service.received().getFirst().field("Authorization");
        assertThat(authorization).endsWith(", k=" + key);
        String[] parts = authorization
                .substring("vapid t=".length(), authorization.indexOf(','))
                .split("\\.");
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(PushKey.open(Base64.getUrlDecoder().decode(key)));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        assertThat(json.readTree(Base64.getUrlDecoder().decode(parts[1]))
                        .path("aud")
                        .asString())
                .isEqualTo(service.origin());
    }

    @Test
    void keysAreSealedAndStay() {
        String key = clinics.as(user.actor(), () -> devices().key());
        assertThat(clinics.as(user.actor(), () -> devices().key())).isEqualTo(key);
        ClinicKeys.Push pair =
                fixture.inClinic(() -> context.getBean(ClinicKeys.class).push());
        assertThat(PushReader.base64(pair.open())).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void anAddressThatIsGoneIsForgottenAndTheClinicIsTold(int status) throws Exception {
        subscribe(device, service.origin() + "/push/nora");
        service.answerWith(status);
        remind();
        assertThat(service.received()).hasSize(1);
        assertThat(fixture.standing(nora.id()).devices()).isZero();
        assertThat(fixture.standing(nora.id()).noticesLostOn()).isEqualTo(DAY);
        clock.set(FIVE.plus(Duration.ofDays(1)));
        node.run();
        assertThat(service.received()).hasSize(1);
    }

    @Test
    void aServiceInTroubleIsAskedAgainAndARedirectIsNotFollowed() throws Exception {
        subscribe(device, service.origin() + "/push/nora");
        service.answerWith(503);
        remind();
        service.answerWith(307);
        clock.set(FIVE.plus(Duration.ofMinutes(3)));
        node.run();
        clock.set(FIVE.plus(Duration.ofMinutes(30)));
        node.run();
        assertThat(service.received()).hasSize(2);
        assertThat(fixture.standing(nora.id()).devices()).isEqualTo(1);
    }

    @Test
    void aDeviceThatIsSignedOutGetsNothingMore() throws Exception {
        subscribe(device, service.origin() + "/push/nora");
        tokens.end(token);
        assertThat(fixture.standing(nora.id()).devices()).isZero();
        remind();
        assertThat(service.received()).isEmpty();
        assertThat(fixture.inClinic(
                        () -> context.getBean(StoredSubscriptions.class).devices(nora.id())))
                .isEmpty();
    }

    @Test
    void aDeviceThatIsRevokedBetweenTwoTriesGetsNothingMore() throws Exception {
        subscribe(device, service.origin() + "/push/nora");
        service.answerWith(500);
        remind();
        clinics.as(user.actor(), () -> tokens.revoke(device));
        service.answerWith(201);
        clock.set(FIVE.plus(Duration.ofMinutes(3)));
        node.run();
        assertThat(service.received()).hasSize(1);
    }

    @Test
    void whatTheSettingDoesNotNameIsNotEvenKnockedAt() throws Exception {
        subscribe(device, service.origin() + "/push/nora");
        ReminderRound strict = fixture.node(mailbox.letters(), PushHosts.BROWSERS);
        clock.set(FIVE);
        strict.run();
        assertThat(service.received()).isEmpty();
        assertThatThrownBy(() -> clinics.as(user.actor(), () -> devices()
                        .subscribe(device, service.origin(), browser.p256dh(), browser.auth())))
                .isInstanceOf(DomainError.Invalid.class);
    }

    @Test
    void onlyAnOwnDeviceIsSubscribed() {
        assertThatThrownBy(() -> clinics.as(user.actor(), () -> devices()
                        .subscribe(
                                UUID.randomUUID(), "https://fcm.googleapis.com/x", browser.p256dh(), browser.auth())))
                .isInstanceOf(DomainError.Conflict.class);
    }

    @Test
    void thePageTurnsNoticesOnAndOffForTheDeviceThatAsks() throws Exception {
        assertThat(json.readTree(call(HttpMethod.GET, null).getContentAsString())
                        .path("on")
                        .asBoolean())
                .isFalse();
        Map<String, Object> subscription = Map.of(
                "endpoint",
                "https://fcm.googleapis.com/fcm/send/abc",
                "keys",
                Map.of("p256dh", browser.p256dh(), "auth", browser.auth()));
        assertThat(call(HttpMethod.PUT, subscription).getStatus()).isEqualTo(204);
        assertThat(json.readTree(call(HttpMethod.GET, null).getContentAsString())
                        .path("on")
                        .asBoolean())
                .isTrue();
        assertThat(fixture.next(nora.id())).isEqualTo(FIVE);
        assertThat(call(HttpMethod.DELETE, null).getStatus()).isEqualTo(204);
        assertThat(fixture.standing(nora.id()).devices()).isZero();
        assertThat(fixture.next(nora.id())).isNull();
        for (String inside : List.of("https://127.0.0.1/x", "http://fcm.googleapis.com/x", "https://evil.test/x")) {
            Map<String, Object> wrong = Map.of("endpoint", inside, "keys", subscription.get("keys"));
            MockHttpServletResponse refused = call(HttpMethod.PUT, wrong);
            assertThat(refused.getStatus()).as(inside).isEqualTo(400);
        }
    }

    private MockHttpServletResponse call(HttpMethod method, Object body) throws Exception {
        MockMvc http =
                MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        return http.perform(MockMvcRequestBuilders.request(method, "/api/me/push")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body == null ? "" : json.writeValueAsString(body))
                        .header("X-Restride", "1")
                        .header("Origin", "http://localhost:8080")
                        .cookie(new Cookie("rs-device", token)))
                .andReturn()
                .getResponse();
    }

    /** As the page does, past the list of hosts, which the test's own service is not on. */
    private void subscribe(UUID which, String endpoint) {
        fixture.inClinic(() -> {
            context.getBean(StoredSubscriptions.class)
                    .put(nora.id(), which, PushAddress.of(endpoint, browser.p256dh(), browser.auth()), clock.instant());
            context.getBean(Reminders.class).begin(nora.id());
            return true;
        });
    }

    private void remind() {
        clock.set(FIVE);
        node.run();
    }

    private PushDevices devices() {
        return context.getBean(PushDevices.class);
    }
}
