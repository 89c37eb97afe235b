package org.restride.plans.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.restride.plans.checks.PlanFinding;

/** Asks for a reason for everything serious that has none, before the plan is signed. */
final class KeepDialog extends SigningDialog {
    private final FindingLines lines;
    private final List<PlanFinding> asked;
    private final FindingList list = new FindingList();
    private final Paragraph problem = new Paragraph();

    KeepDialog(FindingLines lines, Runnable onAnswered) {
        super("");
        this.lines = lines;
        this.asked = lines.checks().open();
        setHeaderTitle(getTranslation("plans.check.dialog.title"));
        problem.addClassName("rs-care-text");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        ask(new Paragraph(getTranslation("plans.check.dialog.intro")), list, problem);
        onConfirm(getTranslation("plans.check.dialog.on"), () -> {
            if (lines.checks().open().isEmpty()) {
                close();
                onAnswered.run();
            } else {
                problem.setText(getTranslation("plans.check.reason-missing"));
                problem.setVisible(true);
            }
        });
        lines.checks().onChange(this::show);
        show();
    }

    private void show() {
        List<PlanFinding> now = lines.checks().findings();
        list.show(asked.stream().filter(now::contains).map(lines::shown).toList(), lines, true);
    }
}
