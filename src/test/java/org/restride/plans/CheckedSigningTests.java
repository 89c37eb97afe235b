package org.restride.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.restride.plans.PlanClinic.START;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.StatementBudget;
import org.restride.base.Actor;
import org.restride.base.DomainError;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.RecallItem;
import org.restride.catalogue.Recalling;
import org.restride.plans.assessment.Assessments;
import org.restride.plans.assessment.Patterns;
import org.restride.plans.checks.Check;
import org.restride.plans.checks.CheckFacts;
import org.restride.plans.checks.CheckLimits;
import org.restride.plans.checks.ItemFacts;
import org.restride.plans.checks.Keeping;
import org.restride.plans.checks.Kept;
import org.restride.plans.checks.PlanCheck;
import org.restride.plans.checks.PlanFinding;
import org.restride.plans.checks.Severity;
import org.restride.questions.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What the checks find holds a signature up on the server too, and what is kept stays with the version. */
@RestrideTest
class CheckedSigningTests {
    private static final News NEWS = new News("Something else", "It fits you");

    @Autowired
    private PlanClinics places;

    @Autowired
    private Prescribing prescribing;

    @Autowired
    private PlanReading reading;

    @Autowired
    private PlanChecks checks;

    @Autowired
    private PlanLimits limits;

    @Autowired
    private PlanDrafts drafts;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Recalling recalling;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Templates templates;

    private PlanClinic clinic;

    @BeforeEach
    void openClinic() {
        clinic = places.open();
    }

    @Test
    void aContraindicationNeedsAReasonThatStaysWithTheVersion() {
        worseWhenBending();
        PlanBody body = clinic.plan("knee-to-chest", "bird-dog");
        refused("plans.check.error.open", () -> clinic.assign(body));
        assertThat(current()).isEmpty();
        PlanFinding found = serious(body).getFirst();
        assertThat(found.check()).isEqualTo(Check.CONTRAINDICATED);
        PlanVersionId id = assign(body, new Keeping(found, "Tried here, eases the pain"));
        Kept kept = version(id).version().kept().getFirst();
        assertThat(kept.keeping()).isEqualTo(new Keeping(found, "Tried here, eases the pain"));
        assertThat(kept.by()).isEqualTo(clinic.clinician().account());
        assertThat(kept.at()).isEqualTo(version(id).version().signature().at());
        assertThat(history().getFirst().kept()).containsExactly(kept);
    }

    @Test
    void aReasonForSomethingElseDoesNotHelp() {
        worseWhenBending();
        PlanBody body = clinic.plan("knee-to-chest", "bird-dog");
        PlanBody other = clinic.plan("knee-to-chest", "bird-dog");
        Keeping elsewhere = new Keeping(serious(other).getFirst(), "Tried here");
        refused("plans.check.error.open", () -> assign(body, elsewhere));
    }

    @Test
    void nobodyAnswersTheSameTwice() {
        worseWhenBending();
        PlanBody body = clinic.plan("knee-to-chest", "bird-dog");
        PlanVersionId one = assign(body, new Keeping(serious(body).getFirst(), "Tried here"));
        PlanVersionId two = change(one, body.titled("Stronger"));
        assertThat(version(two).version().kept())
                .isEqualTo(version(one).version().kept());
        PlanBody without = body.changing(
                body.phases().getFirst().id(),
                phase -> phase.without(phase.items().getFirst().id()));
        PlanVersionId three = change(two, without);
        assertThat(version(three).version().kept()).isEmpty();
        refused("plans.check.error.open", () -> change(three, body));
    }

    @Test
    void aDoseOutsideItsBoundsNeedsAReasonAndFartherOutANewOne() {
        PlanBody body = clinic.plan("glute-bridge");
        PlanBody far = sets(body, 7);
        refused("plans.check.error.open", () -> clinic.assign(far));
        PlanVersionId one = assign(far, keepAll(far));
        change(one, sets(body, 6));
        refused("plans.check.error.open", () -> change(new PlanVersionId(one.plan(), 2), sets(body, 9)));
    }

    @Test
    void whatIsUnclearCantBeKept() {
        PlanBody body = clinic.plan("knee-to-chest");
        PlanBody unclear = dosed(body, dose -> dose.on(Side.TOGETHER));
        PlanFinding found = PlanCheck.of(unclear, known(unclear)).getFirst();
        assertThat(found.check()).isEqualTo(Check.SIDE_MISSING);
        refused("plans.check.error.unclear", () -> assign(unclear, new Keeping(found, "They know")));
        PlanBody unfit = dosed(clinic.plan("glute-bridge"), dose -> dose.on(Side.LEFT));
        refused("plans.check.error.unclear", () -> clinic.assign(unfit));
    }

