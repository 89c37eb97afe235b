package org.restride.plans.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.StatementBudget;
import org.restride.TestClock;
import org.restride.base.Actor;
import org.restride.base.DomainError;
import org.restride.catalogue.ItemId;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.PatientContents;
import org.restride.people.Discharging;
import org.restride.plans.Cadence;
import org.restride.plans.Dose;
import org.restride.plans.Phase;
import org.restride.plans.PlanClinic;
import org.restride.plans.PlanClinics;
import org.restride.plans.PlanItem;
import org.restride.plans.PlanReading;
import org.restride.plans.assessment.Assessments;
import org.restride.plans.assessment.Patterns;
import org.restride.questions.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** How care ends well, what stays with the patient, and how it goes on. */
@RestrideTest
@RecordApplicationEvents
class EndingCareTests {

    @Autowired
    private PlanClinics places;

    @Autowired
    private TestClock clock;

    @Autowired
    private EndingCare ending;

    @Autowired
    private Aftercares aftercares;

    @Autowired
    private CheckingBack checking;

    @Autowired
    private Discharging discharging;

    @Autowired
    private Assessments assessments;

    @Autowired
    private PlanReading plans;

    @Autowired
    private PatientContents contents;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ApplicationEvents events;

    private PlanClinic clinic;
    private Actor patient;

    @BeforeEach
    void openClinic() {
        clinic = places.open();
        patient = clinic.patientActor();
    }

    @AfterEach
    void letTheClockRun() {
        clock.putRight();
    }

    @Test
    void whatIsProposedComesFromThePlanAndTheAssessment() {
        assess(Patterns.muscleStrainAfterAFastIncrease());
        clinic.assign("bird-dog", "glute-bridge");
        ProposedEnding proposed = propose();
        assertThat(proposed.goal()).isEqualTo("Run with my daughter in spring");
        assertThat(proposed.maintenance().orElseThrow().choices())
                .extracting(MaintenanceProposal.Choice::why)
                .containsExactly(MaintenanceProposal.Why.IN_PLAN, MaintenanceProposal.Why.IN_PLAN);
        assertThat(proposed.pattern()).isEqualTo("overload");
        assertThat(proposed.gentle()).containsKeys("cat-camel", "knee-rolls", "glute-bridge");
        assertThat(proposed.checks())
                .containsExactly(
                        PlannedCheck.on(6, proposed.today().plusWeeks(6)),
                        PlannedCheck.on(12, proposed.today().plusWeeks(12)));
    }

    @Test
    void withoutPlanAndAssessmentTheRelapsePlanForEverybodyIsLeft() {
        ProposedEnding proposed = propose();
        assertThat(proposed.plan()).isEmpty();
        assertThat(proposed.maintenance()).isEmpty();
        assertThat(proposed.pattern()).isEqualTo("everybody");
        discharge(DischargedPatient.body(proposed));
        assertThat(current().orElseThrow().plan()).isNull();
    }

    @Test
    void dischargeEndsThePlanAndStaysAsItWasSigned() {
        var version = clinic.assign("bird-dog", "glute-bridge");
        AftercareBody body = DischargedPatient.body(propose());
        discharge(body);
        Aftercare given = current().orElseThrow();
        assertThat(given.body()).isEqualTo(body);
        assertThat(given.plan()).isEqualTo(version);
        assertThat(given.version()).isEqualTo(1);
        assertThat(given.signature().author()).isEqualTo(clinic.clinician().account());
        assertThat(given.signature().reason()).isEqualTo("Goal reached");
        assertThat(clinic.as(patient, () -> plans.current(clinic.patient))).isEmpty();
    }

    @Test
    void thePatientMayLookAtWhatWasGivenAlsoIfNoPlanHadIt() {
        AftercareBody body = DischargedPatient.body(propose());
        var gentle = List.of(body.relapse().exercises().getFirst().content());
        assertThat(isGiven(gentle)).isFalse();
        discharge(body);
        assertThat(isGiven(gentle)).isTrue();
    }

