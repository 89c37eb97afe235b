package org.restride.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.restride.plans.PlanClinic.START;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.base.DomainError;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.ItemId;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.RecallItem;
import org.restride.catalogue.Recalling;
import org.restride.plans.checks.Check;
import org.restride.plans.checks.Keeping;
import org.restride.plans.checks.Matter;
import org.springframework.beans.factory.annotation.Autowired;

/** What was recalled can't be prescribed, stays where it stands, and is replaced by a clinician only. */
@RestrideTest
class RecalledContentTests {
    private static final News NEWS = new News("One more exercise.", "Your back is ready for more.");

    @Autowired
    private PlanClinics places;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Recalling recalling;

    @Autowired
    private Prescribing prescribing;

    @Autowired
    private PlanReading reading;

    @Autowired
    private Templates templates;

    private PlanClinic clinic;

    @BeforeEach
    void openClinic() {
        clinic = places.open();
    }

    @Test
    void aRecalledExerciseIsNotPrescribedAnew() {
        PlanBody body = clinic.plan("bird-dog", "glute-bridge");
        recall("bird-dog");
        assertRefused(() -> clinic.assign(body));
        PlanVersionId one = clinic.assign("glute-bridge");
        PlanBody before = current().body();
        PlanBody more = before.changing(
                before.phases().getFirst().id(),
                phase -> phase.plus(body.phases().getFirst().items().getFirst()));
        assertRefused(() -> change(one, more));
        assertThat(current().number()).isEqualTo(1);
    }

    @Test
    void thePatientKeepsItUntilAClinicianChangesThePlan() {
        PlanVersionId one = clinic.assign("bird-dog", "glute-bridge");
        PlanBody before = current().body();
        recall("bird-dog");
        assertThat(clinic.as(clinic.patientActor(), () -> reading.current(clinic.patient))
                        .orElseThrow()
                        .body())
                .isEqualTo(before);
        assertThatThrownBy(() -> change(one, before.titled("Stronger")))
                .isInstanceOfSatisfying(DomainError.Invalid.class, invalid -> assertThat(invalid.textKey())
                        .isEqualTo("plans.check.error.open"));
        PlanItem kept = before.phases().getFirst().items().getFirst();
        Matter matter = new Matter(
                Check.RECALLED,
                List.of(kept.id()),
                List.of(kept.content().item().value().toString()));
        change(one, before.titled("Stronger"), new Keeping(matter, 0, "Nothing else fits until the next visit"));
        assertThat(current().body().contents()).isEqualTo(before.contents());
    }

    @Test
    void aPlanThatEndedIsNotTakenUpWithIt() {
        PlanVersionId one = clinic.assign("bird-dog");
        PlanBody body = current().body();
        clinic.as(
                clinic.clinician(),
                () -> prescribing.end(clinic.patient, new EndPlan(one.plan(), one.version(), "Done")));
        recall("bird-dog");
        assertRefused(() -> clinic.as(
                clinic.clinician(),
                () -> prescribing.resume(
                        clinic.patient, new ChangePlan(one.plan(), 1, body, START, NEWS, "Pain is back"))));
    }

    @Test
    void templatesLeaveItOutAndDontTakeIt() {
        PlanBody plan = clinic.plan("bird-dog", "glute-bridge");
        TemplateVersionId id = clinic.as(clinic.clinician(), () -> templates.create("Calm", "", "", plan));
        recall("bird-dog");
        Drawing.Drawn drawn =
                clinic.as(clinic.clinician(), () -> templates.draw(id.template(), java.util.Locale.ENGLISH));
        assertThat(drawn.missing()).containsExactly("bird-dog");
        assertThat(drawn.body().contents()).containsExactly(item("glute-bridge").id());
        assertRefused(() -> clinic.as(clinic.clinician(), () -> templates.create("Calm again", "", "", plan)));
        assertRefused(() -> clinic.as(clinic.clinician(), () -> templates.change(id, "", "", plan)));
    }

    @Test
    void theReplacementTakesPlaceAndDaysButBringsItsOwnDose() {
        PlanBody plan = clinic.plan("bird-dog", "glute-bridge");
        Phase phase = plan.phases().getFirst();
        PlanItem old = phase.items().getFirst();
        PlanBody before = plan.changing(phase.id(), open -> open.with(old.id(), new Cadence.TimesAWeek(2))
                .noting(old.id(), "Keep your back flat."));
        PublishedItem other = item("dead-bug");
        PlanBody after = Drawing.replace(before, old.content().item(), other, UUID::randomUUID);
        PlanItem replaced = after.phases().getFirst().items().getFirst();
        assertThat(replaced.content()).isEqualTo(other.id());
        assertThat(replaced.id()).isNotEqualTo(old.id());
        assertThat(replaced.cadence()).isEqualTo(new Cadence.TimesAWeek(2));
        assertThat(replaced.dose()).isEqualTo(Suggestions.dose((ExerciseBody) other.body()));
        assertThat(replaced.note()).isEmpty();
        assertThat(after.phases().getFirst().items().getLast())
                .isEqualTo(before.phases().getFirst().items().getLast());
    }

    @Test
    void aPhaseThatHasTheReplacementAlreadyDoesntGetItTwice() {
        PlanBody before = clinic.plan("bird-dog", "dead-bug");
        ItemId old = before.phases().getFirst().items().getFirst().content().item();
        PlanBody after = Drawing.replace(before, old, item("dead-bug"), UUID::randomUUID);
        assertThat(after.phases().getFirst().items())
                .isEqualTo(List.of(before.phases().getFirst().items().getLast()));
    }

    @Test
    void readingIsReplacedToo() {
        PublishedItem article = item("what-pain-means");
        PlanExtra extra = Drawing.extra(UUID.randomUUID(), article);
        PlanBody plan = clinic.plan("bird-dog");
        PlanBody before = plan.changing(plan.phases().getFirst().id(), phase -> phase.plus(extra));
        PublishedItem other = clinic.as(clinic.clinician(), () -> catalogue.readings(Locale.ENGLISH)).stream()
                .filter(found -> found.kind() == article.kind() && !found.id().equals(article.id()))
                .findFirst()
                .orElseThrow();
        PlanBody after = Drawing.replace(before, article.id().item(), other, UUID::randomUUID);
        assertThat(after.phases().getFirst().extras())
                .extracting(PlanExtra::content)
                .containsExactly(other.id());
        assertThat(after.phases().getFirst().items())
                .isEqualTo(before.phases().getFirst().items());
    }

    private void recall(String key) {
        clinic.as(
                clinic.people.editor(),
                () -> recalling.recall(new RecallItem(new ItemKey(key), "It hurt more than it helped.", null)));
    }

    private PublishedItem item(String key) {
        return clinic.as(clinic.clinician(), () -> catalogue.current(new ItemKey(key), Locale.ENGLISH))
                .orElseThrow();
    }

    private PlanDetail current() {
        return clinic.as(clinic.clinician(), () -> reading.current(clinic.patient))
                .orElseThrow();
    }

    private PlanVersionId change(PlanVersionId seen, PlanBody body, Keeping... keeping) {
        return clinic.as(
                clinic.clinician(),
                () -> prescribing.change(
                        clinic.patient,
                        new ChangePlan(seen.plan(), seen.version(), body, START, NEWS, "Pain 1 for a week")
                                .keeping(List.of(keeping))));
    }

    private static void assertRefused(ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(DomainError.Invalid.class, invalid -> assertThat(invalid.textKey())
                        .isEqualTo("plans.error.recalled"));
    }
}