    @Test
    void whatWasRecalledSinceNeedsAReasonBeforeTheNextVersion() {
        PlanVersionId one = clinic.assign("bird-dog", "glute-bridge");
        PlanBody body = version(one).body();
        recall("bird-dog");
        refused("plans.check.error.open", () -> change(one, body.titled("Stronger")));
        change(one, body.titled("Stronger"), keepAll(body));
        assertThat(current().orElseThrow().version().kept())
                .singleElement()
                .satisfies(kept -> assertThat(kept.keeping().matter().check()).isEqualTo(Check.RECALLED));
    }

    @Test
    void aPlanThatIsTakenUpAgainIsCheckedToo() {
        PlanVersionId one = clinic.assign("knee-to-chest");
        PlanBody body = version(one).body();
        clinic.as(clinic.clinician(), () -> prescribing.end(clinic.patient, new EndPlan(one.plan(), 1, "Done")));
        worseWhenBending();
        ChangePlan again = new ChangePlan(one.plan(), 1, body, START, NEWS, "Back again");
        refused("plans.check.error.open", () -> as(() -> prescribing.resume(clinic.patient, again)));
        as(() -> prescribing.resume(clinic.patient, again.keeping(List.of(keepAll(body)))));
        assertThat(current().orElseThrow().version().kept()).hasSize(1);
    }

    @Test
    void aRuleIsNotStoppedByWhatWasThereBefore() {
        worseWhenBending();
        PlanBody body = clinic.plan("knee-to-chest", "glute-bridge");
        PlanVersionId one = assign(body, keepAll(body));
        recall("glute-bridge");
        PlanBody less = dosedLast(body, dose -> dose.withSets(2));
        Optional<PlanVersionId> two = byRule(one, less);
        assertThat(two).contains(new PlanVersionId(one.plan(), 2));
        assertThat(version(two.orElseThrow()).version().kept())
                .isEqualTo(version(one).version().kept());
    }

