package org.restride.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.base.DomainError;
import org.restride.people.Discharging;
import org.restride.plans.EndPlan;
import org.restride.plans.Prescribing;
import org.restride.questions.Acted;
import org.restride.questions.EmergencyAction;
import org.restride.questions.Lock;
import org.restride.safety.Caseload.Trainee;
import org.springframework.beans.factory.annotation.Autowired;

/** What puts a patient on the worklist, and what takes them off again. */
class AlertingTests extends WorklistClinic {

    @Autowired
    private Prescribing prescribing;

    @Autowired
    private Discharging discharging;

    @Test
    void painAboveTheLimitStandsOnTheListWithItsNumbers() {
        Trainee marta = trainee("Marta");
        caseload.report(marta, TODAY.minusDays(1), 2);
        caseload.report(marta, TODAY, 7);
        WorklistRow row = await().until(() -> rows(WorklistQuery.Tab.MINE), rows -> rows.size() == 1)
                .getFirst();
        assertThat(row.patient()).isEqualTo(marta.id());
        assertThat(row.reason()).isEqualTo(Reason.HIGH_PAIN);
        assertThat(row.urgency()).isEqualTo(Urgency.TODAY);
        assertThat(row.numbers().pain()).isEqualTo(7);
        assertThat(row.numbers().limit()).isEqualTo(5);
        assertThat(row.numbers().day()).isEqualTo(TODAY);
        assertThat(row.numbers().series())
                .containsExactly(new Numbers.Point(TODAY.minusDays(1), 2), new Numbers.Point(TODAY, 7));
        await().untilAsserted(() ->
                assertThat(rows(WorklistQuery.Tab.MINE).getFirst().pains()).containsExactly(2, 7));
        assertThat(page(WorklistQuery.Tab.MINE).counts()).isEqualTo(new WorklistPage.Counts(1, 1, 1, 0));
        assertThat(page(WorklistQuery.Tab.MINE).patients()).isEqualTo(1);
    }

    @Test
    void redFlagStandsFirstBeforeTheAnswerReturns() {
        Trainee marta = trainee("Marta");
        Trainee jonas = trainee("Jonas");
        caseload.report(marta, TODAY, 9);
        await().until(() -> rows(WorklistQuery.Tab.MINE).size() == 1);
        caseload.answer(jonas, "saddle", NOON);
        assertThat(rows(WorklistQuery.Tab.MINE))
                .extracting(WorklistRow::patient)
                .containsExactly(jonas.id(), marta.id());
        assertThat(rows(WorklistQuery.Tab.MINE).getFirst().urgency()).isEqualTo(Urgency.NOW);
    }

    @Test
    void everyLevelOfRedFlagHasItsPlace() {
        caseload.answer(trainee("Watch"), "hip", NOON);
        caseload.answer(trainee("Soon"), "bone-ache", NOON);
        caseload.answer(trainee("Urgent"), "fever", NOON);
        caseload.answer(trainee("Emergency"), "bowel", NOON);
        assertThat(rows(WorklistQuery.Tab.MINE))
                .extracting(WorklistRow::reason)
                .containsExactly(Reason.EMERGENCY, Reason.URGENT_FLAG, Reason.SOON_FLAG, Reason.WATCH_FLAG);
    }

