package org.restride.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.Statements;
import org.restride.plans.Dose;
import org.restride.plans.DoseParser;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanDraft;
import org.restride.plans.PlanDrafts;
import org.restride.plans.PlanItem;
import org.restride.plans.Side;
import org.restride.plans.Templates;
import org.restride.plans.assessment.Assessments;
import org.restride.plans.assessment.Patterns;
import org.restride.plans.checks.Check;
import org.restride.plans.checks.Keeping;
import org.restride.plans.checks.Kept;
import org.springframework.beans.factory.annotation.Autowired;

/** What the checks find while a plan is built, and what is asked before it is signed. */
class CheckViewTests extends PlanScreens {
    @Autowired
    private Assessments assessments;

    @Autowired
    private PlanDrafts drafts;

    @Autowired
    private Templates templates;

    @Autowired
    private PlanLimitsChapter chapter;

    @Test
    void aContraindicationStandsBesideItsExerciseAndInTheSummary() {
        worseWhenBending();
        draft(clinic.plan("knee-to-chest", "glute-bridge"));
        openBuilder();
        assertThat(row(0)).contains("Does not fit: Leg pain gets worse when bending forward", "Assessment of");
        assertThat(row(1)).doesNotContain("Does not fit");
        assertThat(summary()).contains("1 check", "1 to answer");
        test(button("Keep, because…")).click();
        test(button("Tried here without more pain")).click();
        assertThat(row(0)).contains("Kept, because: Tried here without more pain");
        assertThat(summary()).contains("nothing to answer");
        assertThat(keptInDraft()).extracting(Keeping::reason).containsExactly("Tried here without more pain");
        test(button("Assign…")).click();
        test(button("Assign to Nora")).click();
        assertThat(current().orElseThrow().version().kept())
                .extracting(kept -> kept.keeping().matter().check())
                .containsExactly(Check.CONTRAINDICATED);
    }

    @Test
    void whatIsOpenIsAskedBeforeSigning() {
        worseWhenBending();
        draft(clinic.plan("knee-to-chest", "glute-bridge"));
        openBuilder();
        test(button("Assign…")).click();
        assertThat(find(AssignDialog.class).exists()).isFalse();
        KeepDialog dialog = find(KeepDialog.class).single();
        test(button("Go on")).click();
        assertThat(dialog.getElement().getTextRecursively()).contains("Say why, or choose one of the reasons.");
        test(find(Button.class, dialog).withText("Keep, because…").single()).click();
        TextField reason = find(TextField.class, dialog).single();
        test(find(Button.class, dialog).withText("Keep it").single()).click();
        assertThat(reason.isInvalid()).isTrue();
        test(reason).setValue("We bend less deep");
        test(find(Button.class, dialog).withText("Keep it").single()).click();
        test(button("Go on")).click();
        test(button("Assign to Nora")).click();
        assertThat(current().orElseThrow().version().kept())
                .extracting(kept -> kept.keeping().reason())
                .containsExactly("We bend less deep");
    }

    @Test
    void whatIsUnclearHasToBeMendedFirst() {
        draft(dosed(clinic.plan("knee-to-chest"), 0, Dose.ofSeconds(2, 20).on(Side.TOGETHER)));
        openBuilder();
        assertThat(row(0)).contains("Which side?").doesNotContain("Keep, because");
        test(button("Assign…")).click();
        assertThat(find(AssignDialog.class).exists()).isFalse();
        assertThat(find(KeepDialog.class).exists()).isFalse();
        test(button("Each side")).click();
        assertThat(row(0)).doesNotContain("Which side?");
        test(button("Assign…")).click();
        test(button("Assign to Nora")).click();
        assertThat(first(current().orElseThrow().body()).dose().perSide()).isTrue();
    }

    @Test
    void aDoseIsCheckedWhileItIsTypedAndBroughtBackByOnePress() {
        draft(clinic.plan("glute-bridge"));
        openBuilder();
        PlanPane pane = find(PlanPane.class).single();
        pane.dosed(item(0), understood(Dose.ofRepetitions(8, 10)));
        assertThat(row(0)).contains("Outside what is safe: sets: 8");
        Button mend = find(Button.class).all().stream()
                .filter(button -> button.getText().startsWith("Use "))
                .findFirst()
                .orElseThrow();
        test(mend).click();
        assertThat(row(0)).doesNotContain("Outside what is safe");
        pane.dosed(item(0), understood(Dose.ofRepetitions(8, 10)));
        assertThat(row(0)).contains("Outside what is safe");
        test(button("Keep, because…")).click();
        test(button("Used to more from training")).click();
        pane.dosed(item(0), understood(Dose.ofRepetitions(9, 10)));
        assertThat(row(0)).contains("Outside what is safe").doesNotContain("Kept, because");
    }

