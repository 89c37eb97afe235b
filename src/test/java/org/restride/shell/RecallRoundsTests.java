package org.restride.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.StatementBudget;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemId;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.RecallItem;
import org.restride.catalogue.Recalling;
import org.restride.people.CareTeams;
import org.restride.people.Merging;
import org.restride.plans.ChangePlan;
import org.restride.plans.ContentsInUse;
import org.restride.plans.Drawing;
import org.restride.plans.EndPlan;
import org.restride.plans.HoldingPatient;
import org.restride.plans.News;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanReading;
import org.restride.plans.Prescribing;
import org.restride.safety.Caseload;
import org.restride.safety.Caseload.Trainee;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RestrideTest
@RecordApplicationEvents
class RecallRoundsTests {

    private static final Locale EN = Locale.ENGLISH;
    private static final ItemKey BRIDGE = new ItemKey("glute-bridge");
    private static final ItemKey BIRD_DOG = new ItemKey("bird-dog");
    private static final String WHY = "It hurt more than it helped.";

    @Autowired
    private RecallRounds rounds;

    @Autowired
    private Recalling recalling;

    @Autowired
    private ContentsInUse uses;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Prescribing prescribing;

    @Autowired
    private PlanReading plans;

    @Autowired
    private CareTeams teams;

    @Autowired
    private Merging merging;

    @Autowired
    private Caseload caseload;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private ApplicationEvents events;

    private TestClinic clinic;
    private Trainee marta;
    private Trainee jonas;

    @BeforeEach
    void openClinic() {
        clinic = caseload.clinic();
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        marta = caseload.trainee(clinic, "Marta", yesterday, 6);
        jonas = caseload.trainee(clinic, "Jonas", yesterday, 6);
        clinics.as(
                clinic.clinician(),
                () -> teams.add(jonas.id(), clinic.otherClinician().account()));
    }

    @Test
    void editorsLearnHowManyPlansOfWhosePatientsButNotWhose() {
        RecallSpread spread = spread();
        assertThat(spread.plans()).isEqualTo(2);
        assertThat(spread.clinicians())
                .extracting(RecallSpread.Clinician::name, RecallSpread.Clinician::plans)
                .containsExactly(tuple("Clara Clinician", 2), tuple("Otto Other", 1));
        assertThat(spread.toString()).doesNotContain("Marta", "Jonas");
        recall();
        for (Actor actor : List.of(clinic.editor(), clinic.administrator())) {
            assertThatThrownBy(() -> clinics.as(actor, () -> rounds.open(EN)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> clinics.as(actor, () -> rounds.mine(EN)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> clinics.as(actor, () -> uses.mine(List.of(bridge()))))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void cliniciansSeeTheirOwnPatientsOnly() {
        recall();
        assertThat(patients(clinic.clinician())).containsExactly(jonas.id(), marta.id());
        assertThat(patients(clinic.otherClinician())).containsExactly(jonas.id());
        TestClinic other = caseload.clinic();
        assertThat(patients(other.clinician())).isEmpty();
        ItemId id = bridge();
        assertThat(clinics.as(other.editor(), () -> rounds.spread(id)).plans()).isZero();
    }

    @Test
    void nothingIsListedBeforeARecall() {
        assertThat(patients(clinic.clinician())).isEmpty();
    }

    @Test
    void aPlanThatChangesOrEndsNoLongerCounts() {
        recall();
        replace(marta);
        assertThat(patients(clinic.clinician())).containsExactly(jonas.id());
        assertThat(spread().clinicians())
                .extracting(RecallSpread.Clinician::plans)
                .containsExactly(1, 1);
        end(jonas);
        assertThat(spread()).isEqualTo(new RecallSpread(0, List.of()));
        assertThat(patients(clinic.otherClinician())).isEmpty();
    }

    @Test
    void countsAreThereForManyItemsAtOnce() {
        replace(marta);
        ItemId birdDog = item(BIRD_DOG).id().item();
        ItemId deadBug = item(new ItemKey("dead-bug")).id().item();
        assertThat(clinics.as(clinic.editor(), () -> uses.counts(List.of(bridge(), birdDog, deadBug))))
                .isEqualTo(Map.of(bridge(), 1, birdDog, 1));
    }

    @Test
    void aMergedRecordBringsItsPlanAlong() {
        recall();
        PatientId kept = clinics.patient(clinic, "Marta", "Lasting");
        clinics.as(clinic.administrator(), () -> merging.merge(marta.id(), kept));
        assertThat(patients(clinic.clinician())).containsExactlyInAnyOrder(kept, jonas.id());
    }

    @Test
    void lookingAtNamesIsKeptInTheAudit() {
        recall();
        clinics.as(clinic.clinician(), () -> rounds.mine(EN));
        assertThat(looks()).isZero();
        clinics.as(clinic.clinician(), () -> rounds.open(EN));
        assertThat(looks()).isOne();
    }

    @Test
    void readingKeepsToItsStatements() {
        recall();
        ItemId id = bridge();
        clinics.as(
                clinic.editor(),
                () -> StatementBudget.require("see in whose plans an item stands", () -> rounds.spread(id)));
        clinics.as(clinic.clinician(), () -> {
            StatementBudget.require("open the list of what was recalled from one's plans", () -> rounds.open(EN));
            StatementBudget.require("say what was recalled from one's plans", () -> rounds.mine(EN));
        });
    }

    private long looks() {
        return events.stream(Audited.class)
                .filter(audited -> audited.subject().equals("recalled-items"))
                .count();
    }

    private void recall() {
        clinics.as(clinic.editor(), () -> recalling.recall(new RecallItem(BRIDGE, WHY, BIRD_DOG)));
    }

    private void replace(Trainee trainee) {
        clinics.as(clinic.clinician(), () -> {
            PlanDetail plan = plans.current(trainee.id()).orElseThrow();
            PlanBody body = Drawing.replace(plan.body(), bridge(), item(BIRD_DOG), UUID::randomUUID);
            prescribing.change(
                    trainee.id(),
                    new ChangePlan(
                            plan.id(), plan.number(), body, plan.version().startsOn(), new News("Other", "Why"), WHY));
        });
    }

    private void end(Trainee trainee) {
        clinics.as(
                clinic.clinician(),
                () -> prescribing.end(trainee.id(), new EndPlan(trainee.plan().plan(), 1, "It is over")));
    }

    private RecallSpread spread() {
        return clinics.as(clinic.editor(), () -> rounds.spread(bridge()));
    }

    private List<PatientId> patients(Actor clinician) {
        return clinics.as(clinician, () -> rounds.mine(EN)).stream()
                .flatMap(recall -> recall.patients().stream())
                .map(HoldingPatient::patient)
                .toList();
    }

    private ItemId bridge() {
        return item(BRIDGE).id().item();
    }

    private PublishedItem item(ItemKey key) {
        return clinics.as(clinic.editor(), () -> catalogue.current(key, EN))
                .orElseThrow(() -> new DomainError.NotFound("error.not-found"));
    }
}
