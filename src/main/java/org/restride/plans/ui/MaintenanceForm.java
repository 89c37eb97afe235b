package org.restride.plans.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.PublishedItem;
import org.restride.plans.CadenceWords;
import org.restride.plans.DoseWords;
import org.restride.plans.Phase;
import org.restride.plans.PlanExtra;
import org.restride.plans.PlanItem;
import org.restride.plans.ending.MaintenanceProposal;
import org.restride.plans.ending.ProposedEnding;

/** What the patient goes on doing: the exercises of the last part of the plan, each with why it is proposed or not, and the habits. */
final class MaintenanceForm extends Div {

    /** The longest that a phase can be named to last: what is kept up has no end. */
    private static final int WEEKS = 52;

    private final Map<Checkbox, PlanItem> exercises = new LinkedHashMap<>();
    private final Map<Checkbox, PlanExtra> habits = new LinkedHashMap<>();

    MaintenanceForm(ProposedEnding proposed, Map<ItemVersionId, PublishedItem> contents) {
        addClassNames("rs-card", "rs-ending-form");
        add(new H2(getTranslation("plans.ending.keep-up")));
        proposed.maintenance()
                .ifPresentOrElse(
                        maintenance -> show(maintenance, contents),
                        () -> add(new Paragraph(getTranslation("plans.ending.keep-up.no-plan"))));
    }

    private void show(MaintenanceProposal maintenance, Map<ItemVersionId, PublishedItem> contents) {
        add(Parts.text("rs-second", getTranslation("plans.ending.keep-up.rule")));
        for (MaintenanceProposal.Choice choice : maintenance.choices()) {
            PublishedItem content = contents.get(choice.item().content());
            if (content != null) {
                add(exercise(choice, content));
            }
        }
        if (!maintenance.habits().isEmpty()) {
            add(new H3(getTranslation("plans.mine.habits")));
        }
        for (PlanExtra habit : maintenance.habits()) {
            PublishedItem content = contents.get(habit.content());
            if (content != null) {
                Checkbox take = new Checkbox(content.title(), true);
                habits.put(take, habit);
                add(take);
            }
        }
    }

    private Div exercise(MaintenanceProposal.Choice choice, PublishedItem content) {
        ItemCard card = ItemCard.of(content);
        boolean usable = choice.proposed() && !card.retired();
        Checkbox take = new Checkbox(content.title(), usable);
        take.setEnabled(!card.retired());
        exercises.put(take, choice.item());
        DoseField dose = new DoseField(
                getTranslation("plans.builder.dose-of", content.title()),
                DoseWords.in(getLocale()).shortly(choice.item().dose())
                        + ", "
                        + CadenceWords.in(getLocale()).line(choice.item().cadence()),
                getLocale(),
                card.sides(),
                understood -> exercises.computeIfPresent(take, (_, item) -> understood
                        .cadence()
                        .map(often -> item.with(understood.dose()).with(often))
                        .orElseGet(() -> item.with(understood.dose()))),
                typed -> {},
                () -> {});
        dose.setVisible(usable);
        take.addValueChangeListener(change -> dose.setVisible(change.getValue()));
        return Parts.box(
                "rs-ending-exercise",
                take,
                Parts.text("rs-meta", getTranslation("plans.ending.why." + choice.why(), choice.times())),
                dose);
    }

    /** Null if nothing was chosen. */
    @Nullable Phase phase(String name) {
        List<PlanItem> items = new ArrayList<>();
        exercises.forEach((take, item) -> {
            if (take.getValue()) {
                items.add(item);
            }
        });
        List<PlanExtra> extras = new ArrayList<>();
        habits.forEach((take, habit) -> {
            if (take.getValue()) {
                extras.add(habit);
            }
        });
        return items.isEmpty() && extras.isEmpty() ? null : new Phase(UUID.randomUUID(), name, WEEKS, items, extras);
    }
}
