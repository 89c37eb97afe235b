package org.restride.plans.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.restride.plans.PlanClinic.START;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.base.Actor;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.plans.AssignPlan;
import org.restride.plans.ChangePlan;
import org.restride.plans.EndPlan;
import org.restride.plans.News;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanClinic;
import org.restride.plans.PlanClinics;
import org.restride.plans.PlanVersionId;
import org.restride.plans.Prescribing;
import org.restride.plans.Templates;
import org.restride.questions.Acted;
import org.restride.questions.Answer;
import org.restride.questions.AnswerQuestions;
import org.restride.questions.Answering;
import org.restride.questions.Concern;
import org.restride.questions.Concerns;
import org.restride.questions.EmergencyAction;
import org.restride.questions.Level;
import org.restride.questions.Locks;
import org.restride.questions.Occasion;
import org.restride.questions.QuestionSet;
import org.springframework.beans.factory.annotation.Autowired;

@RestrideTest
class AssessmentsTests {

    private static final String REASON = "Seen today, temperature normal";

    @Autowired
    private PlanClinics places;

    @Autowired
    private Assessments assessments;

    @Autowired
    private ChoosingTemplate choosing;

    @Autowired
    private Prescribing prescribing;

    @Autowired
    private Templates templates;

    @Autowired
    private Answering answering;

    @Autowired
    private Concerns concerns;

    @Autowired
    private Locks locks;

    @Autowired
    private Clock clock;

    private PlanClinic clinic;
    private Actor patient;

    @BeforeEach
    void openClinic() {
        clinic = places.open();
        patient = clinic.signUpPatient();
    }

    @Test
    void thePatientFillsInWhatTheClinicAskedForAndTheClinicianConfirms() {
        AssessmentId id = ask();
        assertThat(ask()).as("asked for already").isEqualTo(id);
        fillIn(id, Patterns.legPainWorseWhenBending());
        Assessment filled = newest();
        assertThat(filled.state()).isEqualTo(Assessment.State.FILLED_IN);
        assertThat(filled.by()).isEqualTo(patient.account());

        Map<String, Answer> corrected = new HashMap<>(filled.answers());
        corrected.put("usual-pain", new Answer.Amount(5));
        corrected.put("stiff", Answer.Chosen.of("none"));
        corrected.remove("better-with");
        Assessment confirmed = confirm(filled, corrected);
        assertThat(confirmed.state()).isEqualTo(Assessment.State.CONFIRMED);
        assertThat(newest()).isEqualTo(confirmed);
        assertThat(confirmed.entries().get("usual-pain"))
                .isEqualTo(new Entry(new Answer.Amount(4), new Answer.Amount(5)));
        assertThat(confirmed.entries().get("usual-pain").isCorrected()).isTrue();
        assertThat(confirmed.entries().get("stiff")).isEqualTo(new Entry(null, Answer.Chosen.of("none")));
        assertThat(confirmed.entries().get("better-with"))
                .isEqualTo(new Entry(Answer.Chosen.of("walk"), new Answer.Open()));
        assertThat(confirmed.entries().get("minutes")).isEqualTo(new Entry(new Answer.Amount(15), null));
        assertThat(as(patient, () -> assessments.history(clinic.patient)))
                .extracting(Assessment::version)
                .containsExactly(3, 2, 1);
    }

    @Test
    void whatThePatientHasTypedIsThereAgainUntilItIsSent() {
        AssessmentId id = ask();
        Map<String, Answer> some = Map.of("goal", new Answer.Words("Run in spr"));
        as(patient, () -> run(() -> assessments.keepDraft(clinic.patient, some)));
        assertThat(as(patient, () -> assessments.draft(clinic.patient))).contains(some);
        assertThat(as(clinic.clinician(), () -> assessments.draft(clinic.patient)))
                .isEmpty();
        fillIn(id, some);
        assertThat(as(patient, () -> assessments.draft(clinic.patient))).isEmpty();
    }

    @Test
    void thePatientMaySendAgainOnlyUntilAClinicianHasConfirmed() {
        AssessmentId id = ask();
        fillIn(id, Patterns.hip());
        fillIn(id, Patterns.afterABreak());
        assertThat(newest().version()).isEqualTo(3);
        confirm(newest(), newest().answers());
        assertThatThrownBy(() -> fillIn(id, Patterns.hip())).isInstanceOf(DomainError.Conflict.class);
        AssessmentId again = ask();
        assertThat(again).isNotEqualTo(id);
        fillIn(again, Patterns.hip());
        assertThat(newest().version()).isEqualTo(2);
    }

