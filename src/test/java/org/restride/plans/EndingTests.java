package org.restride.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.restride.plans.PlanClinic.START;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.base.DomainError;
import org.restride.people.Discharging;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** How a plan ends, and how it is taken up again. */
@RestrideTest
@RecordApplicationEvents
class EndingTests {
    private static final News NEWS = new News("Your plan goes on.", "Your back is sore again.");

    @Autowired
    private PlanClinics places;

    @Autowired
    private Prescribing prescribing;

    @Autowired
    private PlanReading reading;

    @Autowired
    private Discharging discharging;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ApplicationEvents events;

    private PlanClinic clinic;

    @BeforeEach
    void openClinic() {
        clinic = places.open();
    }

    @Test
    void aDischargedPatientsPlanEnds() {
        PlanVersionId one = clinic.assign("bird-dog");
        clinic.as(clinic.people.administrator(), () -> discharging.discharge(clinic.patient));
        assertThat(clinic.as(clinic.patientActor(), () -> reading.current(clinic.patient)))
                .isEmpty();
        PlanDetail ended = latest();
        assertThat(ended.version().id()).isEqualTo(one);
        assertThat(ended.ended().orElseThrow().author())
                .isEqualTo(clinic.people.administrator().account());
        assertThat(ended.ended().orElseThrow().reason()).isEqualTo("The patient was discharged.");
        assertThat(events.stream(PlanEnded.class)).hasSize(1);
    }

    @Test
    void somebodyWithoutAPlanIsDischargedAllTheSame() {
        clinic.as(clinic.clinician(), () -> discharging.discharge(clinic.patient));
        assertThat(events.stream(PlanEnded.class)).isEmpty();
    }

    @Test
    void aDischargedPatientGetsNoPlanUntilTheyAreInCareAgain() {
        PlanVersionId one = clinic.assign("bird-dog");
        PlanBody body = clinic.plan("glute-bridge");
        clinic.as(clinic.clinician(), () -> discharging.discharge(clinic.patient));
        assertThatThrownBy(() -> clinic.assign(body))
                .isInstanceOf(DomainError.Conflict.class)
                .hasMessageContaining("plans.error.not-in-care");
        assertThatThrownBy(
                        () -> clinic.as(clinic.clinician(), () -> prescribing.resume(clinic.patient, again(one, body))))
                .isInstanceOf(DomainError.Conflict.class)
                .hasMessageContaining("plans.error.not-in-care");
        assertThat(clinic.as(clinic.clinician(), () -> reading.all(clinic.patient)))
                .extracting(PlanSummary::ended)
                .containsExactly(true);
        clinic.as(clinic.clinician(), () -> discharging.reactivate(clinic.patient));
        assertThat(clinic.assign(body).version()).isEqualTo(1);
    }

    @Test
    void whoIsDischargedWhileAPlanIsAssignedKeepsNoActivePlan() throws Exception {
        PlanBody body = clinic.plan("glute-bridge");
        Thread discharge = Thread.ofVirtual()
                .unstarted(() -> clinic.as(clinic.people.administrator(), () -> discharging.discharge(clinic.patient)));
        clinic.as(
                clinic.clinician(),
                () -> transactions.executeWithoutResult(status -> {
                    prescribing.assign(clinic.patient, new AssignPlan(body, START, ""));
                    discharge.start();
                    assertThat(waits(discharge)).isTrue();
                }));
        assertThat(discharge.join(Duration.ofSeconds(20))).isTrue();
        assertThat(latest().isEnded()).isTrue();
    }

    @Test
    void anEndedPlanIsTakenUpAgainAsItsNextVersion() {
        PlanVersionId one = clinic.assign("bird-dog");
        end(one);
        PlanBody other = clinic.plan("glute-bridge");
        PlanVersionId two = clinic.as(clinic.clinician(), () -> prescribing.resume(clinic.patient, again(one, other)));
        assertThat(two).isEqualTo(new PlanVersionId(one.plan(), 2));
        PlanDetail now = latest();
        assertThat(now.isEnded()).isFalse();
        assertThat(now.body()).isEqualTo(other);
        assertThat(now.version().told()).contains(NEWS);
        assertThat(now.version().startsOn()).isEqualTo(START.plusWeeks(4));
        assertThat(clinic.as(clinic.patientActor(), () -> reading.version(one)).isEnded())
                .isFalse();
    }

    @Test
    void onlyAnEndedPlanIsTakenUpAgainAndOnlyWhileNoOtherIsFollowed() {
        PlanVersionId one = clinic.assign("bird-dog");
        PlanBody body = clinic.plan("bird-dog");
        assertThatThrownBy(
                        () -> clinic.as(clinic.clinician(), () -> prescribing.resume(clinic.patient, again(one, body))))
                .isInstanceOf(DomainError.Conflict.class);
        end(one);
        clinic.assign("glute-bridge");
        assertThatThrownBy(
                        () -> clinic.as(clinic.clinician(), () -> prescribing.resume(clinic.patient, again(one, body))))
                .isInstanceOf(DomainError.Conflict.class);
        assertThat(clinic.as(clinic.clinician(), () -> reading.all(clinic.patient)))
                .extracting(PlanSummary::ended)
                .containsExactly(false, true);
    }

    @Test
    void theFollowedPlanComesBeforeTheOneThatEndedLast() {
        PlanVersionId one = clinic.assign("bird-dog");
        end(one);
        assertThat(latest().id()).isEqualTo(one.plan());
        PlanVersionId next = clinic.assign("glute-bridge");
        assertThat(latest().version().id()).isEqualTo(next);
    }

    /** Whether it is still at work after a while in which it could have been done. */
    private static boolean waits(Thread thread) {
        try {
            return !thread.join(Duration.ofMillis(700));
        } catch (InterruptedException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private PlanDetail latest() {
        return clinic.as(clinic.clinician(), () -> reading.latest(clinic.patient))
                .orElseThrow();
    }

    private void end(PlanVersionId version) {
        clinic.as(
                clinic.clinician(),
                () -> prescribing.end(clinic.patient, new EndPlan(version.plan(), version.version(), "Goal reached")));
    }

    private static ChangePlan again(PlanVersionId seen, PlanBody body) {
        return new ChangePlan(seen.plan(), seen.version(), body, START.plusWeeks(4), NEWS, "Sore again");
    }
}
