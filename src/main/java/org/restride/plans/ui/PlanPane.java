package org.restride.plans.ui;

import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.restride.base.Ids;
import org.restride.plans.DoseParser;
import org.restride.plans.Phase;
import org.restride.plans.PlanExtra;
import org.restride.plans.PlanItem;

/** The plan in the middle: title, phases, and what the open phase holds, in the order in which it is done. */
class PlanPane extends Section implements ItemRow.Actions {
    private final PlanEdits edits;
    private final ItemCards cards;
    private final BiConsumer<UUID, String> onTyped;
    private final BiConsumer<CatalogueDrop, Integer> onDrop;
    private final TextField title = new TextField();
    private final UnorderedList exercises = new UnorderedList();
    private final UnorderedList extras = new UnorderedList();
    private final Div nothing = Parts.box("rs-empty");
    private final H2 extrasHead = new H2();
    private final Div said = Parts.box("rs-visually-hidden");
    private final Map<UUID, ItemRow> rows = new HashMap<>();
    private List<UUID> order = List.of();

    /**
     * @param onTyped gets the text of a dose that is being typed
     * @param onDrop gets what was dragged here from the catalogue, and the place
     */
    PlanPane(
            PlanEdits edits,
            ItemCards cards,
            Ids ids,
            BiConsumer<UUID, String> onTyped,
            BiConsumer<CatalogueDrop, Integer> onDrop) {
        this.edits = edits;
        this.cards = cards;
        this.onTyped = onTyped;
        this.onDrop = onDrop;
        addClassName("rs-plan-pane");
        Parts.name(this, getTranslation("plans.builder.plan"));
        exercises.addClassName("rs-parts");
        exercises.getElement().setAttribute("role", "list");
        extras.addClassName("rs-parts");
        extras.getElement().setAttribute("role", "list");
        Parts.name(extras, getTranslation("plans.builder.extras"));
        extrasHead.setText(getTranslation("plans.builder.extras"));
        nothing.setText(getTranslation("plans.builder.phase-empty"));
        said.getElement().setAttribute("aria-live", "polite");
        DropTarget.create(nothing).addDropListener(drop -> dropped(drop.getDragData(), 0));
        add(titleField(), new PhaseTabs(edits, ids), nothing, exercises, extrasHead, extras, said);
        edits.onChange(this::show);
        show();
    }

    void focusDose(UUID item) {
        Optional.ofNullable(rows.get(item)).ifPresent(ItemRow::openDose);
    }

    /** Opens the dose with a text that had been typed before, in a draft. */
    void resumeDose(UUID item, String typed) {
        Optional.ofNullable(rows.get(item)).ifPresent(row -> row.openDose(typed));
    }

    @Override
    public void dosed(UUID item, DoseParser.Understood read) {
        UUID phase = edits.phase().id();
        edits.change(
                "dose-" + item,
                body -> body.changing(
                        phase,
                        open -> open.changing(item, old -> {
                            PlanItem dosed = old.with(read.dose());
                            return read.cadence().map(dosed::with).orElse(dosed);
                        })));
    }

    @Override
    public void typed(UUID item, String text) {
        onTyped.accept(item, text);
    }

    @Override
    public void changed(UUID item, UnaryOperator<PlanItem> change) {
        edits.changePhase(phase -> phase.changing(item, change));
    }

    @Override
    public void noted(UUID item, String note) {
        UUID phase = edits.phase().id();
        edits.change(
                "note-" + item, body -> body.changing(phase, open -> open.changing(item, old -> old.withNote(note))));
    }

    @Override
    public void moved(UUID item, int places) {
        edits.changePhase(phase -> phase.moving(item, places));
        int place = order.indexOf(item) + 1;
        edits.phase()
                .item(item)
                .ifPresent(moved -> said.setText(getTranslation(
                        "plans.builder.moved", cards.get(moved.content()).title(), place, order.size())));
        Optional.ofNullable(rows.get(item)).ifPresent(ItemRow::focus);
    }

    @Override
    public void removed(UUID part) {
        int place = order.indexOf(part);
        edits.changePhase(phase -> phase.without(part));
        if (place >= 0 && !order.isEmpty()) {
            Optional.ofNullable(rows.get(order.get(Math.min(place, order.size() - 1))))
                    .ifPresent(ItemRow::focus);
        }
    }

    @Override
    public void settled(UUID item) {
        edits.closeStep();
        onTyped.accept(item, "");
        Optional.ofNullable(rows.get(item)).ifPresent(ItemRow::focus);
    }

    private TextField titleField() {
        title.setLabel(getTranslation("plans.builder.title"));
        title.setMaxLength(80);
        title.setWidthFull();
        title.addClassName("rs-plan-title");
        title.setValue(edits.body().title());
        title.setValueChangeMode(ValueChangeMode.TIMEOUT);
        title.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                edits.change("title", body -> body.titled(typed.getValue()));
            }
        });
        return title;
    }

    private void show() {
        cards.require(edits.body().contents());
        Phase phase = edits.phase();
        if (!title.getValue().strip().equals(edits.body().title())) {
            title.setValue(edits.body().title());
        }
        Parts.name(exercises, getTranslation("plans.builder.exercises-of", phase.name()));
        showExercises(phase);
        extras.removeAll();
        phase.extras().forEach(extra -> extras.add(row(extra)));
        extras.setVisible(!phase.extras().isEmpty());
        extrasHead.setVisible(!phase.extras().isEmpty());
        nothing.setVisible(phase.isEmpty());
    }

    private void showExercises(Phase phase) {
        List<UUID> now = phase.items().stream().map(PlanItem::id).toList();
        rows.keySet().retainAll(now);
        for (PlanItem item : phase.items()) {
            rows.computeIfAbsent(item.id(), id -> droppable(new ItemRow(item, cards.get(item.content()), this)))
                    .show(item, cards.get(item.content()));
        }
        if (!now.equals(order)) {
            exercises.removeAll();
            now.forEach(id -> exercises.add(rows.get(id)));
            order = now;
        }
    }

    private ItemRow droppable(ItemRow row) {
        DropTarget.create(row).addDropListener(drop -> dropped(drop.getDragData(), order.indexOf(row.part())));
        return row;
    }

    private void dropped(Optional<Object> data, int place) {
        data.ifPresent(dragged -> {
            if (dragged instanceof UUID item && order.contains(item)) {
                moved(item, place - order.indexOf(item));
            } else if (dragged instanceof CatalogueDrop drop) {
                onDrop.accept(drop, place);
            }
        });
    }

    private ExtraRow row(PlanExtra extra) {
        return new ExtraRow(
                extra,
                cards.get(extra.content()),
                chosen -> edits.changePhase(phase -> phase.changingExtra(extra.id(), old -> old.with(chosen))),
                () -> removed(extra.id()));
    }
}
