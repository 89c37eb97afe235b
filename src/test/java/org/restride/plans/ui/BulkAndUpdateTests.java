package org.restride.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyDownEvent;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.plans.Drawing;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanItem;
import org.restride.plans.TemplateVersionId;
import org.restride.plans.Templates;
import org.springframework.beans.factory.annotation.Autowired;

/** Several exercises at once, and what a newer version of a template brings, as a clinician works with them. */
class BulkAndUpdateTests extends PlanScreens {
    @Autowired
    private Templates templates;

    @Test
    void severalExercisesAreChangedInOneStep() {
        clinic.assign("bird-dog", "glute-bridge", "dead-bug");
        openBuilder();
        List<UUID> items = itemIds();
        PlanPane pane = find(PlanPane.class).single();
        assertThat(find(BulkBar.class).exists()).isFalse();
        pane.chosen(items.getFirst(), true, false);
        pane.chosen(items.getLast(), true, true);
        assertThat(find(BulkBar.class).single().getElement().getTextRecursively())
                .contains("3 exercises chosen");
        type("sets 2");
        assertThat(phase().items()).extracting(item -> item.dose().sets()).containsOnly(2);
        undo();
        assertThat(phase()).isEqualTo(current().orElseThrow().body().phases().getFirst());
        pane.toggle(items.getFirst());
        pane.remove(items.getLast());
        assertThat(phase().items()).extracting(PlanItem::id).containsExactly(items.getFirst());
        undo();
        assertThat(itemIds()).isEqualTo(items);
    }

    @Test
    void whatIsNotUnderstoodIsSaidAndChangesNothing() {
        clinic.assign("bird-dog", "side-plank");
        openBuilder();
        find(PlanPane.class).single().chooseAll();
        type("what 7");
        assertThat(find(BulkBar.class).single().getElement().getTextRecursively())
                .contains("what");
        assertThat(phase()).isEqualTo(current().orElseThrow().body().phases().getFirst());
    }

    @Test
    void theNewVersionOfATemplateIsTakenIntoTheDraftAndSignedByHand() {
        TemplateVersionId first = follow();
        longer(first);
        openBuilder();
        find(PlanPane.class).single().noted(itemIds().getFirst(), "Mind your knee.");
        UpdateBar bar = find(UpdateBar.class).single();
        assertThat(bar.getElement().getTextRecursively()).contains("“Calm start” has a version 2", "version 1");
        test(button("Look at the changes")).click();
        assertThat(find(Checkbox.class).from(find(UpdateDialog.class).single()).all())
                .singleElement()
                .satisfies(choice -> assertThat(choice.getLabel()).contains("now takes 7 weeks"));
        test(button("Take into the draft")).click();
        assertThat(phase().weeks()).isEqualTo(7);
        assertThat(phase().items().getFirst().note()).isEqualTo("Mind your knee.");
        assertThat(bar.isVisible()).isFalse();
        assertThat(current().orElseThrow().number()).isEqualTo(1);
        undo();
        assertThat(phase().weeks()).isEqualTo(2);
        assertThat(bar.isVisible()).isTrue();
    }

    @Test
    void whatOneChangedOneselfIsToldAndNotTicked() {
        TemplateVersionId first = follow();
        longer(first);
        openBuilder();
        PlanEdits edits = edits();
        edits.changePhase(phase -> phase.lasting(5));
        test(button("Look at the changes")).click();
        UpdateDialog dialog = find(UpdateDialog.class).single();
        assertThat(dialog.getElement().getTextRecursively()).contains("You changed the length yourself");
        assertThat(find(Checkbox.class).from(dialog).single().getValue()).isFalse();
        test(button("Take into the draft")).click();
        assertThat(phase().weeks()).isEqualTo(5);
    }

    @Test
    void theListOfTemplatesNamesThePlansThatCouldFollowUntilOneSaysNo() {
        TemplateVersionId first = follow();
        longer(first);
        navigate(TemplatesView.class);
        assertThat(find(Details.class).single().getSummaryText()).isEqualTo("1 plan could follow version 2");
        openBuilder();
        test(button("Leave the plan as it is")).click();
        assertThat(find(UpdateBar.class).exists()).isFalse();
        navigate(TemplatesView.class);
        assertThat(find(Details.class).exists()).isFalse();
    }

    @Test
    void aTemplateOfOnesOwnIsMarkedAndHandedOver() {
        TemplateVersionId own =
                clinic.as(clinic.clinician(), () -> templates.createOwn("My way", "", "", clinic.plan("bird-dog")));
        assertThat(navigate(TemplatesView.class).getElement().getTextRecursively())
                .contains("Only yours, version 1");
        navigate(TemplateBuilderView.class, Map.of("template", own.template().toString()));
        test(button("Hand to the clinic")).click();
        assertThat(clinic.as(clinic.people.otherClinician(), () -> templates.find(own)))
                .isPresent();
    }

    private TemplateVersionId follow() {
        return clinic.as(clinic.clinician(), () -> {
            TemplateVersionId id = templates.create("Calm start", "", "", clinic.plan("bird-dog", "glute-bridge"));
            Drawing.Drawn drawn = templates.draw(id.template(), Locale.ENGLISH);
            clinic.assign(drawn.body());
            return id;
        });
    }

    private void longer(TemplateVersionId seen) {
        clinic.as(clinic.clinician(), () -> {
            PlanBody body = templates.edit(seen);
            return templates.change(
                    seen, "", "", body.changing(body.phases().getFirst().id(), phase -> phase.lasting(7)));
        });
    }

    private void type(String text) {
        BulkBar bar = find(BulkBar.class).single();
        TextField field = find(TextField.class).from(bar).single();
        test(field).setValue(text);
        ComponentUtil.fireEvent(
                field, new KeyDownEvent(field, Key.ENTER.getKeys().getFirst()));
    }

    private void undo() {
        edits().undo();
    }

    private Phase phase() {
        return edits().phase();
    }

    private PlanEdits edits() {
        return find(PlanBuilder.class).single().edits();
    }

    private List<UUID> itemIds() {
        return find(ItemRow.class).all().stream().map(PartRow::part).toList();
    }
}