    @Test
    void aPatientCanBeDischargedWithNothingForAReason() {
        clinic.assign("bird-dog");
        assertThatThrownBy(() -> clinic.as(clinic.clinician(), () -> ending.dischargeWithout(clinic.patient, " ")))
                .isInstanceOf(DomainError.Invalid.class);
        clinic.as(clinic.clinician(), () -> ending.dischargeWithout(clinic.patient, "Moved away"));
        assertThat(current()).isEmpty();
        assertThat(history())
                .extracting(Aftercare::state, aftercare -> aftercare.signature().reason())
                .containsExactly(tuple(Aftercare.State.NONE, "Moved away"));
        assertThat(clinic.as(patient, () -> aftercares.standing(clinic.patient)))
                .isEmpty();
        assertThat(clinic.as(patient, () -> plans.current(clinic.patient))).isEmpty();
    }

    @Test
    void nothingIsKeptUnlessItIsWhole() {
        clinic.assign("bird-dog");
        AftercareBody body = DischargedPatient.body(propose());
        assertThatThrownBy(() -> discharge(body, "  ")).isInstanceOf(DomainError.Invalid.class);
        assertThatThrownBy(() -> discharge(with(body, null, List.of(PlannedCheck.declined(6, "No phone")))))
                .hasMessage("plans.ending.error.nothing");
        assertThatThrownBy(() -> discharge(with(
                        body,
                        body.relapse(),
                        List.of(PlannedCheck.on(6, propose().today().minusDays(1))))))
                .hasMessage("plans.ending.error.check-past");
        assertThatThrownBy(() -> discharge(new AftercareBody(body.review(), stranger(), null, List.of())))
                .hasMessage("plans.error.content-unknown");
        assertThat(history()).isEmpty();
        assertThat(clinic.as(patient, () -> plans.current(clinic.patient))).isPresent();
    }

    @Test
    void nobodyIsDischargedTwice() {
        AftercareBody body = DischargedPatient.body(propose());
        discharge(body);
        assertThatThrownBy(() -> discharge(body)).isInstanceOf(DomainError.Conflict.class);
        assertThat(history()).hasSize(1);
    }

    @Test
    void theNextVersionIsSignedByWhoSawTheLastOne() {
        discharge(DischargedPatient.body(propose()));
        Aftercare one = current().orElseThrow();
        AftercareBody later =
                with(one.body(), one.body().relapse(), List.of(PlannedCheck.declined(6, "Calls us anyway")));
        change(new ChangeAftercare(one.id(), 1, later, "No checks wanted"));
        assertThat(current().orElseThrow().version()).isEqualTo(2);
        assertThat(clinic.as(patient, () -> checking.due())).isEmpty();
        assertThatThrownBy(() -> change(new ChangeAftercare(one.id(), 1, one.body(), "Back")))
                .isInstanceOf(DomainError.Conflict.class);
        assertThat(history()).extracting(Aftercare::version).containsExactly(2, 1);
    }

    @Test
    void aCheckIsAskedOnItsDayAndAnsweredOnce() {
        ProposedEnding proposed = propose();
        AftercareBody body = with(
                DischargedPatient.body(proposed),
                null,
                List.of(PlannedCheck.on(6, proposed.today().plusDays(1)), PlannedCheck.declined(12, "Abroad")));
        discharge(body);
        assertThat(clinic.as(patient, () -> checking.due())).isEmpty();
        assertThatThrownBy(() -> answer(Map.of("pain", new Answer.Amount(1)))).hasMessage("plans.ending.error.not-due");
        clock.set(clock.instant().plus(Duration.ofDays(1)));
        assertThat(clinic.as(patient, () -> checking.due()).orElseThrow().weeks())
                .isEqualTo(6);
        assertThatThrownBy(() -> answer(Map.of())).hasMessage("plans.ending.error.no-answer");
        CheckStanding answered = answer(Map.of("pain", new Answer.Amount(5), "again", Answer.Chosen.of("here")));
        assertThat(answered.pain()).isEqualTo(5);
        assertThat(answered.cameBack()).isTrue();
        assertThat(answered.wantsCall()).isFalse();
        assertThat(events.stream(AftercareAnswered.class)).hasSize(1);
        assertThatThrownBy(() -> answer(Map.of("pain", new Answer.Amount(1)))).isInstanceOf(DomainError.Conflict.class);
        assertThat(clinic.as(clinic.clinician(), () -> aftercares.answers(clinic.patient)))
                .singleElement()
                .satisfies(kept -> assertThat(kept.answers())
                        .containsEntry("pain", new Answer.Amount(5))
                        .containsEntry("again", Answer.Chosen.of("here")));
    }