    @Test
    void ofWhoeverHasNoAccountTheClinicKeysTheAnswersInAndItIsKeptWhoDid() {
        PlanClinic other = places.open();
        Map<String, Answer> told = Patterns.hip();
        Assessment keyed = other.as(
                other.clinician(), () -> assessments.confirm(other.patient, new Assessments.Confirm(null, 0, told)));
        assertThat(keyed.by()).isEqualTo(other.clinician().account());
        assertThat(keyed.isAnsweredWithPatient()).isTrue();
        AssessmentId id = ask();
        fillIn(id, told);
        assertThat(confirm(newest(), told).isAnsweredWithPatient()).isFalse();
    }

    @Test
    void nobodyFillsInWhatWasNotAskedFor() {
        assertThatThrownBy(() -> fillIn(new AssessmentId(UUID.randomUUID()), Patterns.hip()))
                .isInstanceOf(DomainError.NotFound.class);
    }

    @Test
    void theLaterOfTwoCliniciansOverwritesNothing() {
        Assessment first = confirm(null, Patterns.hip());
        confirm(first, Patterns.afterABreak());
        assertThatThrownBy(() -> confirm(first, Patterns.firstMarathon())).isInstanceOf(DomainError.Conflict.class);
    }

    @Test
    void answersThatDoNotFitAreRefused() {
        AssessmentId id = ask();
        assertThatThrownBy(() -> fillIn(id, Map.of("usual-pain", new Answer.Amount(12))))
                .isInstanceOf(DomainError.Invalid.class);
    }

    @Test
    void theChoiceAndItsReasonsStayWithThePlan() {
        confirm(null, Patterns.deskWorkerWithTightHips());
        Suggestion suggestion = suggest();
        RankedTemplate best = suggestion.fit().getFirst();
        assertThat(suggestion.hasGoodFit()).isTrue();
        String words = best.words(Locale.of("es"));
        assertThat(words).startsWith("Pasas mucho tiempo sentado");
        choose(best, words);
        PlanVersionId plan = assign(templates(best));
        Origin origin =
                as(patient, () -> choosing.origin(clinic.patient, plan.plan())).orElseThrow();
        assertThat(origin.template()).isEqualTo(best.template());
        assertThat(origin.body().reasons()).isEqualTo(best.reasons());
        assertThat(origin.body().words()).isEqualTo(words);
        assertThat(origin.body().place()).isOne();
        assertThat(origin.body().codes()).contains("worse-sitting", "sits-most-of-the-day", "stiff-hips");
        assertThat(origin.assessment()).isEqualTo(suggestion.assessment().id());
        assertThat(origin.by()).isEqualTo(clinic.clinician().account());
    }

    @Test
    void aPlanThatCameFromElsewhereHasNoOrigin() {
        confirm(null, Patterns.deskWorkerWithTightHips());
        choose(suggest().fit().getFirst(), "");
        PlanVersionId plan = clinic.assign("bird-dog");
        assertThat(as(patient, () -> choosing.origin(clinic.patient, plan.plan())))
                .isEmpty();
    }

    @Test
    void withoutAnAssessmentNothingIsSuggestedAndAPlanMayBegin() {
        assertThat(as(clinic.clinician(), () -> choosing.suggest(clinic.patient, Locale.ENGLISH)))
                .isEmpty();
        ask();
        assertThat(as(clinic.clinician(), () -> choosing.suggest(clinic.patient, Locale.ENGLISH)))
                .isEmpty();
        assertThat(clinic.assign("bird-dog")).isNotNull();
    }

    @Test
    void anUrgentAnswerStopsAPlanUntilAClinicianHasLookedIntoIt() {
        answer(patient, "fever");
        assertThatThrownBy(() -> clinic.assign("bird-dog"))
                .isInstanceOf(DomainError.Conflict.class)
                .hasMessage("plans.error.concern.URGENT");
        Concern concern = concern();
        assertThat(concern.level()).isEqualTo(Level.URGENT);
        assertThat(concern.flags()).containsExactly("fever-or-unwell");
        assertThatThrownBy(() -> clear(concern.id(), "ok")).isInstanceOf(DomainError.Invalid.class);
        assertThatThrownBy(() -> clear(UUID.randomUUID(), REASON)).isInstanceOf(DomainError.Conflict.class);
        clear(concern.id(), REASON);
        assertThat(clinic.assign("bird-dog")).isNotNull();
    }

    @Test
    void newerUrgentAnswersAreToBeSeenToo() {
        answer(patient, "fever");
        Concern seen = concern();
        answer(patient, "injury");
        assertThatThrownBy(() -> clear(seen.id(), REASON)).isInstanceOf(DomainError.Conflict.class);
        assertThat(concern().flags()).containsExactly("fever-or-unwell", "injury");
        clear(concern().id(), REASON);
        assertThat(as(clinic.clinician(), () -> concerns.open(clinic.patient))).isEmpty();
    }

