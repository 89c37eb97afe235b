package org.restride.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.base.DomainError;
import org.restride.exchange.CalendarLinks;
import org.restride.people.Consents;
import org.restride.people.DeviceTokens;
import org.restride.people.Discharging;
import org.restride.people.Invitations;
import org.restride.people.Merging;
import org.restride.people.RestrideUser;
import org.restride.plans.AssignPlan;
import org.restride.plans.PlanReading;
import org.restride.plans.Prescribing;
import org.restride.plans.handout.Form;
import org.restride.plans.handout.HandoutWish;
import org.restride.plans.handout.Handouts;
import org.restride.plans.handout.Paper;
import org.restride.progress.RunReading;
import org.restride.progress.StillDue;
import org.restride.questions.AnswerQuestions;
import org.restride.questions.Answering;
import org.restride.questions.Locks;
import org.restride.questions.Occasion;
import org.restride.questions.QuestionSet;
import org.restride.safety.Caseload.Trainee;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Each way that might lead around a lock, tried. All pages, answers and downloads of the server have a test of their own
 * ({@code LockedScreensTests}); what a phone does without a network is in {@code frontend/device}.
 */
class LockTests extends WorklistClinic {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private WebApplicationContext web;

    private MockMvc http;
    private Trainee jonas;
    private RestrideUser own;

    @BeforeEach
    void anEmergency() {
        http = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        Trainee made = trainee("Jonas");
        own = clinics.signUp(clinic, made.id());
        jonas = new Trainee(made.id(), own.actor(), made.plan(), made.item());
    }

    @Test
    void nothingLeadsAroundALock() {
        Cookie before = device(own);
        Cookie carer = device(clinics.accept(clinics.as(
                clinic.clinician(), () -> bean(Invitations.class).inviteCarer(jonas.id(), "Carl", null, false))));
        String feed = calendar();
        assertThat(get("/api/me/today", before).getStatus()).isEqualTo(200);
        assertThat(text(fetch(feed))).contains("VEVENT");
        caseload.answer(jonas, "saddle", NOON);
        Cookie after = device(own);

        Map<String, BooleanSupplier> ways = new LinkedHashMap<>();
        Map.of("the device from before", before, "a second device", after, "a carer's device", carer)
                .forEach((who, cookie) -> {
                    ways.put("today, " + who, () -> get("/api/me/today", cookie).getStatus() == 423);
                    ways.put(
                            "the days ahead, " + who,
                            () -> get("/api/me/days", cookie).getStatus() == 423);
                });
        ways.put(
                "runs to come",
                () ->
                        clinics
                                .as(jonas.actor(), () -> bean(RunReading.class).page(jonas.id(), 6, Locale.ENGLISH))
                                .planned()
                                .stream()
                                .allMatch(run -> run.day().isBefore(TODAY)));
        ways.put("the plan on paper", this::paperIsRefused);
        ways.put("the calendar", () -> !text(fetch(feed)).contains("VEVENT"));
        ways.put("reminders", () -> {
            boolean[] reminded = new boolean[1];
            actors.asSystem(
                    clinic.id(),
                    () -> reminded[0] =
                            bean(StillDue.class).of(jonas.id()).orElseThrow().training());
            return !reminded[0];
        });
        ways.put("a report from before", () -> {
            caseload.report(jonas, TODAY, 1);
            return isLocked();
        });
        ways.put("answering again with no everywhere", () -> {
            answerNo(clock.instant());
            return isLocked();
        });
        ways.put("older answers that come late", () -> {
            answerNo(NOON.minus(Duration.ofDays(1)));
            return isLocked();
        });
        ways.put("closing the alert", () -> {
            asClinician(() -> assertThatThrownBy(() ->
                            attending.close(jonas.id(), keys(open(jonas.id())), Outcome.NO_ACTION_NEEDED, "Nothing"))
                    .isInstanceOf(DomainError.Conflict.class));
            return isLocked();
        });
        ways.put("a discharge and taking up again", () -> {
            asClinician(() -> bean(Discharging.class).discharge(jonas.id()));
            asClinician(() -> bean(Discharging.class).reactivate(jonas.id()));
            return isLocked();
        });
        ways.put("taking the consent back and giving it again", () -> {
            clinics.as(jonas.actor(), () -> bean(Consents.class).withdraw());
            clinics.as(jonas.actor(), () -> bean(Consents.class)
                    .agree(bean(Consents.class).text(Locale.ENGLISH)));
            return isLocked();
        });
        ways.put("another plan", () -> {
            anotherPlan();
            return isLocked();
        });
        ways.put("another record of the same person", () -> {
            mergeIntoAnother();
            return isLocked();
        });
        SoftAssertions all = new SoftAssertions();
        ways.forEach(
                (way, isShut) -> all.assertThat(isShut.getAsBoolean()).as(way).isTrue());
        all.assertAll();
    }

