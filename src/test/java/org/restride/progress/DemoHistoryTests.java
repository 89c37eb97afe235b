package org.restride.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.AccountId;
import org.restride.base.Actor;
import org.restride.base.PatientId;
import org.restride.base.partitions.MonthPartitions;
import org.restride.catalogue.Catalogue;
import org.restride.people.DemoData;
import org.restride.people.DemoPeople;
import org.restride.progress.Training.Runner;
import org.restride.questions.Locks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

@RestrideTest
class DemoHistoryTests {

    private static final int PATIENTS = 11;

    @Autowired
    private Training training;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private ProgressReading reading;

    @Autowired
    private Locks locks;

    @Autowired
    private MonthPartitions partitions;

    @Autowired
    private DemoHistory history;

    @Autowired
    @Qualifier("demoAnswers") private DemoData answers;

    @Test
    void eightWeeksOfHistoryGiveListsAndChartsSomethingToShow() {
        TestClinic clinic = training.clinic();
        List<Runner> runners = new ArrayList<>();
        for (int i = 0; i < PATIENTS; i++) {
            runners.add(training.runner(clinic, LocalDate.now(Training.LONDON).minusWeeks(8)));
        }
        AccountId nobody = new AccountId(UUID.randomUUID());
        List<PatientId> patients = runners.stream().map(Runner::id).toList();
        DemoPeople people = new DemoPeople(nobody, nobody, nobody, nobody, nobody, patients.getFirst(), patients);
        history.prepare();
        clinics.as(Actor.system(clinic.id()), () -> {
            answers.fill(clinic.id(), people);
            history.fill(clinic.id(), people);
        });

        LocalDate yesterday = LocalDate.now(Training.LONDON).minusDays(1);
        for (Runner runner : runners) {
            List<PainPoint> pain = pain(clinic, runner);
            assertThat(pain).hasSizeGreaterThan(20);
            assertThat(pain).anySatisfy(point -> assertThat(point.morning()).isNotNull());
        }
        assertThat(pain(clinic, runners.getFirst()).getLast().day()).isEqualTo(yesterday);
        assertThat(pain(clinic, runners.get(2)).getLast().during())
                .as("a sudden jump")
                .isEqualTo(7);
        assertThat(pain(clinic, runners.get(4)).getLast().day()).as("silence").isBefore(yesterday.minusDays(4));
        assertThat(clinics.as(
                        clinic.clinician(), () -> locks.current(runners.get(9).id())))
                .as("an emergency")
                .hasValueSatisfying(lock ->
                        assertThat(lock.answers().getFirst().flags()).contains("bladder-problem", "saddle-numbness"));
        Adherence adherence = clinics.as(
                clinic.clinician(), () -> reading.adherence(runners.getFirst().id(), 6));
        assertThat(adherence.weeks()).hasSize(6);
        assertThat(adherence.done()).isPositive().isLessThanOrEqualTo(adherence.asked());
        assertThat(partitions.overflowing()).isEmpty();
    }

    private List<PainPoint> pain(TestClinic clinic, Runner runner) {
        return clinics.as(clinic.clinician(), () -> reading.pain(runner.id(), Instant.EPOCH));
    }
}
