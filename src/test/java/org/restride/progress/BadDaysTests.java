package org.restride.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestClock;
import org.restride.catalogue.Catalogue;
import org.restride.plans.Cadence;
import org.restride.plans.ChangePlan;
import org.restride.plans.Dose;
import org.restride.plans.FlareUp;
import org.restride.plans.ForBadDays;
import org.restride.plans.News;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanItem;
import org.restride.plans.PlanReading;
import org.restride.plans.PlanVersionId;
import org.restride.plans.Prescribing;
import org.restride.plans.proposals.BadDays;
import org.restride.progress.Training.Runner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is signed for bad days reaches the phone, and the phone's report says which session was done. */
@RestrideTest
class BadDaysTests {
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

    @Autowired
    private PlanReading plans;

    @Autowired
    private Prescribing prescribing;

    @Autowired
    private BadDays badDays;

    @Autowired
    private ProgressReading reading;

    private MockMvc mvc;
    private TestClinic clinic;
    private Runner runner;

    @BeforeEach
    void aPatientTrains() {
        clock.set(Instant.parse("2026-11-20T12:00:00Z"));
        clinic = training.clinic();
        runner = training.runner(
                clinic,
                DAY.minusWeeks(1),
                new Cadence.EveryDay(),
                Dose.ofRepetitions(4, 15).withHold(5).withRest(60));
        mvc = MockMvcBuilders.webAppContextSetup(web).build();
    }

    @AfterEach
    void putClockRight() {
        clock.putRight();
    }

    @Test
    void withoutASignatureNothingIsOffered() {
        JsonNode session = today().path("session");
        assertThat(session.has("short")).isFalse();
        assertThat(session.has("flareUp")).isFalse();
    }

    @Test
    void whatIsProposedAndSignedIsOfferedWithTheContentsOfEasierExercises() {
        PlanBody signed = sign(clinics.as(clinic.clinician(), () -> badDays.complete(plan().body())));
        assertThat(signed.phases().getFirst().items())
                .extracting(PlanItem::forBadDays)
                .doesNotContainNull();
        JsonNode session = today().path("session");
        assertThat(session.path("short").path("minutes").asInt()).isBetween(1, 10);
        assertThat(session.path("minutes").asInt()).isGreaterThan(10);
        JsonNode flareUp = session.path("flareUp");
        assertThat(flareUp.path("minutes").asInt())
                .isLessThan(session.path("minutes").asInt());
        for (PlanItem item : signed.phases().getFirst().items()) {
            if (item.forBadDays().flareUp() instanceof FlareUp.Easier(var content, var dose)) {
                JsonNode lesser = item(flareUp, item.id());
                assertThat(lesser.path("dose").path("sets").asInt()).isEqualTo(dose.sets());
                assertThat(lesser.path("instead").path("title").asString()).isNotBlank();
                assertThat(lesser.path("instead").path("id").asString())
                        .isEqualTo(item.id().toString());
                assertThat(lesser.path("instead").path("movement").size()).isPositive();
                assertThat(lesser.path("instead").path("contentVersion").asInt())
                        .isEqualTo(content.version());
            }
        }
        assertThat(signed.phases().getFirst().items())
                .as("one of them has an easier exercise")
                .anyMatch(item -> item.onBadDay().isPresent());
    }

    @Test
    void whatIsLeftOutOnABadDayIsNotInItsSession() {
        UUID first = runner.items().getFirst();
        sign(changing(first, new ForBadDays(new FlareUp.LeftOut(), null)));
        JsonNode session = today().path("session");
        assertThat(session.path("items").size()).isEqualTo(2);
        assertThat(session.path("flareUp").path("items").size())
                .as("what nobody has signed is left out too")
                .isZero();
        assertThat(session.has("short")).isFalse();
    }

