package org.restride.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.restride.TestEquipment;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.RecallItem;
import org.restride.catalogue.Recalling;
import org.restride.plans.ChangePlan;
import org.restride.plans.Dose;
import org.restride.plans.Drawing;
import org.restride.plans.News;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanClinic;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanDrafts;
import org.restride.plans.PlanReading;
import org.restride.plans.PlanVersionId;
import org.restride.plans.Prescribing;
import org.springframework.beans.factory.annotation.Autowired;

class PlanViewTests extends PlanScreens {
    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Recalling recalling;

    @Autowired
    private TestEquipment.Owner owner;

    @Autowired
    private Prescribing prescribing;

    @Autowired
    private PlanReading reading;

    @Autowired
    private PlanDrafts drafts;

    @Test
    void fromAnEmptyPatientToAnAssignedPlanInThreePresses() {
        openBuilder();
        test(button("Use this template")).click();
        test(button("Assign…")).click();
        test(button("Assign to Nora")).click();
        PlanDetail plan = current().orElseThrow();
        assertThat(plan.number()).isEqualTo(1);
        assertThat(plan.body().madeFrom()).isNotNull();
        assertThat(clinic.as(clinic.clinician(), () -> drafts.find(clinic.patient)))
                .isEmpty();
    }

    @Test
    void aTypedDoseIsReadBackKeptAndTold() {
        clinic.assign("bird-dog");
        openBuilder();
        test(find(Button.class)
                        .withText("3 sets of 8 on each side, hold 5 seconds each")
                        .single())
                .click();
        TextField field = find(DoseField.class).single().field();
        test(field).setValue("2x10 each side 4/w");
        assertThat(find(DoseField.class).single().getElement().getTextRecursively())
                .contains("2 sets of 10 on each side, 4 times a week");
        assertThat(clinic.as(clinic.clinician(), () -> drafts.find(clinic.patient))
                        .orElseThrow()
                        .draft()
                        .body()
                        .phases()
                        .getFirst()
                        .items()
                        .getFirst()
                        .dose())
                .isEqualTo(Dose.ofRepetitions(2, 10).onEachSide());
        test(button("Assign…")).click();
        assertThat(area("What changes").getValue())
                .contains("Bird dog: now 2 sets of 10 on each side")
                .contains("4 times a week");
        test(button("Sign new version")).click();
        assertThat(area("Why it changes").isInvalid()).isTrue();
        test(area("Why it changes")).setValue("It went well.");
        test(button("Sign new version")).click();
        assertThat(current().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void whatIsNotUnderstoodStaysAndChangesNothing() {
        clinic.assign("bird-dog");
        openBuilder();
        test(find(Button.class)
                        .withText("3 sets of 8 on each side, hold 5 seconds each")
                        .single())
                .click();
        test(find(DoseField.class).single().field()).setValue("3x8 4q");
        assertThat(find(DoseField.class).single().getElement().getTextRecursively())
                .contains("I read 3 sets of 8. What is “4q”?");
        openBuilder();
        assertThat(find(DoseField.class).single().field().getValue()).isEqualTo("3x8 4q");
        assertThat(find(DraftBar.class).exists()).isTrue();
    }

    @Test
    void aColleaguesVersionIsShownAndNothingIsOverwritten() {
        PlanVersionId one = clinic.assign("bird-dog", "glute-bridge");
        openBuilder();
        PlanBody mine = current().orElseThrow().body();
        PlanBody theirs = mine.changing(mine.phases().getFirst().id(), phase -> phase.without(
                        phase.items().getLast().id())
                .plus(clinic.plan("dead-bug").phases().getFirst().items().getFirst()));
        clinic.as(
                clinic.clinician(),
                () -> prescribing.change(
                        clinic.patient,
                        new ChangePlan(one.plan(), 1, theirs, PlanClinic.START, new News("Other", "Why"), "Reason")));
        find(PlanBuilderView.class).single().lookForColleague();
        ConflictBar bar = find(ConflictBar.class).single();
        assertThat(bar.getElement().getTextRecursively())
                .contains("Clara Clinician signed version 2 meanwhile")
                .contains("New: Dead bug.", "No longer in your plan: Glute bridge.");
        test(button("Go on with that version")).click();
        assertThat(find(ConflictBar.class).exists()).isFalse();
        assertThat(titles()).containsExactly("Bird dog", "Dead bug");
        test(find(Button.class).withAttribute("aria-label", "Undo").single()).click();
        assertThat(titles()).containsExactly("Bird dog", "Glute bridge");
    }

    @Test
    void runsAndReadingMoveAndCarryWordsToThePatientToo() {
        openBuilder();
        test(button("Use this template")).click();
        List<ExtraRow> rows = find(ExtraRow.class).all();
        ExtraRow last = rows.getLast();
        find(PlanPane.class).single().moved(last.part(), -1);
        find(PlanPane.class).single().noted(last.part(), "Read this first.");
        assertThat(find(ExtraRow.class).all().get(rows.size() - 2)).isSameAs(last);
        assertThat(last.getElement().getTextRecursively()).contains("Read this first.");
        assertThat(clinic.as(clinic.clinician(), () -> drafts.find(clinic.patient))
                        .orElseThrow()
                        .draft()
                        .body()
                        .phases()
                        .getFirst()
                        .extra(last.part())
                        .orElseThrow()
                        .note())
                .isEqualTo("Read this first.");
    }

    @Test
    void patientReadsThePlanAndWhatItSaidBefore() {
        PlanVersionId one = clinic.assign("bird-dog");
        PlanBody before = current().orElseThrow().body();
        PlanBody stronger = before.changing(
                before.phases().getFirst().id(),
                phase -> phase.changing(
                        phase.items().getFirst().id(),
                        item -> item.with(Dose.ofRepetitions(2, 6).onEachSide())));
        clinic.as(
                clinic.clinician(),
                () -> prescribing.change(
                        clinic.patient,
                        new ChangePlan(
                                one.plan(),
                                1,
                                stronger,
                                PlanClinic.START,
                                new News("Fewer.", "It was sore."),
                                "Sore")));
        becomePatient();
        MyPlanView view = navigate(MyPlanView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("Back to running");
        assertThat(view.getElement().getTextRecursively())
                .contains("Bird dog", "2 sets of 6", "Fewer.", "It was sore.", "Signed by Clara Clinician")
                .doesNotContain("Sore ");
        PastPlanView past =
                navigate(PastPlanView.class, Map.of("plan", one.plan().toString(), "version", "1"));
        assertThat(past.getElement().getTextRecursively())
                .contains("3 sets of 8 on each side")
                .doesNotContain("Fewer.");
    }

    @Test
    void patientWithoutPlanIsToldWhatHappensNext() {
        becomePatient();
        MyPlanView view = navigate(MyPlanView.class);
        assertThat(view.getElement().getTextRecursively()).contains("You have no plan yet");
    }

    @Test
    void articlesOfThePlanStandFirst() {
        openBuilder();
        test(button("Use this template")).click();
        test(button("Assign…")).click();
        test(button("Assign to Nora")).click();
        becomePatient();
        LearnView learn = navigate(LearnView.class);
        String text = learn.getElement().getTextRecursively();
        assertThat(text.indexOf("For your plan")).isBetween(0, text.indexOf("More to read"));
        LearnPageView page = navigate(LearnPageView.class, Map.of("key", "what-pain-means"));
        assertThat(page.getPageTitle()).isEqualTo("What does my pain mean?");
    }

    @Test
    void templatesAreListedAndBuiltFromScratch() {
        navigate(TemplatesView.class);
        assertThat(find(com.vaadin.flow.component.html.H2.class).all()).hasSize(11);
        navigate(TemplateBuilderView.class, Map.of("template", "new"));
        assertThat(find(H1.class).single().getText()).isEqualTo("New template");
        test(find(TextField.class).withCaption("Title, as the patient reads it").single())
                .setValue("Calm start");
        assertThat(clinic.as(clinic.clinician(), () -> drafts.findTemplate("new"))
                        .orElseThrow()
                        .draft()
                        .body()
                        .title())
                .isEqualTo("Calm start");
    }

    private List<String> titles() {
        return find(ItemRow.class).all().stream()
                .map(row -> row.getElement().getAttribute("aria-label"))
                .map(label -> label.substring(0, label.indexOf(',')))
                .toList();
    }

    @Test
    void theBuilderWarnsOfWhatWasRecalledAndReplacesItInAStepThatCanBeUndone() {
        clinic.assign("bird-dog", "glute-bridge");
        recall("bird-dog", "dead-bug");
        openBuilder();
        assertThat(find(RecalledLine.class).single().getElement().getTextRecursively())
                .contains("“Bird dog” was recalled", "It hurt more than it helped.");
        test(button("Replace with Dead bug")).click();
        assertThat(titles()).containsExactly("Dead bug", "Glute bridge");
        assertThat(find(RecalledLine.class).exists()).isFalse();
        test(find(Button.class).withAttribute("aria-label", "Undo").single()).click();
        assertThat(titles()).containsExactly("Bird dog", "Glute bridge");
        assertThat(find(RecalledLine.class).exists()).isTrue();
        test(button("Replace with Dead bug")).click();
        test(button("Assign…")).click();
        test(area("Why it changes")).setValue("Something better.");
        test(button("Sign new version")).click();
        assertThat(current().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void theBuilderOffersNothingInThePlaceOfWhatHasNoReplacement() {
        clinic.assign("bird-dog");
        recall("bird-dog", null);
        openBuilder();
        assertThat(find(RecalledLine.class).single().getElement().getTextRecursively())
                .contains("No replacement is proposed yet");
        assertThat(find(ItemRow.class).single().getElement().getTextRecursively())
                .contains("Bird dog", "Recalled");
    }

    @Test
    void patientsAreToldThatAPageOfTheirPlanWasTakenBack() {
        PublishedItem article = clinic.as(
                        clinic.clinician(), () -> catalogue.current(new ItemKey("what-pain-means"), Locale.ENGLISH))
                .orElseThrow();
        PlanBody plan = clinic.plan("bird-dog");
        clinic.assign(plan.changing(
                plan.phases().getFirst().id(), phase -> phase.plus(Drawing.extra(UUID.randomUUID(), article))));
        recall("what-pain-means", null);
        becomePatient();
        LearnPageView page = navigate(LearnPageView.class, Map.of("key", "what-pain-means"));
        assertThat(page.getElement().getTextRecursively())
                .contains("Your clinic has taken this page back.", "What does my pain mean?")
                .doesNotContain("It hurt more than it helped.");
    }

    @Test
    void theBuilderWarnsOfWhatNobodyHasLookedAtAgainInTime() {
        clinic.assign("bird-dog");
        openBuilder();
        assertThat(find(ItemRow.class).single().getElement().getTextRecursively())
                .doesNotContain("Review overdue");
        owner.jdbc()
                .sql(
                        "update catalogue.item set review_due = '2020-01-01' where clinic_id = :clinic and key = 'bird-dog'")
                .param("clinic", clinic.people.id().value())
                .update();
        openBuilder();
        assertThat(find(ItemRow.class).single().getElement().getTextRecursively())
                .contains("Bird dog", "Review overdue");
    }

    private void recall(String key, @Nullable String replacement) {
        clinic.as(
                clinic.people.editor(),
                () -> recalling.recall(new RecallItem(
                        new ItemKey(key),
                        "It hurt more than it helped.",
                        replacement == null ? null : new ItemKey(replacement))));
    }
}
