package org.restride.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.restride.base.PatientId;
import org.restride.base.ui.DayWords;
import org.restride.plans.ChoosingPlan;
import org.restride.plans.PlanChoice;
import org.restride.plans.PlanDetail;

/** Asks the clinician which of two plans goes on, because the patient was registered twice; the records become one with the answer. */
public class PlanChoicePanel extends Section {

    private static final long serialVersionUID = 1L;

    private final RadioButtonGroup<PlanDetail> plans = new RadioButtonGroup<>();
    private final TextArea reason = new TextArea();

    /**
     * @param patient the record that is open
     * @param done takes the record that goes on
     */
    public PlanChoicePanel(PatientId patient, PlanChoice choice, ChoosingPlan choosing, Consumer<PatientId> done) {
        addClassNames("rs-card", "rs-section", "rs-plan-choice");
        plans.setLabel(getTranslation("plans.merge.which"));
        plans.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        plans.setItems(choice.plans());
        plans.setItemLabelGenerator(plan -> getTranslation(
                "plans.merge.plan",
                plan.title(),
                plan.number(),
                DayWords.full(this, plan.version().startsOn()),
                plan.body().phases().size()));
        reason.setLabel(getTranslation("plans.merge.reason"));
        reason.setHelperText(getTranslation("plans.merge.reason.help"));
        reason.setWidthFull();
        reason.setMaxLength(500);
        Button send = new Button(getTranslation("plans.merge.send"), click -> {
            if (isComplete()) {
                done.accept(choosing.choose(
                        patient, plans.getValue().id(), reason.getValue().strip()));
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new H2(getTranslation("plans.merge.title")),
                new Paragraph(getTranslation("plans.merge.two-plans")),
                new Paragraph(getTranslation("plans.merge.after")),
                plans,
                reason,
                new Div(send));
    }

    private boolean isComplete() {
        plans.setInvalid(plans.getValue() == null);
        plans.setErrorMessage(getTranslation("plans.merge.which.missing"));
        reason.setInvalid(reason.getValue().isBlank());
        reason.setErrorMessage(getTranslation("plans.merge.reason.missing"));
        return !plans.isInvalid() && !reason.isInvalid();
    }
}