    @Test
    void theReportSaysWhichSessionWasDone() {
        PlanVersionId version = new PlanVersionId(runner.plan().plan(), 1);
        UUID id = UUID.randomUUID();
        Map<String, Object> report = report(id, version);
        report.put("variant", "flare-up");
        assertThat(post(report).getStatus()).isEqualTo(200);
        assertThat(read("/api/me/sessions/" + id).path("variant").asString()).isEqualTo("flare-up");
        assertThat(clinics.as(
                        clinic.clinician(),
                        () -> reading.sessions(runner.id(), clock.instant().minusSeconds(600))))
                .extracting(LoggedSession::variant)
                .containsExactly(SessionVariant.FLARE_UP);
        assertThat(today().path("state").asString()).as("it counts as done").isEqualTo("done");
        assertThat(clinics.as(clinic.clinician(), () -> reading.adherence(runner.id(), 4))
                        .done())
                .isEqualTo(1);
        UUID usual = UUID.randomUUID();
        assertThat(post(report(usual, version)).getStatus()).isEqualTo(200);
        assertThat(read("/api/me/sessions/" + usual).has("variant")).isFalse();
        Map<String, Object> unknown = report(UUID.randomUUID(), version);
        unknown.put("variant", "lazy");
        assertThat(post(unknown).getStatus()).isEqualTo(400);
    }

    @Test
    void whatStandsInThePlaceOfAnExerciseWasGivenToThePatient() {
        sign(clinics.as(clinic.clinician(), () -> badDays.complete(plan().body())));
        PlanDetail signed = plan();
        assertThat(clinics.as(
                        runner.actor(), () -> catalogue.published(signed.body().contents(), Locale.ENGLISH)))
                .hasSameSizeAs(signed.body().contents());
    }

    private PlanDetail plan() {
        return clinics.as(clinic.clinician(), () -> plans.current(runner.id())).orElseThrow();
    }

    private PlanBody changing(UUID item, ForBadDays forBadDays) {
        PlanBody body = plan().body();
        Phase first = body.phases().getFirst();
        return body.changing(first.id(), phase -> phase.changing(item, old -> old.with(forBadDays)));
    }

    private PlanBody sign(PlanBody body) {
        PlanDetail before = plan();
        clinics.as(
                clinic.clinician(),
                () -> prescribing.change(
                        runner.id(),
                        new ChangePlan(
                                before.id(),
                                before.number(),
                                body,
                                before.version().startsOn(),
                                new News("For bad days too.", "They come."),
                                "They come.")));
        return plan().body();
    }

    private static JsonNode item(JsonNode lesser, UUID id) {
        for (JsonNode item : lesser.path("items")) {
            if (item.path("id").asString().equals(id.toString())) {
                return item;
            }
        }
        throw new AssertionError("It is not among them");
    }

    private Map<String, Object> report(UUID id, PlanVersionId version) {
        Map<String, Object> report = new HashMap<>();
        report.put("id", id.toString());
        report.put("plan", version.plan().value().toString());
        report.put("planVersion", version.version());
        report.put("day", DAY.toString());
        report.put("startedAt", "2026-11-20T08:00:00Z");
        report.put("finishedAt", "2026-11-20T08:09:00Z");
        report.put(
                "entries",
                List.of(Map.of("item", runner.items().getFirst().toString(), "outcome", "done", "setsDone", 1)));
        report.put("pain", 2);
        return report;
    }

    private JsonNode today() {
        return read("/api/me/today");
    }

    private JsonNode read(String path) {
        try {
            return json.readTree(perform(MockMvcRequestBuilders.get(path)).getContentAsString());
        } catch (UnsupportedEncodingException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private MockHttpServletResponse post(Map<String, Object> report) {
        return perform(MockMvcRequestBuilders.post("/api/me/sessions")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(report)));
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) {
        return clinics.as(runner.actor(), () -> {
            try {
                return mvc.perform(request).andReturn().getResponse();
            } catch (Exception problem) {
                throw new IllegalStateException(problem);
            }
        });
    }
}
