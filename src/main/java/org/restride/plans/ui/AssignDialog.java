package org.restride.plans.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.restride.plans.AssignPlan;
import org.restride.plans.PlanBody;

/** Asks when a first plan starts; the patient sees it as soon as it is confirmed. */
class AssignDialog extends SigningDialog {
    /**
     * @param today the patient's day
     */
    AssignDialog(String patient, PlanBody body, LocalDate today, Consumer<AssignPlan> onAssign) {
        super("");
        setHeaderTitle(getTranslation("plans.assign.title", patient));
        DatePicker start = firstDay(today);
        TextArea reason =
                words(getTranslation("plans.assign.reason"), getTranslation("plans.assign.reason-help"), "", 500);
        ask(new Paragraph(getTranslation("plans.assign.what", body.title(), body.weeks())), start, reason);
        onConfirm(getTranslation("plans.assign.confirm", patient), () -> {
            if (isWithin(start)) {
                onAssign.accept(new AssignPlan(body, start.getValue(), reason.getValue()));
            }
        });
    }
}
