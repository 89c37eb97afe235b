package org.restride.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.restride.base.ui.Icon;
import org.restride.plans.PlanBody;
import org.restride.plans.checks.PlanFinding;
import org.restride.plans.checks.Severity;

/** How much the checks have found, in the head; opens the list, from which one goes to each place. */
final class CheckSummary extends Div {
    private final FindingLines lines;
    private final PlanEdits edits;
    private final Consumer<PlanFinding> onOpen;
    private final Button button = new Button();
    private final Popover popover = new Popover();
    private final Div said = Parts.box("rs-visually-hidden");

    /**
     * @param onOpen goes to where the finding is
     */
    CheckSummary(FindingLines lines, PlanEdits edits, Consumer<PlanFinding> onOpen) {
        this.lines = lines;
        this.edits = edits;
        this.onOpen = onOpen;
        addClassName("rs-check-summary");
        said.getElement().setAttribute("role", "status");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setModal(true);
        popover.setAutofocus(true);
        popover.setAriaLabel(getTranslation("plans.check.list"));
        popover.setWidth("min(420px, 92vw)");
        add(button, popover, said);
        lines.checks().onChange(this::show);
        show();
    }

    private void show() {
        BuilderChecks checks = lines.checks();
        List<PlanFinding> waiting = waiting(checks);
        boolean grave = waiting.stream().anyMatch(found -> found.severity() != Severity.ADVICE);
        button.setText(getTranslation("plans.check.button", waiting.size()));
        button.setIcon(new Icon(waiting.isEmpty() ? "check" : grave ? "triangle-alert" : "info"));
        button.setClassName("care", grave);
        button.setAriaLabel(counts(checks));
        if (!counts(checks).equals(said.getText())) {
            said.setText(counts(checks));
        }
        popover.removeAll();
        popover.add(waiting.isEmpty() ? nothing() : list(waiting));
    }

    /** What was answered waits for nobody. */
    private static List<PlanFinding> waiting(BuilderChecks checks) {
        List<PlanFinding> open = checks.open();
        return checks.findings().stream()
                .filter(found -> found.severity() != Severity.SERIOUS || open.contains(found))
                .toList();
    }

    private String counts(BuilderChecks checks) {
        return getTranslation(
                "plans.check.summary",
                getTranslation("plans.check.unclear-count", checks.count(Severity.UNCLEAR)),
                getTranslation("plans.check.serious-count", checks.count(Severity.SERIOUS)),
                getTranslation("plans.check.advice-count", checks.count(Severity.ADVICE)));
    }

    private Div nothing() {
        Div text = Parts.box("rs-second");
        text.setText(getTranslation("plans.check.nothing"));
        return text;
    }

    private Div list(List<PlanFinding> waiting) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-check-list");
        PlanBody body = edits.body();
        waiting.forEach(found -> list.add(entry(found, body)));
        Div counts = Parts.box("rs-strong");
        counts.setText(counts(lines.checks()));
        return Parts.box("rs-check-popover", counts, list);
    }

    private ListItem entry(PlanFinding found, PlanBody body) {
        Button go = Parts.quiet(lines.words().head(found), () -> {
            popover.close();
            onOpen.accept(found);
        });
        go.setIcon(new Icon(found.severity() == Severity.ADVICE ? "info" : "triangle-alert"));
        String where = body.phases().stream()
                .filter(phase -> phase.id().equals(found.phase()))
                .map(phase -> getTranslation("plans.check.phase-of", phase.name()))
                .findFirst()
                .orElse("");
        String severity =
                getTranslation("plans.check.severity." + found.severity().name().toLowerCase(Locale.ROOT));
        return new ListItem(
                go,
                Parts.text(
                        "rs-meta",
                        String.join(" · ", severity, where, lines.words().titles(found, body))));
    }
}
