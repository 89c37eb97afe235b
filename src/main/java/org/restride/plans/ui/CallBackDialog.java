package org.restride.plans.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.restride.plans.CallBack;
import org.restride.plans.PlanVersionId;

/** Asks why a version that waits for its day is called back. */
class CallBackDialog extends SigningDialog {
    private static final long serialVersionUID = 1L;

    CallBackDialog(String patient, PlanVersionId waiting, Consumer<CallBack> onCallBack) {
        super("");
        setHeaderTitle(getTranslation("plans.call-back.title", waiting.version()));
        TextArea reason = words(getTranslation("plans.call-back.reason"), "", "", 500);
        ask(new Paragraph(getTranslation("plans.call-back.means", patient)), reason);
        onConfirm(getTranslation("plans.call-back.confirm"), () -> {
            if (isThere(reason, getTranslation("plans.call-back.reason-missing"))) {
                onCallBack.accept(new CallBack(waiting, reason.getValue()));
            }
        });
    }
}