    @Test
    void anAnsweredCheckStaysInEveryLaterVersion() {
        discharge(DischargedPatient.body(propose()));
        answer(Map.of("pain", new Answer.Amount(1)));
        Aftercare one = current().orElseThrow();
        AftercareBody without = with(one.body(), one.body().relapse(), List.of(PlannedCheck.declined(6, "Not needed")));
        assertThatThrownBy(() -> change(new ChangeAftercare(one.id(), 1, without, "Fewer")))
                .hasMessage("plans.ending.error.was-answered");
    }

    @Test
    void takenUpAgainEverythingStaysAndNothingIsAskedAnyMore() {
        clinic.assign("bird-dog");
        discharge(DischargedPatient.body(propose()));
        clinic.as(clinic.people.administrator(), () -> discharging.reactivate(clinic.patient));
        assertThat(current()).isEmpty();
        assertThat(clinic.as(patient, () -> checking.due())).isEmpty();
        assertThat(history()).extracting(Aftercare::state).containsExactly(Aftercare.State.OVER, Aftercare.State.GIVEN);
        discharge(DischargedPatient.body(propose()));
        assertThat(current().orElseThrow().version()).isEqualTo(1);
        assertThat(history()).hasSize(3);
        assertThat(clinic.as(patient, () -> checking.due())).isPresent();
    }

    @Test
    void useCasesKeepToTheirStatements() {
        clinic.assign("bird-dog");
        AftercareBody body = DischargedPatient.body(propose());
        StatementBudget.require("propose how care ends", () -> propose());
        StatementBudget.require("end care with something to take along", () -> discharge(body));
        StatementBudget.require("answer a check after care", () -> answer(Map.of("pain", new Answer.Amount(1))));
    }

    private boolean isGiven(List<ItemVersionId> versions) {
        return clinic.as(
                patient,
                () -> Boolean.TRUE.equals(
                        transactions.execute(status -> contents.anyGivenTo(clinic.patient, versions))));
    }

    private ProposedEnding propose() {
        return clinic.as(clinic.clinician(), () -> ending.propose(clinic.patient, Locale.ENGLISH));
    }

    private void assess(Map<String, Answer> answers) {
        clinic.as(
                clinic.clinician(),
                () -> assessments.confirm(clinic.patient, new Assessments.Confirm(null, 0, answers)));
    }

    private void discharge(AftercareBody body) {
        discharge(body, "Goal reached");
    }

    private void discharge(AftercareBody body, String reason) {
        clinic.as(clinic.clinician(), () -> ending.discharge(clinic.patient, new Discharge(body, reason)));
    }

    private void change(ChangeAftercare command) {
        clinic.as(clinic.clinician(), () -> ending.change(clinic.patient, command));
    }

    private CheckStanding answer(Map<String, Answer> answers) {
        return clinic.as(patient, () -> checking.answer(answers));
    }

    private Optional<Aftercare> current() {
        return clinic.as(patient, () -> aftercares.current(clinic.patient));
    }

    private List<Aftercare> history() {
        return clinic.as(clinic.clinician(), () -> aftercares.history(clinic.patient));
    }

    private static AftercareBody with(AftercareBody body, @Nullable RelapsePlan relapse, List<PlannedCheck> checks) {
        return new AftercareBody(body.review(), null, relapse, checks);
    }

    /** Something that the clinic has never heard of. */
    private static Phase stranger() {
        ItemVersionId unknown = new ItemVersionId(new ItemId(UUID.randomUUID()), 1);
        PlanItem item = new PlanItem(UUID.randomUUID(), unknown, Dose.ofRepetitions(1, 5), new Cadence.EveryDay(), "");
        return new Phase(UUID.randomUUID(), "Keep going", 52, List.of(item), List.of());
    }
}
