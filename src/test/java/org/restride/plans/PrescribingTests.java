package org.restride.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.restride.plans.PlanClinic.START;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.StatementBudget;
import org.restride.Statements;
import org.restride.TestClinics;
import org.restride.base.Actor;
import org.restride.base.DomainError;
import org.restride.base.Glimpse;
import org.restride.base.Glimpses;
import org.restride.base.PatientId;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemId;
import org.restride.catalogue.ItemVersionId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RestrideTest
@RecordApplicationEvents
class PrescribingTests {
    private static final News NEWS = new News("One more exercise.", "Your back is ready for more.");

    @Autowired
    private PlanClinics places;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Prescribing prescribing;

    @Autowired
    private PlanReading reading;

    @Autowired
    private PlanDrafts drafts;

    @Autowired
    private DueList dueList;

    @Autowired
    private Plans plans;

    @Autowired
    private Glimpses glimpses;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ApplicationEvents events;

    private PlanClinic clinic;

    @BeforeEach
    void openClinic() {
        clinic = places.open();
    }

    @Test
    void patientFollowsWhatTheClinicianAssigned() {
        PlanBody body = clinic.plan("bird-dog", "glute-bridge");
        PlanVersionId id = assign(body);
        PlanDetail plan =
                as(clinic.patientActor(), () -> reading.current(clinic.patient)).orElseThrow();
        assertThat(plan.version().id()).isEqualTo(id);
        assertThat(plan.body()).isEqualTo(body);
        assertThat(plan.version().startsOn()).isEqualTo(START);
        assertThat(plan.version().signature().author())
                .isEqualTo(clinic.clinician().account());
        assertThat(plan.lastDay()).isEqualTo(START.plusDays(13));
        assertThat(events.stream(PlanAssigned.class)).hasSize(1);
    }

    @Test
    void whatThePatientSawStays() {
        PlanBody first = clinic.plan("bird-dog");
        PlanVersionId one = assign(first);
        PlanBody second = first.titled("Stronger");
        PlanVersionId two = change(one, second);
        assertThat(two).isEqualTo(new PlanVersionId(one.plan(), 2));
        Actor patient = clinic.patientActor();
        assertThat(as(patient, () -> reading.version(one)).body()).isEqualTo(first);
        assertThat(as(patient, () -> reading.version(two)).body()).isEqualTo(second);
        assertThat(as(patient, () -> reading.history(clinic.patient)))
                .extracting(VersionSummary::id)
                .containsExactly(two, one);
        assertThat(as(patient, () -> reading.current(clinic.patient))
                        .orElseThrow()
                        .version()
                        .told())
                .contains(NEWS);
    }

    @Test
    void theLaterOfTwoCliniciansOverwritesNothing() {
        PlanVersionId one = assign(clinic.plan("bird-dog"));
        change(one, clinic.plan("glute-bridge"));
        assertThatThrownBy(() -> change(one, clinic.plan("dead-bug"))).isInstanceOf(DomainError.Conflict.class);
        assertThat(as(clinic.clinician(), () -> reading.history(clinic.patient)))
                .hasSize(2);
    }

    @Test
    void aPatientFollowsOnePlanAtATime() {
        PlanVersionId one = assign(clinic.plan("bird-dog"));
        assertThatThrownBy(() -> assign(clinic.plan("glute-bridge")))
                .isInstanceOf(DomainError.Conflict.class)
                .hasMessage("plans.error.has-plan");
        clinics.as(
                clinic.clinician(), () -> prescribing.end(clinic.patient, new EndPlan(one.plan(), 1, "Goal reached")));
        assertThat(as(clinic.patientActor(), () -> reading.current(clinic.patient)))
                .isEmpty();
        assertThat(as(clinic.patientActor(), () -> reading.version(one)).isEnded())
                .isTrue();
        assign(clinic.plan("glute-bridge"));
        assertThat(as(clinic.clinician(), () -> reading.all(clinic.patient)))
                .extracting(PlanSummary::ended)
                .containsExactly(false, true);
    }

    @Test
    void nothingIsPrescribedThatNobodyHasAccepted() {
        PlanClinic fresh = places.notAccepted();
        PlanBody body = fresh.plan("bird-dog");
        assertThatThrownBy(() ->
                        as(fresh.clinician(), () -> prescribing.assign(fresh.patient, new AssignPlan(body, START, ""))))
                .isInstanceOf(DomainError.Invalid.class)
                .hasMessage("plans.error.not-accepted");
    }

