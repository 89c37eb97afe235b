package org.restride.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestClock;
import org.restride.base.Actor;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.people.MergePreview;
import org.restride.people.Merging;
import org.restride.plans.ChoosingPlan;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanId;
import org.restride.plans.PlanReading;
import org.restride.plans.PlanSummary;
import org.restride.safety.Caseload;
import org.restride.safety.Caseload.Trainee;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Two records of one patient, each with a plan: a clinician chooses with which one the patient goes on. */
@RestrideTest
class MergingPlansTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String WHY = "The same person, this is the newer plan";

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TestClock clock;

    @Autowired
    private Merging merging;

    @Autowired
    private ChoosingPlan choosing;

    @Autowired
    private PlanReading plans;

    @Autowired
    private Caseload caseload;

    private TestClinic clinic;
    private Trainee twice;

    @BeforeEach
    void registerTwice() {
        clock.set(NOON);
        clinic = caseload.clinic();
        twice = caseload.trainee(clinic, "Ana", TODAY.minusDays(10), 6);
    }

    @AfterEach
    void letTheClockRun() {
        clock.putRight();
    }

    @Test
    void ofTwoPlansTheClinicianChoosesAndTheOtherIsEndedNotDeleted() {
        Trainee other = caseload.trainee(clinic, "Ana", TODAY.minusDays(30), 8);
        assertThat(preview(twice.id(), other.id()).decisions()).containsExactly("plans.merge.two-plans");
        assertThat(clinics.as(clinic.administrator(), () -> merging.merge(twice.id(), other.id())))
                .isFalse();
        assertThat(current(other.id()).id()).isEqualTo(other.plan().plan());
        assertThatThrownBy(() -> clinics.as(clinic.clinician(), () -> merging.goOn(twice.id())))
                .isInstanceOf(DomainError.Conflict.class);
        var choice =
                clinics.as(clinic.clinician(), () -> choosing.open(twice.id())).orElseThrow();
        assertThat(choice.plans())
                .extracting(PlanDetail::id)
                .containsExactly(other.plan().plan(), twice.plan().plan());
        PatientId lasting = clinics.as(
                clinic.clinician(),
                () -> choosing.choose(twice.id(), twice.plan().plan(), WHY));
        assertThat(lasting).isEqualTo(other.id());
        assertThat(current(lasting).id()).isEqualTo(twice.plan().plan());
        assertThat(clinics.as(clinic.clinician(), () -> plans.all(lasting)))
                .extracting(PlanSummary::id, PlanSummary::ended)
                .contains(org.assertj.core.groups.Tuple.tuple(other.plan().plan(), true));
        assertThat(clinics.as(clinic.clinician(), () -> choosing.open(lasting))).isEmpty();
    }

    @Test
    void nobodyButTheTwoCareTeamsChooses() {
        Trainee other = caseload.trainee(clinic, "Ana", TODAY.minusDays(30), 8);
        PlanId plan = other.plan().plan();
        assertThatThrownBy(() -> clinics.as(clinic.clinician(), () -> choosing.choose(twice.id(), plan, WHY)))
                .as("nobody asked for it")
                .isInstanceOf(DomainError.Conflict.class);
        clinics.as(clinic.administrator(), () -> merging.merge(twice.id(), other.id()));
        for (Actor actor : List.of(clinic.administrator(), clinic.otherClinician(), twice.actor())) {
            assertThatThrownBy(() -> clinics.as(actor, () -> choosing.choose(twice.id(), plan, WHY)))
                    .isInstanceOfAny(AccessDeniedException.class, DomainError.Forbidden.class);
        }
        clinics.as(clinic.administrator(), () -> merging.withdraw(twice.id()));
        assertThatThrownBy(() -> clinics.as(clinic.clinician(), () -> choosing.choose(twice.id(), plan, WHY)))
                .isInstanceOf(DomainError.Conflict.class);
    }

    private MergePreview preview(PatientId merged, PatientId lasting) {
        return clinics.as(clinic.administrator(), () -> merging.preview(merged, lasting));
    }

    private PlanDetail current(PatientId patient) {
        return clinics.as(clinic.clinician(), () -> plans.current(patient)).orElseThrow();
    }
}