    @Test
    void aRuleHoldsWhereItWouldBringSomethingSerious() {
        worseWhenBending();
        PlanVersionId one = clinic.assign("glute-bridge");
        PlanBody body = version(one).body();
        PublishedItem other = item("knee-to-chest");
        PlanItem old = body.phases().getFirst().items().getFirst();
        PlanBody rung = body.changing(
                body.phases().getFirst().id(),
                phase -> phase.changing(
                        old.id(),
                        item -> item.replacedBy(
                                other.id(), Dose.ofSeconds(2, 20).onEachSide())));
        assertThat(byRule(one, rung)).isEmpty();
        assertThat(byRule(one, sets(body, 9))).isEmpty();
        assertThat(current().orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void anApprovedStepIsRefusedOnlyForWhatItBrings() {
        PlanVersionId one = clinic.assign("bird-dog", "glute-bridge");
        PlanBody body = version(one).body();
        recall("bird-dog");
        refused("plans.check.error.introduced", () -> step(one, dosedLast(body, dose -> dose.withSets(9))));
        assertThat(step(one, dosedLast(body, dose -> dose.withSets(2))).version())
                .isEqualTo(2);
    }

    @Test
    void theGivenReasonsAreKeptWithTheDraft() {
        PlanBody body = sets(clinic.plan("glute-bridge"), 7);
        PlanDraft draft = new PlanDraft(0, body, null, null, List.of(keepAll(body)));
        clinic.as(clinic.clinician(), () -> drafts.keep(clinic.patient, draft));
        assertThat(as(() -> drafts.find(clinic.patient)).orElseThrow().draft()).isEqualTo(draft);
        String old = PlanJson.write(draft).replaceAll(",\"keeping\":\\[.*]", "");
        assertThat(old).doesNotContain("keeping");
        assertThat(PlanJson.read(old, PlanDraft.class).keeping()).isEmpty();
    }

    @Test
    void versionsOfOlderDaysHaveNothingKept() {
        assertThat(version(clinic.assign("bird-dog")).version().kept()).isEmpty();
        assertThat(StoredVersion.kept(null)).isEmpty();
    }

    @Test
    void aClinicSetsItsOwnLimits() {
        Actor administrator = clinic.people.administrator();
        CheckLimits shipped = clinic.as(administrator, () -> limits.current());
        assertThat(shipped).isEqualTo(new CheckLimits(0, 6, 40));
        clinic.as(administrator, () -> limits.set(new CheckLimits(0, 4, 25)));
        assertThat(clinic.as(administrator, () -> limits.current())).isEqualTo(new CheckLimits(1, 4, 25));
        assertThat(as(() -> checks.of(clinic.patient, START)).facts().limits()).isEqualTo(new CheckLimits(1, 4, 25));
        assertThatThrownBy(() -> clinic.as(administrator, () -> limits.set(new CheckLimits(0, 5, 30))))
                .isInstanceOf(DomainError.Conflict.class);
        assertThatThrownBy(() -> as(() -> limits.current())).isInstanceOf(AccessDeniedException.class);
        PlanClinic elsewhere = places.open();
        assertThat(elsewhere.as(elsewhere.people.administrator(), () -> limits.current()))
                .isEqualTo(shipped);
    }

    @Test
    void whatIsKnownIsForWhoeverCaresForThePatient() {
        worseWhenBending();
        assertThat(as(() -> checks.of(clinic.patient, START)).facts().known()).contains("leg-pain-bending-forward");
        PlanClinic elsewhere = places.open();
        for (Actor stranger : List.of(
                elsewhere.clinician(), clinic.people.administrator(), clinic.people.editor(), clinic.patientActor())) {
            assertThatThrownBy(() -> clinic.as(stranger, () -> checks.of(clinic.patient, START)))
                    .isInstanceOfAny(AccessDeniedException.class, DomainError.class);
        }
    }

    @Test
    void aBuilderKnowsWhatItNeedsAfterFewStatements() {
        worseWhenBending();
        as(() -> checks.of(clinic.patient, START));
        StatementBudget.require(
                "know what a plan is checked against", () -> as(() -> checks.of(clinic.patient, START)));
    }

    @Test
    void everyShippedTemplateCanBeSignedAsItIs() {
        for (TemplateSummary template : as(() -> templates.list(Locale.ENGLISH))) {
            PlanBody body = as(() -> templates.draw(template.id().template(), Locale.ENGLISH))
                    .body();
            assertThat(PlanCheck.of(body, known(body)))
                    .as(body.title())
                    .allMatch(found -> found.severity() == Severity.ADVICE);
        }
    }

    private void worseWhenBending() {
        Map<String, Answer> answers = Patterns.legPainWorseWhenBending();
        as(() -> assessments.confirm(clinic.patient, new Assessments.Confirm(null, 0, answers)));
    }

    private CheckFacts known(PlanBody body) {
        Map<ItemVersionId, ItemFacts> items = new HashMap<>();
        as(() -> catalogue.published(body.contents(), Locale.ENGLISH))
                .forEach(item -> items.put(item.id(), ItemFacts.of(item)));
        return as(() -> checks.of(clinic.patient, START)).facts().knowing(items);
    }

    private List<PlanFinding> serious(PlanBody body) {
        return PlanCheck.of(body, known(body)).stream()
                .filter(found -> found.severity() == Severity.SERIOUS)
                .toList();
    }

    /** A reason for the one thing that is serious. */
    private Keeping keepAll(PlanBody body) {
        List<PlanFinding> found = serious(body);
        assertThat(found).hasSize(1);
        return new Keeping(found.getFirst(), "Tried here");
    }

    private static PlanBody sets(PlanBody body, int sets) {
        return dosed(body, dose -> dose.withSets(sets));
    }

    private static PlanBody dosed(PlanBody body, UnaryOperator<Dose> change) {
        return dosed(body, body.phases().getFirst().items().getFirst().id(), change);
    }

    private static PlanBody dosedLast(PlanBody body, UnaryOperator<Dose> change) {
        return dosed(body, body.phases().getFirst().items().getLast().id(), change);
    }

    private static PlanBody dosed(PlanBody body, UUID item, UnaryOperator<Dose> change) {
        return body.changing(
                body.phases().getFirst().id(),
                phase -> phase.changing(item, old -> old.with(change.apply(old.dose()))));
    }

    private PlanVersionId assign(PlanBody body, Keeping... keeping) {
        AssignPlan command = new AssignPlan(body, START, "").keeping(List.of(keeping));
        return as(() -> prescribing.assign(clinic.patient, command));
    }

    private PlanVersionId change(PlanVersionId seen, PlanBody body, Keeping... keeping) {
        return as(() -> prescribing.change(clinic.patient, changing(seen, body).keeping(List.of(keeping))));
    }

    private PlanVersionId step(PlanVersionId seen, PlanBody body) {
        return as(() -> prescribing.step(clinic.patient, changing(seen, body)));
    }

    private Optional<PlanVersionId> byRule(PlanVersionId seen, PlanBody body) {
        return clinic.as(
                Actor.system(clinic.people.id()),
                () -> prescribing.changeByRule(
                        clinic.patient, changing(seen, body), clinic.clinician().account()));
    }

    private static ChangePlan changing(PlanVersionId seen, PlanBody body) {
        return new ChangePlan(seen.plan(), seen.version(), body, START, NEWS, "It fits");
    }

    private void recall(String key) {
        clinic.as(
                clinic.people.editor(),
                () -> recalling.recall(new RecallItem(new ItemKey(key), "It hurt more than it helped.", null)));
    }

    private PublishedItem item(String key) {
        return as(() -> catalogue.current(new ItemKey(key), Locale.ENGLISH)).orElseThrow();
    }

    private PlanDetail version(PlanVersionId id) {
        return as(() -> reading.version(id));
    }

    private List<VersionSummary> history() {
        return as(() -> reading.history(clinic.patient));
    }

    private Optional<PlanDetail> current() {
        return as(() -> reading.current(clinic.patient));
    }

    private <T> T as(Supplier<T> work) {
        return clinic.as(clinic.clinician(), work);
    }

    private static void refused(String textKey, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(DomainError.Invalid.class, invalid -> assertThat(invalid.textKey())
                        .isEqualTo(textKey));
    }
}
