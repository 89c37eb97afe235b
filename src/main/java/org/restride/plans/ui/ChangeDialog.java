package org.restride.plans.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.restride.plans.ChangePlan;
import org.restride.plans.News;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanVersionId;

/** Asks what the patient is told about a change, and why; both go into the new version. */
class ChangeDialog extends SigningDialog {
    /**
     * @param seen the version that is changed
     * @param changes what is different, in the patient's language
     */
    ChangeDialog(
            String patient,
            PlanVersionId seen,
            LocalDate startsOn,
            PlanBody body,
            List<String> changes,
            Consumer<ChangePlan> onChange) {
        super("");
        setHeaderTitle(getTranslation("plans.change-dialog.title", patient, seen.version() + 1));
        TextArea what = words(
                getTranslation("plans.change-dialog.what"),
                getTranslation("plans.change-dialog.what-help", patient),
                shortened(changes),
                1_000);
        what.setMinRows(3);
        TextArea why = words(
                getTranslation("plans.change-dialog.why"),
                getTranslation("plans.change-dialog.why-help", patient),
                "",
                500);
        TextArea reason = words(
                getTranslation("plans.change-dialog.reason"),
                getTranslation("plans.change-dialog.reason-help"),
                "",
                500);
        if (changes.isEmpty()) {
            ask(new Paragraph(getTranslation("plans.change-dialog.nothing")));
        }
        ask(what, why, reason);
        onConfirm(getTranslation("plans.change-dialog.confirm"), () -> {
            boolean whyThere = isThere(why, getTranslation("plans.change-dialog.why-missing"));
            boolean whatThere = isThere(what, getTranslation("plans.change-dialog.what-missing"));
            if (whatThere && whyThere) {
                String forRecord = reason.getValue().isBlank() ? why.getValue() : reason.getValue();
                News news = new News(what.getValue(), why.getValue());
                onChange.accept(new ChangePlan(seen.plan(), seen.version(), body, startsOn, news, forRecord));
            }
        });
    }

    /** As many whole lines as fit; a change of almost everything is told by its first lines. */
    private static String shortened(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (text.length() + line.length() >= 1_000) {
                break;
            }
            text.append(text.isEmpty() ? "" : "\n").append(line);
        }
        return text.toString();
    }
}
