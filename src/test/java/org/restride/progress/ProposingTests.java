package org.restride.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.StatementBudget;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestClock;
import org.restride.base.Actor;
import org.restride.base.DomainError;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemVersionId;
import org.restride.plans.ChangePlan;
import org.restride.plans.Dose;
import org.restride.plans.EntryCriteria;
import org.restride.plans.News;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanItem;
import org.restride.plans.PlanReading;
import org.restride.plans.Prescribing;
import org.restride.plans.VersionSummary;
import org.restride.plans.progression.ItemInputs;
import org.restride.plans.progression.Move;
import org.restride.plans.progression.ProgressionRule;
import org.restride.plans.progression.ProgressionRules;
import org.restride.plans.progression.Step;
import org.restride.plans.progression.Thresholds;
import org.restride.plans.proposals.Decision;
import org.restride.plans.proposals.Limits;
import org.restride.plans.proposals.ProgressionSettings;
import org.restride.plans.proposals.Proposal;
import org.restride.plans.proposals.ProposalDesk;
import org.restride.plans.proposals.Reach;
import org.restride.plans.proposals.Replaying;
import org.restride.plans.proposals.SigningBounds;
import org.restride.plans.proposals.StepBack;
import org.restride.plans.proposals.SteppingBack;
import org.restride.progress.Training.Runner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** From a patient's reports to the next version of the plan. */
@RestrideTest
class ProposingTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 16);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private Training training;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TestClock clock;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Mornings mornings;

    @Autowired
    private HandingDown handing;

    @Autowired
    private ProposalDesk desk;

    @Autowired
    private SteppingBack stepping;

    @Autowired
    private SigningBounds signing;

    @Autowired
    private Replaying replaying;

    @Autowired
    private ProgressionSettings settings;

    @Autowired
    private Prescribing prescribing;

    @Autowired
    private PlanReading plans;

    private TestClinic clinic;
    private Runner runner;
    private UUID bridge;

    @BeforeEach
    void aPatientTrains() {
        clock.set(FIRST.atTime(9, 0).toInstant(ZoneOffset.UTC));
        clinic = training.clinic();
        runner = training.runner(clinic, FIRST);
        ItemVersionId content = as(() -> catalogue.current(new ItemKey("glute-bridge"), Locale.ENGLISH))
                .orElseThrow()
                .id();
        bridge = plan().body().phases().getFirst().items().stream()
                .filter(item -> item.content().equals(content))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @AfterEach
    void putClockRight() {
        clock.putRight();
    }

    @Test
    void afterThreeGoodDaysMoreIsProposedByItself() {
        train(0, 1, 1);
        train(1, 1, 1);
        train(2, 1, 1);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(open()).anySatisfy(proposal -> {
            assertThat(proposal.part()).isEqualTo(bridge);
            assertThat(proposal.verdict().step()).isEqualTo(new Step.OtherDose(bridge, Dose.ofRepetitions(3, 12)));
        }));
        assertThat(plan().number()).as("up only with a clinician's click").isEqualTo(1);
        assertThat(as(() -> desk.mine())).anySatisfy(mine -> {
            assertThat(mine.proposal().patient()).isEqualTo(runner.id());
            assertThat(mine.fullName()).isNotBlank();
        });
    }

    @Test
    void proposalsAreReadInFewStatements() {
        threeGoodDays();
        clinics.as(
                clinic.clinician(),
                () -> StatementBudget.require("see what is proposed for a patient", () -> desk.of(runner.id())));
        clinics.as(
                clinic.clinician(),
                () -> StatementBudget.require("see what is proposed for one's patients", () -> desk.mine()));
    }

    @Test
    void anApprovedProposalIsSignedAndToldInPlainWords() {
        threeGoodDays();
        Proposal more = of(bridge);
        ProposalDesk.Approved approved = as(() -> desk.approve(runner.id(), List.of(more.id())));
        assertThat(approved.approved()).isEqualTo(1);
        PlanDetail plan = plan();
        assertThat(plan.number()).isEqualTo(2);
        assertThat(plan.body().item(bridge).orElseThrow().dose()).isEqualTo(Dose.ofRepetitions(3, 12));
        assertThat(plan.version().signature().author())
                .isEqualTo(clinic.clinician().account());
        assertThat(plan.version().signature().byRule()).isFalse();
        News news = plan.version().told().orElseThrow();
        assertThat(news.what()).contains("12");
        assertThat(news.why()).isEqualTo("The last 3 times went well. You are ready for a bit more.");
        assertThat(decided(more).outcome()).isEqualTo(Decision.Outcome.APPROVED);
        assertThat(decided(more).planVersion()).isEqualTo(2);
        look();
        assertThat(open()).filteredOn(one -> one.part().equals(bridge)).isEmpty();
    }

    @Test
    void aClinicianTakesTheWholePlanOneStepBackAndThePatientReadsWhy() {
        StepBack back = as(() -> stepping.find(runner.id(), Locale.ENGLISH)).orElseThrow();
        assertThat(back.lines()).isNotEmpty();
        as(() -> stepping.take(runner.id(), back, "Pain rose for three days."));
        PlanDetail plan = plan();
        assertThat(plan.number()).isEqualTo(2);
        assertThat(plan.body().item(bridge).orElseThrow().dose()).isNotEqualTo(Dose.ofRepetitions(3, 10));
        assertThat(plan.version().signature().reason()).isEqualTo("Pain rose for three days.");
        assertThat(plan.version().told().orElseThrow().why()).startsWith("Your last reports say");
        assertThatThrownBy(() -> as(() -> stepping.take(runner.id(), back, "Once more")))
                .isInstanceOf(DomainError.Conflict.class);
        assertThatThrownBy(() -> clinics.as(runner.actor(), () -> stepping.find(runner.id(), Locale.ENGLISH)))
                .isInstanceOfAny(AccessDeniedException.class, DomainError.Forbidden.class);
    }

    @Test
    void theSameReportsAreNeverProposedTwice() {
        threeGoodDays();
        List<UUID> first =
                as(() -> desk.of(runner.id())).stream().map(Proposal::id).toList();
        look();
        look();
        assertThat(as(() -> desk.of(runner.id()))).extracting(Proposal::id).isEqualTo(first);
    }

    @Test
    void whatWasDeclinedIsNotProposedAgainForTheSameReports() {
        threeGoodDays();
        Proposal more = of(bridge);
        assertThatThrownBy(() -> as(() -> {
                    desk.decline(runner.id(), List.of(more.id()), "  ");
                    return true;
                }))
                .isInstanceOf(DomainError.Invalid.class);
        clinics.as(clinic.clinician(), () -> desk.decline(runner.id(), List.of(more.id()), "Race on Sunday."));
        look();
        assertThat(open()).filteredOn(one -> one.part().equals(bridge)).isEmpty();
        assertThat(decided(more).reason()).isEqualTo("Race on Sunday.");
        assertThat(plan().number()).isEqualTo(1);
    }

    @Test
    void withAnotherDoseItIsTheCliniciansOwn() {
        threeGoodDays();
        Proposal more = of(bridge);
        as(() -> desk.change(runner.id(), more.id(), Dose.ofRepetitions(3, 11)));
        assertThat(plan().body().item(bridge).orElseThrow().dose()).isEqualTo(Dose.ofRepetitions(3, 11));
        assertThat(decided(more).outcome()).isEqualTo(Decision.Outcome.CHANGED);
    }

    @Test
    void aColleaguesChangeOvertakesAProposalAndNothingIsOverwritten() {
        threeGoodDays();
        Proposal more = of(bridge);
        change(body -> body.changing(
                body.phases().getFirst().id(),
                phase -> phase.changing(bridge, item -> item.with(Dose.ofRepetitions(2, 9)))));
        ProposalDesk.Approved approved = as(() -> desk.approve(runner.id(), List.of(more.id())));
        assertThat(approved.approved()).isZero();
        assertThat(approved.overtaken()).isEqualTo(1);
        assertThat(plan().body().item(bridge).orElseThrow().dose()).isEqualTo(Dose.ofRepetitions(2, 9));
        assertThat(decided(more).outcome()).isEqualTo(Decision.Outcome.OVERTAKEN);
    }

    @Test
    void tooMuchPainProposesLessAndLetsGoOfMore() {
        threeGoodDays();
        Proposal more = of(bridge);
        log(3, 7);
        look();
        assertThat(decided(more).outcome()).isEqualTo(Decision.Outcome.OVERTAKEN);
        Proposal less = of(bridge);
        assertThat(less.verdict().move()).isEqualTo(Move.STEP_BACK);
        assertThat(less.verdict().step()).isEqualTo(new Step.OtherDose(bridge, Dose.ofRepetitions(3, 8)));
        assertThat(plan().number()).isEqualTo(1);
    }

    @Test
    void withinSignedBoundsAStepDownIsTakenAtOnceInTheSignersName() {
        sign(Dose.ofRepetitions(3, 8), Dose.ofRepetitions(3, 12));
        log(0, 7);
        look();
        PlanDetail plan = plan();
        assertThat(plan.number()).isEqualTo(2);
        assertThat(plan.body().item(bridge).orElseThrow().dose()).isEqualTo(Dose.ofRepetitions(3, 8));
        assertThat(plan.version().signature().byRule()).isTrue();
        assertThat(plan.version().signature().author())
                .isEqualTo(clinic.clinician().account());
        assertThat(plan.version().told().orElseThrow().why())
                .isEqualTo("Last time your pain was 7 of 10. That is too much, so you do a step less.");
        VersionSummary summary = as(() -> plans.history(runner.id())).getFirst();
        assertThat(summary.signature().byRule()).isTrue();
        assertThat(as(() -> desk.of(runner.id())))
                .filteredOn(one -> one.part().equals(bridge))
                .flatExtracting(one -> one.decided().stream().toList())
                .extracting(Decision::outcome)
                .containsExactly(Decision.Outcome.BY_RULE);
    }

    @Test
    void withinSignedBoundsNothingGoesUpByItself() {
        sign(Dose.ofRepetitions(3, 6), Dose.ofRepetitions(3, 15));
        threeGoodDays();
        assertThat(of(bridge).verdict().move()).isEqualTo(Move.PROGRESS);
        assertThat(plan().number()).isEqualTo(1);
    }

    @Test
    void belowWhatWasSignedAndAfterItsLastDayAClinicianIsAsked() {
        sign(Dose.ofRepetitions(3, 9), Dose.ofRepetitions(3, 12));
        log(0, 7);
        look();
        assertThat(of(bridge).verdict().move()).isEqualTo(Move.STEP_BACK);
        assertThat(plan().number()).isEqualTo(1);
        clinics.as(clinic.clinician(), () -> signing.withdraw(runner.id(), bridge));
        assertThat(as(() -> signing.of(runner.id()))).isEmpty();
    }

    @Test
    void aLockLetsGoOfEverythingThatIsProposed() {
        threeGoodDays();
        training.answer(runner, "bowel");
        look();
        assertThat(open()).isEmpty();
    }

    @Test
    void aProposalKeepsTheVersionOfTheRulesAndIsReplayedByIt() {
        threeGoodDays();
        Proposal more = of(bridge);
        clinics.as(clinic.administrator(), () -> {
            ProgressionRules now = settings.current();
            settings.choose(new Thresholds(5, 2, 3, 6, 3, 7, 80), now.version());
            assertThatThrownBy(() -> settings.choose(new Thresholds(4, 2, 3, 6, 3, 7, 80), now.version()))
                    .isInstanceOf(DomainError.Conflict.class);
        });
        ProgressionRules chosen = clinics.as(clinic.administrator(), () -> settings.current());
        assertThat(chosen.version()).isEqualTo(more.ruleVersion() + 1);
        assertThat(chosen.numbers().sessions()).isEqualTo(5);
        assertThat(as(() -> replaying.again(runner.id(), more.id()))).contains(more.verdict());
        assertThat(more.inputs()).isInstanceOfSatisfying(ItemInputs.class, inputs -> assertThat(inputs.sessions())
                .hasSize(3));
        look();
        assertThat(open()).filteredOn(one -> one.part().equals(bridge)).isEmpty();
        assertThat(as(() -> desk.of(runner.id())))
                .filteredOn(one -> one.id().equals(more.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.ruleVersion()).isEqualTo(more.ruleVersion()));
    }

    @Test
    void thePhaseMayGoOnEarlyWhenTheNextOnesCriteriaAreMet() {
        change(body -> body.plus(new Phase(UUID.randomUUID(), "Build it up", 2, List.of(fresh(body)), List.of())
                .entering(new EntryCriteria(3, 3, true, 80))));
        look();
        threeGoodDays();
        UUID phase = plan().body().phases().getFirst().id();
        Proposal early = of(phase);
        assertThat(early.verdict().rule()).isEqualTo(ProgressionRule.PHASE_READY);
        as(() -> desk.approve(runner.id(), List.of(early.id())));
        assertThat(plan().body().phases().getFirst().weeks()).isEqualTo(1);
        assertThat(plan().body().phases().getLast().entry()).isEqualTo(new EntryCriteria(3, 3, true, 80));
    }

    private PlanItem fresh(PlanBody body) {
        PlanItem old = body.item(bridge).orElseThrow();
        return new PlanItem(UUID.randomUUID(), old.content(), old.dose(), old.cadence(), "");
    }

    private void threeGoodDays() {
        train(0, 1, 1);
        train(1, 1, 1);
        train(2, 1, 1);
        look();
    }

    /** A session on the day of that number, and the morning after. */
    private void train(int day, int pain, int morning) {
        UUID session = log(day, pain);
        LocalDate next = FIRST.plusDays(day + 1L);
        Instant seven = next.atTime(7, 0).toInstant(ZoneOffset.UTC);
        clock.set(seven);
        clinics.as(
                runner.actor(),
                () -> mornings.answer(new AnswerMorning(UUID.randomUUID(), session, next, morning, null, null, seven)));
    }

    private UUID log(int day, int pain) {
        clock.set(FIRST.plusDays(day).atTime(10, 0).toInstant(ZoneOffset.UTC));
        Runner by = new Runner(runner.id(), runner.actor(), plan().version().id(), runner.items());
        LogSession report = Training.report(by, FIRST.plusDays(day), pain);
        clinics.as(runner.actor(), () -> reporting.log(report));
        return report.id();
    }

    private void look() {
        clinics.as(Actor.system(clinic.id()), () -> handing.down(runner.id()));
    }

    private void sign(Dose lowest, Dose highest) {
        clinics.as(clinic.clinician(), () -> {
            Reach reach = signing.reach(runner.id(), bridge);
            Limits limits = new Limits(
                    new Limits.Rung(reach.item().content(), lowest),
                    new Limits.Rung(reach.item().content(), highest),
                    false);
            signing.sign(runner.id(), bridge, limits, FIRST.plusWeeks(4));
        });
    }

    private void change(UnaryOperator<PlanBody> change) {
        PlanDetail now = plan();
        clinics.as(
                clinic.clinician(),
                () -> prescribing.change(
                        runner.id(),
                        new ChangePlan(
                                now.id(),
                                now.number(),
                                change.apply(now.body()),
                                now.version().startsOn(),
                                new News("Less", "Take it easy"),
                                "By hand")));
    }

    private List<Proposal> open() {
        return as(() -> desk.of(runner.id())).stream().filter(Proposal::isOpen).toList();
    }

    private Proposal of(UUID part) {
        return open().stream()
                .filter(one -> one.part().equals(part))
                .findFirst()
                .orElseThrow();
    }

    private Decision decided(Proposal proposal) {
        return as(() -> desk.of(runner.id())).stream()
                .filter(one -> one.id().equals(proposal.id()))
                .findFirst()
                .flatMap(Proposal::decided)
                .orElseThrow();
    }

    private PlanDetail plan() {
        return as(() -> plans.current(runner.id())).orElseThrow();
    }

    private <T> T as(Supplier<T> work) {
        return clinics.as(clinic.clinician(), work);
    }
}
