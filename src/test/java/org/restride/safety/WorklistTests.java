package org.restride.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
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
}
