package org.restride.plans.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.restride.plans.EndPlan;
import org.restride.plans.PlanVersionId;

/** Asks why a plan ends. */
class EndDialog extends SigningDialog {
    EndDialog(String patient, PlanVersionId seen, Consumer<EndPlan> onEnd) {
        super("");
        setHeaderTitle(getTranslation("plans.end.title", patient));
        TextArea reason =
                words(getTranslation("plans.end.reason"), getTranslation("plans.change-dialog.reason-help"), "", 500);
        ask(new Paragraph(getTranslation("plans.end.what", patient)), reason);
        onConfirm(getTranslation("plans.end.confirm"), () -> {
            if (isThere(reason, getTranslation("plans.error.reason-missing"))) {
                onEnd.accept(new EndPlan(seen.plan(), seen.version(), reason.getValue()));
            }
        });
    }
}
