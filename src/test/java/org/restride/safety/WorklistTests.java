package org.restride.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.restride.StatementBudget;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.base.DomainError;
import org.restride.base.LiveUpdates.Subscription;
import org.restride.base.PatientId;
import org.restride.catalogue.Catalogue;
import org.restride.people.CareTeams;
import org.restride.safety.Caseload.Trainee;
import org.springframework.beans.factory.annotation.Autowired;

/** The list itself: who sees it, who has taken whom, its pages and its updates. */
class WorklistTests extends WorklistClinic {

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private WorklistUpdates updates;

    @Autowired
    private CareTeams teams;

    @Test
    void listShowsOnlyPatientsInMyCare() {
        caseload.report(trainee("Marta"), TODAY, 8);
        await().until(() -> rows(WorklistQuery.Tab.MINE).size() == 1);
        WorklistPage others =
                clinics.as(clinic.otherClinician(), () -> worklist.open(WorklistQuery.first(WorklistQuery.Tab.TEAM)));
        assertThat(others.rows()).isEmpty();
        assertThat(others.counts()).isEqualTo(new WorklistPage.Counts(0, 0, 0, 0));
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
        asClinician(() ->
                assertThatThrownBy(() -> attending.giveBack(marta.id())).isInstanceOf(DomainError.Conflict.class));
        assertThat(rows(WorklistQuery.Tab.MINE)).isEmpty();
        asClinician(() -> attending.give(marta.id(), clinic.clinician().account()));
        asClinician(() -> attending.giveBack(marta.id()));
        assertThat(rows(WorklistQuery.Tab.MINE)).singleElement().satisfies(row -> assertThat(row.takenBy())
                .isEmpty());
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
            refused(stranger, () -> attending.attend(marta.id()));
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

    @Test
    void rowsAreNarrowedByReasonPlanAndNameAndTheChoicesAreCounted() {
        caseload.answer(trainee("Marta"), "fever", NOON);
        caseload.answer(trainee("Tom"), "hip", NOON);
        caseload.answer(trainee("Percent 100%"), "hip", NOON);
        WorklistPage all = page(WorklistQuery.Tab.MINE);
        assertThat(all.facets().reasons()).isEqualTo(Map.of(Reason.URGENT_FLAG, 1, Reason.WATCH_FLAG, 2));
        assertThat(all.facets().plans()).isEqualTo(Map.of("Back to running", 3));
        assertThat(narrowed(Reason.WATCH_FLAG, null, "")).containsExactlyInAnyOrder("Tom", "Percent 100%");
        assertThat(narrowed(null, "Back to running", "TOM run")).containsExactly("Tom");
        assertThat(narrowed(null, "Another plan", "")).isEmpty();
        assertThat(narrowed(null, null, "%")).containsExactly("Percent 100%");
        WorklistQuery query = WorklistQuery.first(WorklistQuery.Tab.MINE)
                .with(new WorklistQuery.Filter(Reason.URGENT_FLAG, null, ""));
        assertThat(pageOf(query).counts()).isEqualTo(all.counts());
    }

    @Test
    void aPatientIsGivenToAColleagueOfTheCareTeamAndNobodyElse() {
        Trainee marta = trainee("Marta");
        caseload.answer(marta, "fever", NOON);
        assertThat(page(WorklistQuery.Tab.UNASSIGNED).rows()).hasSize(1);
        asClinician(() -> assertThatThrownBy(
                        () -> attending.give(marta.id(), clinic.otherClinician().account()))
                .isInstanceOf(DomainError.Invalid.class));
        asClinician(() -> {
            teams.add(marta.id(), clinic.otherClinician().account());
            attending.give(marta.id(), clinic.otherClinician().account());
        });
        assertThat(page(WorklistQuery.Tab.UNASSIGNED).counts()).isEqualTo(new WorklistPage.Counts(0, 1, 0, 0));
        assertThat(clinics.as(
                                clinic.otherClinician(),
                                () -> worklist.again(WorklistQuery.first(WorklistQuery.Tab.MINE)))
                        .rows())
                .hasSize(1);
        asClinician(() -> assertThat(worklist.takenBy(Set.of(marta.id()))).containsEntry(marta.id(), "Otto Other"));
        refused(clinic.administrator(), () -> worklist.takenBy(Set.of(marta.id())));
        refused(clinic.administrator(), () -> contacts.of(marta.id()));
        refused(marta.actor(), () -> contacts.record(marta.id(), Contact.Result.SEEN, ""));
        refused(
                marta.actor(),
                () -> attending.give(marta.id(), clinic.otherClinician().account()));
    }

    @Test
    void whoTriesToReachThePatientHasSeenTheAlertsOnceAndHasThePatient() {
        Trainee marta = trainee("Marta");
        caseload.answer(marta, "fever", NOON);
        assertThat(open(marta.id())).extracting(Alert::seen).containsOnlyNulls();
        clock.set(NOON.plus(Duration.ofMinutes(7)));
        asClinician(() -> contacts.record(marta.id(), Contact.Result.NOT_REACHED, " Again at two "));
        clock.set(NOON.plus(Duration.ofMinutes(30)));
        asClinician(() -> {
            contacts.record(marta.id(), Contact.Result.REACHED, "");
            alerts.look(marta.id());
            attending.close(marta.id(), keys(alerts.of(marta.id())), Outcome.FALSE_ALARM, "She had misread it");
        });
        asClinician(() -> {
            assertThat(contacts.of(marta.id()))
                    .extracting(Contact::result, Contact::note)
                    .containsExactly(
                            tuple(Contact.Result.REACHED, null), tuple(Contact.Result.NOT_REACHED, "Again at two"));
            assertThat(alerts.of(marta.id())).singleElement().satisfies(alert -> {
                assertThat(alert.seen().by()).isEqualTo(clinic.clinician().account());
                assertThat(alert.seen().at())
                        .isBetween(NOON.plus(Duration.ofMinutes(7)), NOON.plus(Duration.ofMinutes(8)));
                assertThat(alert.closing().outcome()).isEqualTo(Outcome.FALSE_ALARM);
            });
        });
    }

    @Test
    void whatCameAfterTheLastVisitIsNewAsLongAsThisOneLasts() {
        caseload.answer(trainee("Before"), "fever", NOON);
        assertThat(visit()).isEmpty();
        clock.set(NOON.plus(Duration.ofHours(2)));
        caseload.answer(trainee("After"), "hip", NOON.plus(Duration.ofHours(2)));
        clock.set(NOON.plus(Duration.ofHours(3)));
        assertThat(visit()).containsExactly("After");
        clock.set(NOON.plus(Duration.ofHours(3).plusMinutes(5)));
        assertThat(visit()).containsExactly("After");
        clock.set(NOON.plus(Duration.ofHours(4)));
        assertThat(visit()).isEmpty();
    }

    private List<String> visit() {
        WorklistPage page =
                clinics.as(clinic.clinician(), () -> worklist.open(WorklistQuery.first(WorklistQuery.Tab.MINE)));
        return page.rows().stream()
                .filter(page::isNew)
                .map(WorklistRow::firstName)
                .toList();
    }

    private List<String> narrowed(@Nullable Reason reason, @Nullable String plan, String words) {
        WorklistQuery query =
                WorklistQuery.first(WorklistQuery.Tab.MINE).with(new WorklistQuery.Filter(reason, plan, words));
        return pageOf(query).rows().stream().map(WorklistRow::firstName).toList();
    }
}
