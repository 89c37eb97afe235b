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
        DatePicker start = new DatePicker(getTranslation("plans.assign.start"));
        start.setValue(today);
        start.setMin(today.minusDays(7));
        start.setMax(today.plusDays(60));
        TextArea reason =
                words(getTranslation("plans.assign.reason"), getTranslation("plans.assign.reason-help"), "", 500);
        ask(new Paragraph(getTranslation("plans.assign.what", body.title(), body.weeks())), start, reason);
        onConfirm(getTranslation("plans.assign.confirm", patient), () -> {
            LocalDate day = start.getValue();
            boolean fits = day != null && !day.isBefore(start.getMin()) && !day.isAfter(start.getMax());
            start.setErrorMessage(getTranslation("plans.assign.start-range"));
            start.setInvalid(!fits);
            if (fits) {
                onAssign.accept(new AssignPlan(body, day, reason.getValue()));
            }
        });
    }
}
