package org.restride.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.StatementBudget;
import org.restride.TestClinics;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.people.CareTeams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RestrideTest
@RecordApplicationEvents
class CopyingPlanTests {
    @Autowired
    private PlanClinics places;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private CopyingPlan copying;

    @Autowired
    private PlanReading reading;

    @Autowired
    private CareTeams teams;

    @Autowired
    private ApplicationEvents events;

    private PlanClinic clinic;
    /** The one who gets something. */
    private PatientId patient;

    private PlanDetail source;

    @BeforeEach
    void giveSomebodyAPlan() {
        clinic = places.open();
        PlanBody plan = clinic.plan("bird-dog", "glute-bridge");
        clinic.assign(plan.changing(
                plan.phases().getFirst().id(),
                phase -> phase.noting(phase.items().getFirst().id(), "Mind your knee, Nora.")));
        patient = clinics.patient(clinic.people, "Omar", "Other");
        source = as(() -> reading.current(clinic.patient)).orElseThrow();
    }

    @Test
    void theExercisesComeWithNewIdsAndWithoutTheWordsToSomebodyElse() {
        Copied copied = as(() -> copying.copy(patient, all(false)));
        Phase old = source.body().phases().getFirst();
        assertThat(copied.phases()).singleElement().satisfies(phase -> {
            assertThat(phase.name()).isEqualTo(old.name());
            assertThat(phase.id()).isNotEqualTo(old.id());
            assertThat(phase.items())
                    .extracting(PlanItem::dose)
                    .containsExactlyElementsOf(
                            old.items().stream().map(PlanItem::dose).toList());
            assertThat(phase.items()).extracting(PlanItem::note).containsOnly("");
            assertThat(ids(phase)).doesNotContainAnyElementsOf(ids(old));
        });
        assertThat(as(() -> copying.copy(patient, all(true)))
                        .phases()
                        .getFirst()
                        .items())
                .extracting(PlanItem::note)
                .containsExactly("Mind your knee, Nora.", "");
    }

    @Test
    void onlyWhatIsChosenIsCopied() {
        UUID second = source.body().phases().getFirst().items().getLast().id();
        Copied copied = as(() -> copying.copy(
                patient, new CopyParts(clinic.patient, source.version().id(), Set.of(second), false)));
        assertThat(copied.phases().getFirst().items()).hasSize(1);
        PlanBody body = clinic.plan("dead-bug");
        Phase open = body.phases().getFirst();
        assertThat(copied.into(body, open.id()).phases().getFirst().items()).hasSize(2);
        assertThat(copied.behind(body).phases()).hasSize(2);
    }

    @Test
    void bothRecordsKeepIt() {
        as(() -> copying.open(patient, clinic.patient));
        as(() -> copying.copy(patient, all(false)));
        List<Audited> kept = events.stream(Audited.class).toList();
        assertThat(kept)
                .anySatisfy(entry -> {
                    assertThat(entry.deed()).isEqualTo(Audited.Deed.LOOKED);
                    assertThat(entry.patient()).isEqualTo(clinic.patient);
                })
                .anySatisfy(entry -> {
                    assertThat(entry.patient()).isEqualTo(patient);
                    assertThat(entry.fields()).contains("copied-from-another-plan");
                    assertThat(entry.id()).isNull();
                });
    }

    @Test
    void onlyPlansOfOnesOwnPatientsAreThere() {
        assertThat(as(() -> copying.sources(patient)))
                .extracting(CopySource::patient)
                .containsExactly(clinic.patient);
        assertThat(as(() -> copying.sources(clinic.patient))).isEmpty();
        Actor other = clinic.people.otherClinician();
        clinics.as(clinic.people.administrator(), () -> teams.add(patient, other.account()));
        assertThat(clinics.as(other, () -> copying.sources(patient))).isEmpty();
        refused(other, () -> copying.open(patient, clinic.patient));
        refused(other, () -> copying.copy(patient, all(false)));
    }

    @Test
    void nobodyElseCopies() {
        Stream.of(
                        clinic.people.otherClinician(),
                        clinic.people.editor(),
                        clinic.people.administrator(),
                        clinic.patientActor(),
                        places.open().clinician())
                .forEach(actor -> {
                    refused(actor, () -> copying.sources(patient));
                    refused(actor, () -> copying.open(patient, clinic.patient));
                    refused(actor, () -> copying.copy(patient, all(false)));
                });
        PlanClinic elsewhere = places.open();
        elsewhere.assign("bird-dog");
        PlanDetail theirs = clinics.as(elsewhere.clinician(), () -> reading.current(elsewhere.patient))
                .orElseThrow();
        refused(clinic.clinician(), () -> copying.open(patient, elsewhere.patient));
        refused(
                clinic.clinician(),
                () -> copying.copy(
                        patient,
                        new CopyParts(elsewhere.patient, theirs.version().id(), Set.of(), false)));
        refused(
                clinic.clinician(),
                () -> copying.copy(
                        patient, new CopyParts(clinic.patient, theirs.version().id(), Set.of(), false)));
    }

    @Test
    void copyingCostsFewStatements() {
        StatementBudget.require("list the plans to copy from", () -> as(() -> copying.sources(patient)));
        StatementBudget.require(
                "open another plan to copy from", () -> as(() -> copying.open(patient, clinic.patient)));
        StatementBudget.require("copy parts of another plan", () -> as(() -> copying.copy(patient, all(false))));
    }

    private CopyParts all(boolean withNotes) {
        Set<UUID> parts = source.body().phases().stream()
                .flatMap(phase -> ids(phase).stream())
                .collect(Collectors.toSet());
        return new CopyParts(clinic.patient, source.version().id(), parts, withNotes);
    }

    private static List<UUID> ids(Phase phase) {
        return phase.items().stream().map(PlanItem::id).toList();
    }

    private <T> T as(Supplier<T> work) {
        return clinics.as(clinic.clinician(), work);
    }

    private void refused(Actor actor, Supplier<?> deed) {
        assertThatThrownBy(() -> clinics.as(actor, deed))
                .isInstanceOfAny(AccessDeniedException.class, DomainError.NotFound.class, DomainError.Forbidden.class);
    }
}