    @Test
    void answersWithoutOneOpenTheWayAgain() {
        answer(patient, "fever");
        answer(patient, "");
        assertThat(clinic.assign("bird-dog")).isNotNull();
    }

    @Test
    void anEmergencyStopsAPlanUntilItIsUnlockedWhoeverHeardOfIt() {
        answer(clinic.clinician(), "saddle");
        assertThat(as(patient, () -> locks.current(clinic.patient))).isPresent();
        assertThatThrownBy(() -> clinic.assign("bird-dog"))
                .isInstanceOf(DomainError.Conflict.class)
                .hasMessage("plans.error.concern.EMERGENCY");
        answer(patient, "");
        Concern concern = concern();
        assertThat(concern.level()).isEqualTo(Level.EMERGENCY);
        assertThatThrownBy(() -> clear(concern.id(), REASON)).isInstanceOf(DomainError.Conflict.class);
        UUID lock = as(clinic.clinician(), () -> locks.current(clinic.patient))
                .orElseThrow()
                .id();
        as(
                clinic.clinician(),
                () -> run(() -> locks.act(
                        clinic.patient,
                        lock,
                        new Acted(EmergencyAction.SPOKE_WITH_PATIENT, clock.instant(), "By phone"))));
        as(clinic.clinician(), () -> run(() -> locks.unlock(clinic.patient, lock, REASON, "")));
        assertThat(clinic.assign("bird-dog")).isNotNull();
    }

    @Test
    void anUrgentAnswerStopsTakingUpAPlanAgain() {
        PlanBody body = clinic.plan("bird-dog");
        PlanVersionId plan = clinic.assign(body);
        as(
                clinic.clinician(),
                () -> run(() -> prescribing.end(clinic.patient, new EndPlan(plan.plan(), plan.version(), "Holiday"))));
        answer(patient, "leg-weaker");
        ChangePlan again =
                new ChangePlan(plan.plan(), plan.version(), body, START, new News("Again", "You are back"), "Back");
        assertThatThrownBy(() -> as(clinic.clinician(), () -> prescribing.resume(clinic.patient, again)))
                .hasMessage("plans.error.concern.URGENT");
    }

    private AssessmentId ask() {
        return as(clinic.clinician(), () -> assessments.ask(clinic.patient));
    }

    private void fillIn(AssessmentId id, Map<String, Answer> answers) {
        as(patient, () -> run(() -> assessments.fillIn(id, answers)));
    }

    private Assessment newest() {
        return as(clinic.clinician(), () -> assessments.newest(clinic.patient)).orElseThrow();
    }

    private Assessment confirm(@org.jspecify.annotations.Nullable Assessment seen, Map<String, Answer> answers) {
        Assessments.Confirm command =
                new Assessments.Confirm(seen == null ? null : seen.id(), seen == null ? 0 : seen.version(), answers);
        return as(clinic.clinician(), () -> assessments.confirm(clinic.patient, command));
    }

    private Suggestion suggest() {
        return as(clinic.clinician(), () -> choosing.suggest(clinic.patient, Locale.ENGLISH))
                .orElseThrow();
    }

    private void choose(RankedTemplate template, String words) {
        as(
                clinic.clinician(),
                () -> run(() ->
                        choosing.choose(clinic.patient, new ChoosingTemplate.Choose(template.template(), words))));
    }

    private PlanBody templates(RankedTemplate template) {
        return as(clinic.clinician(), () -> templates
                .draw(template.template().template(), Locale.ENGLISH)
                .body());
    }

    private PlanVersionId assign(PlanBody body) {
        return as(clinic.clinician(), () -> prescribing.assign(clinic.patient, new AssignPlan(body, START, "")));
    }

    private Concern concern() {
        return as(clinic.clinician(), () -> concerns.open(clinic.patient)).orElseThrow();
    }

    private void clear(UUID concern, String reason) {
        as(clinic.clinician(), () -> run(() -> concerns.clear(clinic.patient, concern, reason)));
    }

    /** All questions, one of them with yes; up to the emergency, as the screen asks. */
    private void answer(Actor who, String yes) {
        QuestionSet set = as(who, () -> answering.newest(Answering.RED_FLAGS));
        Map<String, Boolean> answers = new HashMap<>();
        set.questions()
                .forEach(question -> answers.put(question.id(), question.id().equals(yes)));
        AnswerQuestions command = new AnswerQuestions(
                UUID.randomUUID(), set.key(), set.version(), Occasion.VISIT, answers, clock.instant());
        PatientId about = clinic.patient;
        as(who, () -> who.equals(patient) ? answering.answer(command) : answering.answerFor(about, command));
    }

    private <T> T as(Actor who, Supplier<T> work) {
        return clinic.as(who, work);
    }

    private static List<String> run(Runnable work) {
        work.run();
        return List.of();
    }
}