    @Test
    void nothingIsPrescribedThatTheCatalogueDoesNotHave() {
        PlanBody body = clinic.plan("bird-dog");
        Phase phase = body.phases().getFirst();
        PlanItem item = phase.items().getFirst();
        PlanBody unknown = body.changing(
                phase.id(),
                old -> old.plus(new PlanItem(
                        UUID.randomUUID(),
                        new ItemVersionId(new ItemId(UUID.randomUUID()), 1),
                        item.dose(),
                        item.cadence(),
                        "")));
        assertThatThrownBy(() -> assign(unknown))
                .isInstanceOf(DomainError.Invalid.class)
                .hasMessage("plans.error.content-unknown");
    }

    @Test
    void onlyTheCareTeamPrescribes() {
        PlanVersionId one = assign(clinic.plan("bird-dog"));
        PlanBody body = clinic.plan("glute-bridge");
        PlanClinic elsewhere = places.open();
        Stream.of(
                        clinic.people.otherClinician(),
                        clinic.people.editor(),
                        clinic.people.administrator(),
                        clinic.patientActor(),
                        elsewhere.clinician())
                .forEach(actor -> {
                    refused(actor, () -> prescribing.assign(clinic.patient, new AssignPlan(body, START, "")));
                    refused(actor, () -> prescribing.change(clinic.patient, changing(one, body)));
                    refused(actor, () -> prescribing.end(clinic.patient, new EndPlan(one.plan(), 1, "Over")));
                    refused(actor, () -> reading.open(clinic.patient));
                    refused(actor, () -> drafts.keep(clinic.patient, new PlanDraft(0, body, null, null)));
                    refused(actor, () -> drafts.find(clinic.patient));
                });
        assertThat(as(clinic.clinician(), () -> reading.history(clinic.patient)))
                .hasSize(1);
    }

    @Test
    void aPlanIsReadByThePatientAndTheCareTeamOnly() {
        PlanVersionId one = assign(clinic.plan("bird-dog"));
        PatientId neighbour = clinics.patient(clinic.people, "Tom", "Baker");
        PlanClinic elsewhere = places.open();
        Stream.of(
                        clinic.people.otherClinician(),
                        clinic.people.editor(),
                        clinic.people.administrator(),
                        clinics.patientActor(clinic.people, neighbour),
                        elsewhere.clinician(),
                        elsewhere.patientActor())
                .forEach(actor -> {
                    refused(actor, () -> reading.current(clinic.patient));
                    refused(actor, () -> reading.history(clinic.patient));
                    refused(actor, () -> reading.all(clinic.patient));
                    refused(actor, () -> reading.version(one));
                    refused(actor, () -> dueList.on(clinic.patient, START, Done.nothing()));
                });
    }

    @Test
    void anotherPatientsPlanCantBeChangedUnderOnesOwnPatientsName() {
        PlanVersionId one = assign(clinic.plan("bird-dog"));
        PatientId second = clinics.patient(clinic.people, "Tom", "Baker");
        assertThatThrownBy(() -> as(
                        clinic.clinician(),
                        () -> prescribing.change(second, changing(one, clinic.plan("glute-bridge")))))
                .isInstanceOf(DomainError.NotFound.class);
    }

    @Test
    void rowLevelSecurityAloneKeepsPlansApart() {
        PlanVersionId one = assign(clinic.plan("bird-dog"));
        PatientId neighbour = clinics.patient(clinic.people, "Tom", "Baker");
        PlanClinic elsewhere = places.open();
        assertThat(unguarded(clinic.clinician(), () -> plans.find(one))).isPresent();
        assertThat(unguarded(clinic.patientActor(), () -> plans.find(one))).isPresent();
        assertThat(unguarded(clinics.patientActor(clinic.people, neighbour), () -> plans.find(one)))
                .isEmpty();
        assertThat(unguarded(elsewhere.clinician(), () -> plans.find(one))).isEmpty();
    }

    @Test
    void dueListFollowsPlanAndWhatWasDone() {
        PlanBody body = clinic.plan("bird-dog");
        Phase phase = body.phases().getFirst();
        UUID item = phase.items().getFirst().id();
        assign(body.changing(phase.id(), old -> old.changing(item, bird -> bird.with(new Cadence.EveryNDays(2)))));
        LocalDate second = START.plusDays(1);
        Done done = Done.of(java.util.Map.of(item, List.of(START)));
        Actor patient = clinic.patientActor();
        assertThat(due(patient, second, Done.nothing()).day().items()).hasSize(1);
        assertThat(due(patient, second, done).day().items()).isEmpty();
        assertThat(due(patient, second, done).next()).contains(START.plusDays(2));
    }