    @Test
    void answersFromAPhoneWhoseClockIsWrongLockAllTheSameAndTellTheirTrueTime() {
        clock.set(NOON);
        Instant ahead = NOON.plus(Duration.ofDays(3));
        clinics.as(jonas.actor(), () -> bean(Answering.class)
                .answer(new AnswerQuestions(
                        UUID.randomUUID(),
                        Answering.RED_FLAGS,
                        1,
                        Occasion.WEEKLY,
                        Map.of("saddle", true),
                        ahead.minus(Duration.ofMinutes(40)),
                        ahead)));
        var lock = clinics.as(clinic.clinician(), () -> bean(Locks.class).current(jonas.id()))
                .orElseThrow();
        assertThat(lock.begun()).isBetween(NOON.minus(Duration.ofMinutes(41)), NOON.minus(Duration.ofMinutes(39)));
        assertThat(lock.answers().getFirst().arrivedLate()).isTrue();
    }

    private boolean paperIsRefused() {
        return clinics.as(jonas.actor(), () -> {
            try {
                bean(Handouts.class).print(jonas.plan(), new HandoutWish(Form.USUAL, Paper.A4, Locale.ENGLISH, false));
                return false;
            } catch (DomainError.Locked locked) {
                return true;
            }
        });
    }

    private void answerNo(Instant at) {
        clinics.as(jonas.actor(), () -> {
            QuestionSet set = bean(Answering.class).newest(Answering.RED_FLAGS);
            Map<String, Boolean> none = new HashMap<>();
            set.questions().forEach(question -> none.put(question.id(), false));
            bean(Answering.class)
                    .answer(new AnswerQuestions(
                            UUID.randomUUID(), set.key(), set.version(), Occasion.SOMETHING_NEW, none, at));
        });
    }

    /** A new plan is refused until the lock is lifted. */
    private void anotherPlan() {
        asClinician(() -> {
            var plan = bean(PlanReading.class).current(jonas.id());
            plan.ifPresent(held -> assertThatThrownBy(
                            () -> bean(Prescribing.class).assign(jonas.id(), new AssignPlan(held.body(), TODAY, "")))
                    .isInstanceOf(DomainError.class));
        });
    }

    private void mergeIntoAnother() {
        var kept = clinics.patient(clinic, "Jonas", "Once");
        clinics.as(clinic.administrator(), () -> bean(Merging.class).merge(jonas.id(), kept));
        jonas = new Trainee(kept, clinics.patientActor(clinic, kept), jonas.plan(), jonas.item());
    }

    private boolean isLocked() {
        return clinics.as(clinic.clinician(), () -> bean(Locks.class).current(jonas.id()))
                .isPresent();
    }

    private String calendar() {
        String link = clinics.as(jonas.actor(), () -> bean(CalendarLinks.class).make());
        return link.substring(link.indexOf("/calendar/"));
    }

    private Cookie device(RestrideUser user) {
        return new Cookie("rs-device", bean(DeviceTokens.class).issue(user, "a phone"));
    }

    private MockHttpServletResponse get(String path, Cookie device) {
        return call(MockMvcRequestBuilders.get(path), device);
    }

    private MockHttpServletResponse fetch(String path) {
        return call(MockMvcRequestBuilders.get(path), new Cookie("rs-none", "none"));
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request, Cookie device) {
        try {
            return http.perform(request.cookie(device).header("X-Restride", "1"))
                    .andReturn()
                    .getResponse();
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static String text(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
