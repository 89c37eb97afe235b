package org.restride.plans.ui;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.restride.plans.Dose;
import org.restride.plans.DoseWords;
import org.restride.plans.PlanItem;
import org.restride.plans.Side;
import org.restride.plans.Span;
import org.restride.plans.checks.PlanFinding;

/** The one way to put a finding right, where there is one; a step that can be undone. */
final class Mending {
    private Mending() {}

    static Optional<FindingLine.Mending> of(PlanFinding found, PlanEdits edits) {
        UUID part = found.parts().getFirst();
        return switch (found.check()) {
            case SIDE_MISSING -> dose("plans.check.mend.side", found, edits, dose -> dose.on(Side.EACH));
            case SIDE_UNFIT -> dose("plans.check.mend.together", found, edits, dose -> dose.on(Side.TOGETHER));
            case OUTSIDE_BOUNDS ->
                edits.body().item(part).map(item -> {
                    Dose safe = within(found, item.dose());
                    UI ui = UI.getCurrentOrThrow();
                    String words = DoseWords.in(ui.getLocale()).line(safe);
                    return new FindingLine.Mending(
                            ui.getTranslation("plans.check.mend.bounds", words),
                            () -> change(found, edits, now -> now.with(within(found, now.dose()))));
                });
            case CONTRAINDICATED, RECALLED, EQUIPMENT_MISSING ->
                Optional.of(new FindingLine.Mending(
                        text("plans.check.mend.out"),
                        () -> edits.change(body -> body.changing(found.phase(), phase -> phase.without(part)))));
            case NEVER_ASKED,
                    PRECAUTION,
                    REVIEW_OVERDUE,
                    TWICE,
                    TOO_MANY_EXERCISES,
                    TOO_MANY_MINUTES,
                    SAME_TISSUE,
                    RUNNING_RISES,
                    QUICK_RUNS -> Optional.empty();
        };
    }

    private static Optional<FindingLine.Mending> dose(
            String key, PlanFinding found, PlanEdits edits, UnaryOperator<Dose> change) {
        return Optional.of(new FindingLine.Mending(
                text(key), () -> change(found, edits, item -> item.with(change.apply(item.dose())))));
    }

    private static void change(PlanFinding found, PlanEdits edits, UnaryOperator<PlanItem> change) {
        edits.change(body -> body.changing(
                found.phase(), phase -> phase.changing(found.parts().getFirst(), change)));
    }

    /** The dose with the one number brought to the nearest bound. */
    private static Dose within(PlanFinding found, Dose dose) {
        int least = found.numbers().get(1);
        int most = found.numbers().get(2);
        return switch (found.matter().about().get(1)) {
            case "sets" -> dose.withSets(Math.clamp(dose.sets(), least, most));
            case "hold-seconds" -> dose.withHold(Math.clamp(dose.holdSeconds(), least, most));
            default -> {
                Span now = dose.amount();
                yield dose.withAmount(
                        new Span(Math.clamp(now.least(), least, most), Math.clamp(now.most(), least, most)));
            }
        };
    }

    private static String text(String key) {
        return UI.getCurrentOrThrow().getTranslation(key);
    }
}