    @Test
    void aDraftIsKeptWithWhatIsBeingTyped() {
        PlanDraft draft = new PlanDraft(0, clinic.plan("bird-dog"), UUID.randomUUID(), "3x8 ho");
        clinics.as(clinic.clinician(), () -> drafts.keep(clinic.patient, draft));
        assertThat(as(clinic.clinician(), () -> drafts.find(clinic.patient)))
                .map(PlanDraft.Kept::draft)
                .contains(draft);
        clinics.as(clinic.clinician(), () -> drafts.discard(clinic.patient));
        assertThat(as(clinic.clinician(), () -> drafts.find(clinic.patient))).isEmpty();
    }

    @Test
    void theCurrentPlanIsOneStatementAndSharesItWithOthers() {
        assign(clinic.plan("bird-dog", "glute-bridge"));
        Actor patient = clinic.patientActor();
        assertThat(Statements.of(() -> as(patient, () -> reading.current(clinic.patient))))
                .hasSize(1);
        Optional<PlanDetail> shared = unguarded(patient, () -> {
            Glimpse<Optional<PlanDetail>> glimpse = reading.glimpse(clinic.patient);
            return glimpses.ask(glimpse).get(glimpse);
        });
        assertThat(shared).isEqualTo(as(patient, () -> reading.current(clinic.patient)));
    }

    @Test
    void useCasesKeepToTheirStatements() {
        PlanBody body = clinic.plan("bird-dog", "glute-bridge");
        PlanVersionId[] signed = new PlanVersionId[1];
        StatementBudget.require("assign a plan", () -> signed[0] = assign(body));
        StatementBudget.require("change a plan", () -> change(signed[0], body.titled("Stronger")));
        StatementBudget.require(
                "open a plan to change it", () -> as(clinic.clinician(), () -> reading.open(clinic.patient)));
        StatementBudget.require(
                "keep a draft of a plan",
                () -> clinics.as(
                        clinic.clinician(), () -> drafts.keep(clinic.patient, new PlanDraft(2, body, null, null))));
        StatementBudget.require(
                "list what is due",
                () -> as(clinic.patientActor(), () -> dueList.on(clinic.patient, START, Done.nothing())));
    }

    @Test
    void plansThatEndSoonAreFoundByTheProgramOnly() {
        assign(clinic.plan("bird-dog"));
        LocalDate last = START.plusDays(13);
        assertThat(as(Actor.system(clinic.people.id()), () -> reading.endingBetween(last, last)))
                .extracting(PlanSummary::patient)
                .containsExactly(clinic.patient);
        assertThat(as(Actor.system(clinic.people.id()), () -> reading.endingBetween(START, last.minusDays(1))))
                .isEmpty();
        refused(clinic.clinician(), () -> reading.endingBetween(START, last));
    }

    private PlanVersionId assign(PlanBody body) {
        return as(clinic.clinician(), () -> prescribing.assign(clinic.patient, new AssignPlan(body, START, "")));
    }

    private PlanVersionId change(PlanVersionId seen, PlanBody body) {
        return as(clinic.clinician(), () -> prescribing.change(clinic.patient, changing(seen, body)));
    }

    private static ChangePlan changing(PlanVersionId seen, PlanBody body) {
        return new ChangePlan(seen.plan(), seen.version(), body, START, NEWS, "Pain 1 for a week");
    }

    private DueList.Due due(Actor actor, LocalDate day, Done done) {
        return as(actor, () -> dueList.on(clinic.patient, day, done)).orElseThrow();
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return clinics.as(actor, work);
    }

    /** Past the services' checks, in a transaction that only the database guards. */
    private <T> T unguarded(Actor actor, Supplier<T> work) {
        return clinics.as(actor, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private void refused(Actor actor, ThrowingCallable deed) {
        assertThatThrownBy(() -> clinics.as(actor, () -> {
                    try {
                        deed.call();
                    } catch (RuntimeException problem) {
                        throw problem;
                    } catch (Throwable other) {
                        throw new AssertionError(other);
                    }
                }))
                .isInstanceOfAny(AccessDeniedException.class, DomainError.Forbidden.class, DomainError.NotFound.class);
    }
}