    @Test
    void emergencyEndsOnlyByUnlockingWithAReason() {
        Trainee jonas = trainee("Jonas");
        caseload.answer(jonas, "saddle", NOON);
        List<Alert> open = open(jonas.id());
        asClinician(() -> {
            assertThatThrownBy(() -> attending.close(jonas.id(), keys(open), Outcome.CALLED, "Spoke to him"))
                    .isInstanceOf(DomainError.Conflict.class);
            assertThatThrownBy(() -> attending.snooze(jonas.id(), NOON.plusSeconds(3_600), "Later"))
                    .isInstanceOf(DomainError.Conflict.class);
            Lock lock = unlocking.see(jonas.id()).orElseThrow();
            assertThatThrownBy(() -> unlocking.unlock(jonas.id(), lock.id(), "short", ""))
                    .isInstanceOf(DomainError.Invalid.class);
            assertThatThrownBy(() -> unlocking.unlock(jonas.id(), lock.id(), "Seen at the hospital, all clear", ""))
                    .isInstanceOf(DomainError.Conflict.class);
            unlocking.act(
                    jonas.id(),
                    lock.id(),
                    new Acted(EmergencyAction.SENT_TO_HOSPITAL, clock.instant(), "To the nearest"));
            unlocking.unlock(jonas.id(), lock.id(), "Seen at the hospital, all clear", "You can train again.");
        });
        assertThat(rows(WorklistQuery.Tab.MINE)).isEmpty();
        assertThat(clinics.as(clinic.clinician(), () -> alerts.of(jonas.id())))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.isOpen()).isFalse();
                    assertThat(alert.closing().outcome()).isEqualTo(Outcome.UNLOCKED);
                    assertThat(alert.closing().by())
                            .isEqualTo(clinic.clinician().account());
                });
        look(jonas.id());
        assertThat(rows(WorklistQuery.Tab.MINE)).isEmpty();
    }

    @Test
    void closedCauseNeverAlertsAgainAndANewOneDoes() {
        Trainee marta = trainee("Marta");
        caseload.report(marta, TODAY.minusDays(1), 7);
        await().until(() -> rows(WorklistQuery.Tab.MINE).size() == 1);
        asClinician(() -> attending.close(marta.id(), keys(open(marta.id())), Outcome.CALLED, "Called, rests today"));
        look(marta.id());
        assertThat(rows(WorklistQuery.Tab.MINE)).isEmpty();
        caseload.report(marta, TODAY, 9);
        await().until(() -> rows(WorklistQuery.Tab.MINE).size() == 1);
    }

    @Test
    void correctionTakesTheAlertBack() {
        Trainee marta = trainee("Marta");
        UUID wrong = caseload.report(marta, TODAY, 9);
        await().until(() -> rows(WorklistQuery.Tab.MINE).size() == 1);
        caseload.report(marta, TODAY, 2, null, wrong);
        await().until(() -> rows(WorklistQuery.Tab.MINE).isEmpty());
        assertThat(clinics.as(clinic.clinician(), () -> alerts.of(marta.id())))
                .singleElement()
                .satisfies(alert -> assertThat(alert.closing().outcome()).isEqualTo(Outcome.CORRECTED));
    }

    @Test
    void silenceAndPlanEndAreFoundWhenTheirTimeComesAndSettleThemselves() {
        Trainee paul = caseload.trainee(clinic, "Paul", TODAY, 2);
        await().until(() -> !nextCheckIsMissing(paul.id()));
        assertThat(rows(WorklistQuery.Tab.MINE)).isEmpty();
        clock.set(NOON.plus(Duration.ofDays(5)));
        check();
        assertThat(rows(WorklistQuery.Tab.MINE)).extracting(WorklistRow::reason).containsExactly(Reason.SILENCE);
        caseload.report(paul, TODAY.plusDays(5), 1);
        await().until(() -> rows(WorklistQuery.Tab.MINE).isEmpty());
        clock.set(NOON.plus(Duration.ofDays(8)));
        check();
        assertThat(rows(WorklistQuery.Tab.MINE)).extracting(WorklistRow::reason).containsExactly(Reason.PLAN_ENDS);
        clinics.as(
                clinic.clinician(),
                () -> prescribing.end(paul.id(), new EndPlan(paul.plan().plan(), 1, "Reached the goal")));
        await().until(() -> rows(WorklistQuery.Tab.MINE).isEmpty());
    }

    @Test
    void aSilenceThatWasClosedIsNotToldAgainHoweverLongItLasts() {
        Trainee silent = caseload.trainee(clinic, "Silent", TODAY.minusDays(1), 26);
        caseload.report(silent, TODAY, 2);
        clock.set(NOON.plus(Duration.ofDays(10)));
        look(silent.id());
        List<Alert> seen = open(silent.id()).stream()
                .filter(alert -> alert.reason() == Reason.SILENCE)
                .toList();
        assertThat(seen).hasSize(1);
        asClinician(() -> attending.close(silent.id(), keys(seen), Outcome.CALLED, "Away until spring"));
        clock.set(NOON.plus(Duration.ofDays(100)));
        look(silent.id());
        assertThat(open(silent.id())).extracting(Alert::reason).doesNotContain(Reason.SILENCE);
    }

    @Test
    void dischargeTakesAPatientOffTheListButKeepsAnEmergency() {
        Trainee marta = trainee("Marta");
        Trainee jonas = trainee("Jonas");
        caseload.report(marta, TODAY, 8);
        caseload.answer(jonas, "saddle", NOON);
        await().until(() -> rows(WorklistQuery.Tab.MINE).size() == 2);
        asClinician(() -> discharging.discharge(marta.id()));
        asClinician(() -> discharging.discharge(jonas.id()));
        await().until(() -> rows(WorklistQuery.Tab.MINE).size() == 1);
        assertThat(rows(WorklistQuery.Tab.MINE).getFirst().patient()).isEqualTo(jonas.id());
    }

    @Test
    void orderOfEventsAndRepeatsDoNotMatter() {
        Trainee one = trainee("One");
        Trainee other = trainee("Other");
        caseload.report(one, TODAY.minusDays(1), 8);
        caseload.answer(one, "fever", NOON);
        caseload.report(one, TODAY, 6);
        caseload.answer(other, "fever", NOON);
        caseload.report(other, TODAY, 6);
        caseload.report(other, TODAY.minusDays(1), 8);
        for (int i = 0; i < 3; i++) {
            look(one.id());
            look(other.id());
        }
        assertThat(open(one.id()))
                .extracting(Alert::reason, Alert::numbers)
                .containsExactlyInAnyOrderElementsOf(open(other.id()).stream()
                        .map(alert -> tuple(alert.reason(), alert.numbers()))
                        .toList());
        assertThat(open(one.id())).extracting(Alert::reason).containsExactly(Reason.URGENT_FLAG, Reason.HIGH_PAIN);
        assertThat(rows(WorklistQuery.Tab.MINE)).extracting(WorklistRow::others).containsExactly(1, 1);
    }
}