    @Test
    void checkingSendsNoStatementWhileSomethingIsTyped() {
        worseWhenBending();
        draft(clinic.plan("glute-bridge", "knee-to-chest"));
        openBuilder();
        PlanPane pane = find(PlanPane.class).single();
        List<String> sent = Statements.of(() -> pane.dosed(item(0), understood(Dose.ofRepetitions(8, 10))));
        assertThat(row(0)).contains("Outside what is safe");
        assertThat(sent)
                .isNotEmpty()
                .noneMatch(sql -> sql.contains("plans.assessment")
                        || sql.contains("plans.check_limit")
                        || sql.contains("plans.plan"));
    }

    @Test
    void theSummaryLeadsToThePlace() {
        worseWhenBending();
        draft(clinic.plan("knee-to-chest", "glute-bridge"));
        openBuilder();
        CheckSummary summary = find(CheckSummary.class).single();
        assertThat(summary.getElement().getTextRecursively()).contains("To answer", "Phase Settle", "Knee to chest");
        test(find(Button.class, summary)
                        .withText("Does not fit: Leg pain gets worse when bending forward")
                        .single())
                .click();
        assertThat(row(0)).contains("Does not fit");
    }

    @Test
    void whatWasKeptBeforeIsNotAskedAgain() {
        worseWhenBending();
        draft(clinic.plan("knee-to-chest", "glute-bridge"));
        openBuilder();
        test(button("Keep, because…")).click();
        test(button("Tried here without more pain")).click();
        test(button("Assign…")).click();
        test(button("Assign to Nora")).click();
        PlanDetail one = current().orElseThrow();
        openBuilder();
        assertThat(row(0)).contains("Kept, because: Tried here without more pain", "Clara Clinician");
        find(PlanPane.class).single().noted(item(1), "Slowly.");
        test(button("Assign…")).click();
        assertThat(find(KeepDialog.class).exists()).isFalse();
        test(area("Why it changes")).setValue("It went well.");
        test(button("Sign new version")).click();
        List<Kept> kept = current().orElseThrow().version().kept();
        assertThat(kept).isEqualTo(one.version().kept());
        KeptReasons shown = new KeptReasons(
                kept, item -> "Knee to chest", Map.of(kept.getFirst().by(), "Clara"));
        assertThat(shown.getElement().getTextRecursively())
                .contains("Knee to chest: contraindication", "Tried here without more pain", "Clara");
    }

    @Test
    void anAdministratorSetsWhatADayMayHold() {
        clinic.as(clinic.people.administrator(), () -> {
            UI.getCurrent().add(chapter.panel());
            IntegerField exercises = find(IntegerField.class)
                    .withCaption("Most exercises on a day")
                    .single();
            assertThat(exercises.getValue()).isEqualTo(6);
            exercises.setValue(0);
            test(button("Save")).click();
            assertThat(exercises.isInvalid()).isTrue();
            exercises.setValue(1);
            test(button("Save")).click();
            assertThat(exercises.isInvalid()).isFalse();
        });
        draft(clinic.plan("bird-dog", "glute-bridge"));
        openBuilder();
        assertThat(find(PlanPane.class).single().getElement().getTextRecursively())
                .contains("2 exercises on", "more than 1", "Sources: MB5.");
    }

    @Test
    void aTemplateIsCheckedWithoutAPatientAndNothingIsAsked() {
        PlanBody body = dosed(clinic.plan("glute-bridge"), 0, Dose.ofRepetitions(8, 10));
        var id = clinic.as(clinic.clinician(), () -> templates.create("Calm", "", "", body));
        navigate(TemplateBuilderView.class, Map.of("template", id.template().toString()));
        assertThat(row(0)).contains("Outside what is safe").doesNotContain("Keep, because");
        assertThat(summary()).contains("1 check");
    }

    private void worseWhenBending() {
        clinic.as(
                clinic.clinician(),
                () -> assessments.confirm(
                        clinic.patient, new Assessments.Confirm(null, 0, Patterns.legPainWorseWhenBending())));
    }

    private void draft(PlanBody body) {
        clinic.as(clinic.clinician(), () -> drafts.keep(clinic.patient, new PlanDraft(0, body, null, null)));
    }

    private List<Keeping> keptInDraft() {
        return clinic.as(clinic.clinician(), () -> drafts.find(clinic.patient))
                .orElseThrow()
                .draft()
                .keeping();
    }

    private static PlanBody dosed(PlanBody body, int place, Dose dose) {
        PlanItem item = body.phases().getFirst().items().get(place);
        return body.changing(body.phases().getFirst().id(), phase -> phase.changing(item.id(), old -> old.with(dose)));
    }

    private static PlanItem first(PlanBody body) {
        return body.phases().getFirst().items().getFirst();
    }

    private static DoseParser.Understood understood(Dose dose) {
        return new DoseParser.Understood(dose, Optional.empty());
    }

    private UUID item(int place) {
        return find(ItemRow.class).all().get(place).part();
    }

    private String row(int place) {
        return find(ItemRow.class).all().get(place).getElement().getTextRecursively();
    }

    private String summary() {
        return find(CheckSummary.class).single().getElement().getTextRecursively();
    }
}
