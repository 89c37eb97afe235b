package org.restride.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.restride.base.DomainError;
import org.restride.people.Discharging;
import org.restride.plans.ChangePlan;
import org.restride.plans.EndPlan;
import org.restride.plans.News;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanClinic;
import org.restride.plans.PlanVersionId;
import org.restride.plans.Prescribing;
import org.restride.plans.TemplateVersionId;
import org.restride.plans.Templates;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens when a colleague is at the same plan, or the plan ends, while somebody builds. */
class PlanMeanwhileTests extends PlanScreens {
    @Autowired
    private Prescribing prescribing;

    @Autowired
    private Templates templates;

    @Autowired
    private Discharging discharging;

    @Test
    void bothClinicansChangesArePutTogether() {
        PlanVersionId one = clinic.assign("bird-dog", "glute-bridge");
        PlanBuilderView view = openBuilder();
        UUID bridge = itemIds().getLast();
        find(PlanPane.class).single().noted(bridge, "Mine.");
        colleague(
                one,
                phase -> phase.plus(
                        clinic.plan("dead-bug").phases().getFirst().items().getFirst()));
        view.lookForColleague();
        test(button("Put both together")).click();
        assertThat(find(ConflictBar.class).exists()).isFalse();
        assertThat(itemIds()).hasSize(3);
        test(button("Assign…")).click();
        test(area("Why it changes")).setValue("It went well.");
        test(button("Sign new version")).click();
        PlanBody signed = current().orElseThrow().body();
        assertThat(current().orElseThrow().number()).isEqualTo(3);
        assertThat(signed.item(bridge).orElseThrow().note()).isEqualTo("Mine.");
        assertThat(signed.phases().getFirst().items()).hasSize(3);
    }

    @Test
    void wordsTypedBeforeAColleagueWasFasterAreThereAgain() {
        PlanVersionId one = clinic.assign("bird-dog", "glute-bridge");
        openBuilder();
        find(PlanPane.class).single().noted(itemIds().getLast(), "Mine.");
        test(button("Assign…")).click();
        test(area("Why it changes")).setValue("It went well.");
        test(area("Note for colleagues")).setValue("Seen on Monday.");
        colleague(one, phase -> phase.lasting(5));
        Button sign = button("Sign new version");
        assertThatThrownBy(() -> test(sign).click()).isInstanceOf(DomainError.Conflict.class);
        assertThat(find(ConflictBar.class).single().getElement().getTextRecursively())
                .contains("now takes 5 weeks");
        test(button("Put both together")).click();
        test(button("Assign…")).click();
        assertThat(area("Why it changes").getValue()).isEqualTo("It went well.");
        assertThat(area("Note for colleagues").getValue()).isEqualTo("Seen on Monday.");
        test(button("Sign new version")).click();
        assertThat(current().orElseThrow().body().phases().getFirst().weeks()).isEqualTo(5);
    }

    @Test
    void aPlanThatAColleagueEndedCanBeTakenUpWithOnesOwnWork() {
        PlanVersionId one = clinic.assign("bird-dog", "glute-bridge");
        PlanBuilderView view = openBuilder();
        find(PlanPane.class).single().removed(itemIds().getLast());
        end(one);
        view.lookForColleague();
        assertThat(find(ConflictBar.class).single().getElement().getTextRecursively())
                .contains("Clara Clinician ended this plan meanwhile");
        test(button("Take it up again with mine")).click();
        test(button("Assign…")).click();
        test(area("Why it changes")).setValue("Your back is sore again.");
        test(button("Sign new version")).click();
        assertThat(current().orElseThrow().number()).isEqualTo(2);
        assertThat(current().orElseThrow().body().phases().getFirst().items()).hasSize(1);
    }

    @Test
    void theOldPlanIsOfferedAfterReactivationAndThePatientIsToldBefore() {
        clinic.assign("bird-dog");
        clinic.as(clinic.clinician(), () -> discharging.discharge(clinic.patient));
        assertThat(openBuilder().getElement().getTextRecursively()).contains("This patient has been discharged");
        assertThat(find(PlanBuilder.class).exists()).isFalse();
        clinic.as(clinic.clinician(), () -> discharging.reactivate(clinic.patient));
        openBuilder();
        test(button("Take this plan up again")).click();
        test(button("Assign…")).click();
        assertThat(area("What changes").getValue()).startsWith("Your plan goes on.");
        test(area("Why it changes")).setValue("You are back.");
        test(button("Sign new version")).click();
        assertThat(current().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void thePatientReadsKindlyThatThePlanHasEnded() {
        end(clinic.assign("bird-dog"));
        becomePatient();
        assertThat(navigate(MyPlanView.class).getElement().getTextRecursively())
                .contains("Your plan “Back to running” ended on", "What helped you is yours", "still looks after you")
                .contains("What your plan said before");
    }

    @Test
    void theLaterOfTwoWhoChangeATemplateSeesTheOthersChange() {
        TemplateVersionId id = clinic.as(clinic.clinician(), () -> templates.list(Locale.ENGLISH))
                .getFirst()
                .id();
        navigate(TemplateBuilderView.class, Map.of("template", id.template().toString()));
        find(PlanPane.class).single().removed(itemIds().getLast());
        int left = itemIds().size();
        clinic.as(clinic.people.otherClinician(), () -> {
            PlanBody body = templates.edit(id);
            Phase first = body.phases().getFirst();
            return templates.change(id, "Other", "All", body.changing(first.id(), phase -> phase.lasting(11)));
        });
        test(button("Save as template…")).click();
        test(button("Save template")).click();
        assertThat(find(ConflictBar.class).single().getElement().getTextRecursively())
                .contains("now takes 11 weeks");
        test(button("Put both together")).click();
        test(button("Save as template…")).click();
        test(button("Save template")).click();
        PlanBody saved = clinic.as(
                clinic.clinician(), () -> templates.edit(new TemplateVersionId(id.template(), id.version() + 2)));
        assertThat(saved.phases().getFirst().weeks()).isEqualTo(11);
        assertThat(saved.phases().getFirst().items()).hasSize(left);
    }

    private List<UUID> itemIds() {
        return find(ItemRow.class).all().stream().map(PartRow::part).toList();
    }

    private void colleague(PlanVersionId seen, UnaryOperator<Phase> change) {
        PlanBody before = current().orElseThrow().body();
        PlanBody theirs = before.changing(before.phases().getFirst().id(), change);
        clinic.as(
                clinic.clinician(),
                () -> prescribing.change(
                        clinic.patient,
                        new ChangePlan(
                                seen.plan(),
                                seen.version(),
                                theirs,
                                PlanClinic.START,
                                new News("Other", "Why"),
                                "Reason")));
    }

    private void end(PlanVersionId version) {
        clinic.as(
                clinic.clinician(),
                () -> prescribing.end(clinic.patient, new EndPlan(version.plan(), version.version(), "Goal reached")));
    }
}
