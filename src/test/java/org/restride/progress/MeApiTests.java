package org.restride.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClock;
import org.restride.catalogue.Catalogue;
import org.restride.plans.Cadence;
import org.restride.plans.Dose;
import org.restride.plans.Effort;
import org.restride.plans.Load;
import org.restride.plans.Pace;
import org.restride.plans.Side;
import org.restride.plans.Span;
import org.restride.progress.Training.Runner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/** The patient's interface in the words of {@code frontend/api/contract.ts}; who may call it is tested with the security chain. */
@RestrideTest
class MeApiTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private Training training;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private JsonMapper json;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TestClock clock;

    @Autowired
    private Catalogue catalogue;

    private MockMvc mvc;
    private Runner runner;

    private record Answer(int status, JsonNode body) {}

    @BeforeEach
    void aPatientTrains() {
        clock.set(Instant.parse("2026-11-20T12:00:00Z"));
        runner = training.runner(training.clinic(), DAY.minusWeeks(1));
        mvc = MockMvcBuilders.webAppContextSetup(web).build();
    }

    @AfterEach
    void putClockRight() {
        clock.putRight();
    }

    @Test
    void todaySaysWhatIsDueWithAllThatTheSessionNeeds() {
        JsonNode today = get("/api/me/today").body();
        assertThat(today.path("state").asString()).isEqualTo("due");
        assertThat(today.path("day").asString()).isEqualTo("2026-11-20");
        assertThat(today.path("zone").asString()).isEqualTo("Europe/London");
        assertThat(today.path("firstName").asString()).isEqualTo("Nora");
        assertThat(today.path("screening").path("occasion").asString()).isEqualTo("start");
        JsonNode item = today.path("session").path("items").path(0);
        assertThat(item.path("id").asString())
                .isEqualTo(runner.items().getFirst().toString());
        assertThat(item.path("dose").path("sets").asInt()).isEqualTo(3);
        assertThat(item.path("dose").path("repetitions").asInt()).isEqualTo(10);
        assertThat(item.path("doseText").asString()).isEqualTo("3 sets of 10");
        assertThat(item.path("figure").isObject()).isTrue();
        assertThat(item.path("movement").size()).isPositive();
        assertThat(today.has("morning")).isFalse();
        assertThat(today.path("session").has("doneLog")).isFalse();
    }

    @Test
    void everyPartOfADoseReachesThePhone() {
        Dose dose = Dose.ofRepetitions(3, 8)
                .withAmount(new Span(8, 12))
                .with(new Pace.Tempo(3, 1, 2))
                .on(Side.LEFT)
                .with(Load.kilograms("2.5"))
                .with(new Effort.Rpe(7))
                .withWarmUpSets(1);
        Cadence twice = new Cadence.EveryDay(2);
        runner = training.runner(training.clinic(), DAY.minusWeeks(1), twice, dose);
        JsonNode session = get("/api/me/today").body().path("session");
        JsonNode item = session.path("items").path(0);
        assertThat(item.path("dose"))
                .isEqualTo(json.readTree("{\"sets\":3,\"repetitions\":8,\"repetitionsTo\":12,\"tempo\":\"3-1-2\","
                        + "\"side\":\"left\",\"kilograms\":2.5,\"rpe\":7,\"warmUpSets\":1}"));
        assertThat(item.path("doseSpoken").asString())
                .startsWith("First one lighter set to warm up. Three sets of eight to twelve,");
        assertThat(item.path("load").asString()).isEqualTo("2.5 kg");
        assertThat(item.path("effort").asString()).isEqualTo("effort 7 of 10");
        assertThat(item.path("timesToday").asInt()).isEqualTo(2);
        assertThat(item.has("doneToday")).isFalse();
        assertThat(session.path("time").asInt()).isEqualTo(1);
        assertThat(session.path("times").asInt()).isEqualTo(2);
        send(HttpMethod.POST, "/api/me/sessions", report(2));
        JsonNode again = get("/api/me/today").body();
        assertThat(again.path("state").asString()).isEqualTo("due");
        assertThat(again.path("session").path("key").asString()).endsWith(":2026-11-20:2");
        assertThat(again.path("session").has("doneLog")).isFalse();
        assertThat(again.path("session").path("items").size()).isEqualTo(1);
        assertThat(again.path("session").path("items").path(0).path("doneToday").asInt())
                .isEqualTo(1);
    }

    @Test
    void aReportIsAnsweredAndCanBeReadAgain() {
        Map<String, Object> report = report(6);
        Answer answer = send(HttpMethod.POST, "/api/me/sessions", report);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("light").asString()).isEqualTo("too-much");
        assertThat(answer.body().path("askRedFlags").asBoolean()).isTrue();
        assertThat(answer.body().has("marked")).isFalse();
        assertThat(send(HttpMethod.POST, "/api/me/sessions", report).body()).isEqualTo(answer.body());
        JsonNode read = get("/api/me/sessions/" + report.get("id")).body();
        assertThat(read.path("entries").path(0).path("hurts").path("where").asString())
                .isEqualTo("low-back");
        assertThat(get("/api/me/today").body().path("state").asString()).isEqualTo("done");
    }

    @Test
    void wrongReportsNameTheField() {
        Map<String, Object> report = new HashMap<>(report(6));
        report.put("pain", 11);
        Answer refused = send(HttpMethod.POST, "/api/me/sessions", report);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("field").asString()).isEqualTo("pain");
        report.put("pain", 3);
        report.put("entries", List.of(Map.of("item", runner.items().getFirst(), "outcome", "flown", "setsDone", 1)));
        assertThat(send(HttpMethod.POST, "/api/me/sessions", report)
                        .body()
                        .path("field")
                        .asString())
                .isEqualTo("entries.outcome");
        report.put("startedAt", "yesterday");
        assertThat(send(HttpMethod.POST, "/api/me/sessions", report).status()).isEqualTo(400);
    }

    @Test
    void anEmergencyLocksTodayAndSaysWhatToDo() {
        Answer answered = send(
                HttpMethod.POST,
                "/api/me/answers",
                Map.of(
                        "id",
                        UUID.randomUUID(),
                        "set",
                        "red-flags",
                        "version",
                        1,
                        "occasion",
                        "something-new",
                        "answers",
                        Map.of("saddle", true),
                        "answeredAt",
                        "2026-11-20T11:59:00Z"));
        assertThat(answered.body().path("level").asString()).isEqualTo("EMERGENCY");
        assertThat(answered.body().path("lock").path("locked").asBoolean()).isTrue();
        Answer today = get("/api/me/today");
        assertThat(today.status()).isEqualTo(423);
        assertThat(today.body().path("locked").asBoolean()).isTrue();
        assertThat(today.body().path("number").asString()).isEqualTo("999");
        assertThat(today.body().path("say").path(0).asString()).contains("numb");
        assertThat(get("/api/me/lock").body().path("flags").path(0).asString()).isEqualTo("saddle-numbness");
        Answer taken = send(HttpMethod.POST, "/api/me/sessions", report(2));
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.body().path("marked").asString()).isEqualTo("after-lock");
    }

    @Test
    void theRulesComeInThePatientsWords() {
        JsonNode rules = get("/api/me/rules").body();
        assertThat(rules.path("trafficLight").path("bands").size()).isEqualTo(3);
        assertThat(rules.path("trafficLight")
                        .path("bands")
                        .path(2)
                        .path("light")
                        .asString())
                .isEqualTo("too-much");
        assertThat(rules.path("trafficLight")
                        .path("nextMorning")
                        .path("settled")
                        .path("go")
                        .asString())
                .isEqualTo("go-on");
        assertThat(rules.path("redFlags")
                        .path("questions")
                        .path(0)
                        .path("level")
                        .asString())
                .isEqualTo("EMERGENCY");
        assertThat(rules.path("redFlags")
                        .path("levels")
                        .path("NONE")
                        .path("title")
                        .asString())
                .isNotEmpty();
        assertThat(rules.path("emergency").path("adviceLine").asString()).isEqualTo("111");
    }

    @Test
    void aDraftIsKeptUntilItIsForgotten() {
        String path = "/api/me/drafts/session-" + UUID.randomUUID() + "-1-2026-11-20";
        assertThat(get(path).status()).isEqualTo(404);
        assertThat(send(HttpMethod.PUT, path, Map.of("body", Map.of("set", 2))).status())
                .isEqualTo(204);
        assertThat(get(path).body().path("body").path("set").asInt()).isEqualTo(2);
        assertThat(send(HttpMethod.DELETE, path, Map.of()).status()).isEqualTo(204);
        assertThat(get(path).status()).isEqualTo(404);
        assertThat(get("/api/me/drafts/other").status()).isEqualTo(400);
    }

    private Map<String, Object> report(int pain) {
        return Map.of(
                "id", UUID.randomUUID().toString(),
                "plan", runner.plan().plan().value(),
                "planVersion", runner.plan().version(),
                "day", DAY.toString(),
                "startedAt", "2026-11-20T08:00:00Z",
                "finishedAt", "2026-11-20T11:59:30Z",
                "entries",
                        List.of(Map.of(
                                "item",
                                runner.items().getFirst(),
                                "outcome",
                                "partly",
                                "setsDone",
                                2,
                                "reason",
                                "pain",
                                "hurts",
                                Map.of("where", "low-back", "score", pain))),
                "pain", pain);
    }

    private Answer get(String path) {
        return perform(MockMvcRequestBuilders.get(path));
    }

    private Answer send(HttpMethod method, String path, Map<String, Object> body) {
        return perform(MockMvcRequestBuilders.request(method, path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body)));
    }

    private Answer perform(MockHttpServletRequestBuilder request) {
        return clinics.as(runner.actor(), () -> {
            try {
                MockHttpServletResponse response =
                        mvc.perform(request).andReturn().getResponse();
                String text = response.getContentAsString();
                return new Answer(response.getStatus(), text.isEmpty() ? NullNode.getInstance() : json.readTree(text));
            } catch (Exception problem) {
                throw new IllegalStateException(problem);
            }
        });
    }
}
