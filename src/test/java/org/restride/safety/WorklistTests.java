package org.restride.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.StatementBudget;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestClock;
import org.restride.base.Actor;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.LiveUpdates.Subscription;
import org.restride.base.PatientId;
import org.restride.catalogue.Catalogue;
import org.restride.people.CareTeams;
import org.restride.people.Discharging;
import org.restride.plans.EndPlan;
import org.restride.plans.Prescribing;
import org.restride.questions.Lock;
import org.restride.safety.Caseload.Trainee;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@RestrideTest
class WorklistTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private Caseload caseload;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TestClock clock;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Prescribing prescribing;

    @Autowired
    private Worklist worklist;

    @Autowired
    private WorklistUpdates updates;

    @Autowired
    private Attending attending;

    @Autowired
    private Unlocking unlocking;

    @Autowired
    private Alerts alerts;

    @Autowired
    private Watching watching;

    @Autowired
    private Watches watches;

    @Autowired
    private CareTeams teams;

    @Autowired
    private Discharging discharging;

    @Autowired
    private CurrentActor actors;

    @Autowired
    private TransactionTemplate transactions;

    private TestClinic clinic;

    @BeforeEach
    void makeClinic() {
        clock.set(NOON);
        clinic = caseload.clinic();
    }

    @AfterEach
    void putClockRight() {
        clock.putRight();
    }

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
        assertThat(row.numbers()).isEqualTo(new Numbers(7, 5, TODAY, false));
        await().untilAsserted(() ->
                assertThat(rows(WorklistQuery.Tab.MINE).getFirst().pains()).containsExactly(2, 7));
        assertThat(page(WorklistQuery.Tab.MINE).counts()).isEqualTo(new WorklistPage.Counts(1, 1, 0));
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
        caseload.report(marta, TODAY, 8);
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
        assertThat(open(one.id())).hasSize(3);
        assertThat(rows(WorklistQuery.Tab.MINE)).extracting(WorklistRow::others).containsExactly(2, 2);
    }

    @Test
    void listShowsOnlyPatientsInMyCare() {
        caseload.report(trainee("Marta"), TODAY, 8);
        await().until(() -> rows(WorklistQuery.Tab.MINE).size() == 1);
        WorklistPage others =
                clinics.as(clinic.otherClinician(), () -> worklist.open(WorklistQuery.first(WorklistQuery.Tab.TEAM)));
        assertThat(others.rows()).isEmpty();
        assertThat(others.counts()).isEqualTo(new WorklistPage.Counts(0, 0, 0));
        TestClinic elsewhere = clinics.create();
        assertThat(clinics.as(elsewhere.clinician(), () -> worklist.open(WorklistQuery.first(WorklistQuery.Tab.TEAM)))
                        .rows())
                .isEmpty();
    }

    @Test
    void colleagueOfTheCareTeamSeesWhoHasTakenIt() {
        Trainee marta = trainee("Marta");
        asClinician(() -> teams.add(marta.id(), clinic.otherClinician().account()));
        caseload.report(marta, TODAY, 8);
        await().until(() -> rows(WorklistQuery.Tab.MINE).size() == 1);
        clinics.as(clinic.otherClinician(), () -> attending.take(marta.id()));
        assertThat(rows(WorklistQuery.Tab.MINE)).isEmpty();
        assertThat(rows(WorklistQuery.Tab.TEAM)).singleElement().satisfies(row -> assertThat(row.takenBy())
                .hasValueSatisfying(taken -> assertThat(taken.name()).isEqualTo("Otto Other")));
        asClinician(
                () -> assertThatThrownBy(() -> attending.take(marta.id())).isInstanceOf(DomainError.Conflict.class));
        asClinician(() -> attending.giveBack(marta.id()));
        assertThat(rows(WorklistQuery.Tab.MINE)).hasSize(1);
    }

    @Test
    void snoozedPatientsComeBackInTimeOrWithAnythingNew() {
        Trainee marta = trainee("Marta");
        caseload.report(marta, TODAY.minusDays(2), 7);
        await().until(() -> rows(WorklistQuery.Tab.MINE).size() == 1);
        asClinician(() -> attending.snooze(marta.id(), NOON.plus(Duration.ofDays(2)), "Visit on Sunday"));
        assertThat(rows(WorklistQuery.Tab.MINE)).isEmpty();
        assertThat(rows(WorklistQuery.Tab.SNOOZED))
                .singleElement()
                .satisfies(row -> assertThat(row.snooze().why()).isEqualTo("Visit on Sunday"));
        clock.set(NOON.plus(Duration.ofDays(3)));
        assertThat(rows(WorklistQuery.Tab.MINE)).hasSize(1);
        clock.set(NOON);
        caseload.report(marta, TODAY, 8);
        await().until(() -> rows(WorklistQuery.Tab.MINE).size() == 1);
    }

    @Test
    void pagesFollowEachOtherWithoutGapsAndCostThreeStatementsAtMost() {
        for (int i = 0; i < 7; i++) {
            caseload.answer(trainee("Pat" + i), i % 2 == 0 ? "fever" : "hip", NOON);
        }
        asClinician(() -> StatementBudget.require("open a page of the worklist", () -> assertThat(
                        worklist.open(new WorklistQuery(WorklistQuery.Tab.MINE, null, 3))
                                .rows())
                .hasSize(3)));
        WorklistPage first = pageOf(new WorklistQuery(WorklistQuery.Tab.MINE, null, 4));
        WorklistPage second = pageOf(new WorklistQuery(WorklistQuery.Tab.MINE, null, 4)
                .after(first.rows().getLast()));
        assertThat(first.more()).isTrue();
        assertThat(second.more()).isFalse();
        Set<PatientId> seen = new HashSet<>();
        first.rows().forEach(row -> seen.add(row.patient()));
        second.rows().forEach(row -> seen.add(row.patient()));
        assertThat(seen).hasSize(7);
    }

    @Test
    void nobodyButCliniciansOfTheCareTeamMayTouchIt() {
        Trainee marta = trainee("Marta");
        caseload.report(marta, TODAY, 8);
        await().until(() -> rows(WorklistQuery.Tab.MINE).size() == 1);
        TestClinic elsewhere = clinics.create();
        for (Actor stranger : List.of(
                clinic.otherClinician(),
                clinic.editor(),
                clinic.administrator(),
                elsewhere.clinician(),
                marta.actor())) {
            refused(stranger, () -> attending.take(marta.id()));
            refused(stranger, () -> attending.giveBack(marta.id()));
            refused(stranger, () -> attending.snooze(marta.id(), NOON.plusSeconds(60), "x"));
            refused(stranger, () -> attending.wake(marta.id()));
            refused(stranger, () -> attending.close(marta.id(), Set.of(), Outcome.CALLED, "x"));
            refused(stranger, () -> unlocking.see(marta.id()));
            refused(stranger, () -> unlocking.unlock(marta.id(), UUID.randomUUID(), "x".repeat(20), ""));
            refused(stranger, () -> alerts.of(marta.id()));
            refused(stranger, () -> alerts.look(marta.id()));
        }
        for (Actor stranger : List.of(clinic.editor(), clinic.administrator(), marta.actor())) {
            refused(stranger, () -> worklist.open(WorklistQuery.first(WorklistQuery.Tab.MINE)));
            refused(stranger, () -> worklist.again(WorklistQuery.first(WorklistQuery.Tab.MINE)));
            refused(stranger, () -> updates.subscribe(() -> {}));
            refused(stranger, () -> watching.look(marta.id()));
        }
    }

    @Test
    void openListsAreToldWithinASecondAndOnlyInTheirClinic() {
        Trainee marta = trainee("Marta");
        AtomicInteger here = new AtomicInteger();
        AtomicInteger there = new AtomicInteger();
        TestClinic elsewhere = clinics.create();
        Subscription one = clinics.as(clinic.clinician(), () -> updates.subscribe(here::incrementAndGet));
        Subscription other = clinics.as(elsewhere.clinician(), () -> updates.subscribe(there::incrementAndGet));
        caseload.answer(marta, "saddle", NOON);
        await().atMost(Duration.ofSeconds(1)).until(() -> here.get() > 0);
        assertThat(there).hasValue(0);
        one.close();
        other.close();
    }

    private Trainee trainee(String name) {
        return caseload.trainee(clinic, name, TODAY.minusDays(1), 8);
    }

    private List<WorklistRow> rows(WorklistQuery.Tab tab) {
        return page(tab).rows();
    }

    private WorklistPage page(WorklistQuery.Tab tab) {
        return pageOf(WorklistQuery.first(tab));
    }

    private WorklistPage pageOf(WorklistQuery query) {
        return clinics.as(clinic.clinician(), () -> worklist.again(query));
    }

    private List<Alert> open(PatientId patient) {
        return clinics.as(clinic.clinician(), () -> alerts.of(patient)).stream()
                .filter(Alert::isOpen)
                .toList();
    }

    private static Set<Alert.Key> keys(List<Alert> alerts) {
        return Set.copyOf(alerts.stream().map(Alert::key).toList());
    }

    private void asClinician(Runnable work) {
        clinics.as(clinic.clinician(), work);
    }

    private void look(PatientId patient) {
        actors.asSystem(clinic.id(), () -> watching.look(patient));
    }

    private void check() {
        DueChecks.checkAll(watches, watching, actors, transactions, clock);
    }

    private boolean nextCheckIsMissing(PatientId patient) {
        clock.set(NOON.plus(Duration.ofDays(60)));
        boolean missing = watches.due(clock.instant(), 10_000).stream()
                .noneMatch(due -> due.patient().equals(patient));
        clock.set(NOON);
        return missing;
    }

    private void refused(Actor actor, Runnable work) {
        clinics.as(actor, () -> assertThatThrownBy(work::run)
                .isInstanceOfAny(AccessDeniedException.class, DomainError.Forbidden.class));
    }
}
