package org.restride.plans.ui;

import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.base.Ids;
import org.restride.plans.Cadence;
import org.restride.plans.DoseParser;
import org.restride.plans.Phase;
import org.restride.plans.PlanExtra;
import org.restride.plans.PlanItem;
import org.restride.plans.checks.PlanFinding;

/** The plan in the middle: title, phases, and what the open phase holds, in the order in which it is done. */
class PlanPane extends Section implements ItemRow.Actions, ExtraRow.Actions {
    private final PlanEdits edits;
    private final ItemCards cards;
    private final BiConsumer<UUID, String> onTyped;
    private final BiConsumer<CatalogueDrop, Integer> onDrop;
    private final TextField title = new TextField();
    private final PartList<PlanItem, ItemRow> exercises;
    private final PartList<PlanExtra, ExtraRow> extras;
    private final Div nothing = Parts.box("rs-empty");
    private final H2 extrasHead = new H2();
    private Map<UUID, String> hints = Map.of();
    private final Selection selection = new Selection();
    private final BulkBar bulk;
    private final FindingList findings = new FindingList();
    private @Nullable FindingLines lines;
    private final Div said = Parts.box("rs-visually-hidden");

    /**
     * @param reader in which language the patient reads; empty while a template is built
     * @param onTyped gets the text of a dose that is being typed
     * @param onDrop gets what was dragged here from the catalogue, and the place
     */
    PlanPane(
            PlanEdits edits,
            ItemCards cards,
            Ids ids,
            Optional<Locale> reader,
            BiConsumer<UUID, String> onTyped,
            BiConsumer<CatalogueDrop, Integer> onDrop) {
        this.edits = edits;
        this.cards = cards;
        this.onTyped = onTyped;
        this.onDrop = onDrop;
        addClassName("rs-plan-pane");
        Parts.name(this, getTranslation("plans.builder.plan"));
        exercises = new PartList<>(
                PlanItem::id,
                item -> new ItemRow(item, cards.get(item.content()), this),
                (row, item) -> row.show(item, cards.get(item.content())),
                this::dropped);
        extras = new PartList<>(
                PlanExtra::id,
                extra -> new ExtraRow(extra, cards.get(extra.content()), reader, this),
                (row, extra) -> row.show(extra, cards.get(extra.content())),
                this::dropped);
        Parts.name(extras, getTranslation("plans.builder.extras"));
        extrasHead.setText(getTranslation("plans.builder.extras"));
        nothing.setText(getTranslation("plans.builder.phase-empty"));
        said.getElement().setAttribute("aria-live", "polite");
        DropTarget.create(nothing).addDropListener(drop -> drop.getDragData().ifPresent(dragged -> added(dragged, 0)));
        bulk = new BulkBar(edits, cards, selection);
        add(titleField(), new PhaseTabs(edits, ids), findings, bulk, nothing, exercises, extrasHead, extras, said);
        edits.onChange(this::show);
        selection.onChange(this::showChosen);
        show();
    }

    /** What is known about exercises from elsewhere, by their id in the plan. */
    void hint(Map<UUID, String> known) {
        hints = Map.copyOf(known);
        show();
    }

    /** Chooses the exercise, or no longer. */
    void toggle(UUID item) {
        if (exercises.row(item).isPresent()) {
            chosen(item, !selection.has(item), false);
        }
    }

    void chooseAll() {
        bulk.all();
    }

    /** The part, or all that are chosen if it is one of them. */
    void remove(UUID part) {
        if (selection.has(part)) {
            bulk.remove();
        } else {
            removed(part);
        }
    }

    @Override
    public void chosen(UUID item, boolean on, boolean range) {
        selection.choose(item, on, range, exercises.order());
    }

    /** Says beside parts and above the phase what the checks have found. */
    void check(FindingLines found) {
        lines = found;
        found.checks().onChange(this::showFindings);
        showFindings();
    }

    /** Goes to where a finding is. */
    void reveal(PlanFinding found) {
        edits.open(found.phase());
        found.parts().stream().flatMap(part -> row(part).stream()).findFirst().ifPresent(PartRow::focus);
    }

    void focusDose(UUID item) {
        exercises.row(item).ifPresent(ItemRow::openDose);
    }

    /** Opens the dose with a text that had been typed before, in a draft. */
    void resumeDose(UUID item, String typed) {
        exercises.row(item).ifPresent(row -> row.openDose(typed));
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
    public void scheduled(UUID part, Cadence cadence) {
        edits.changePhase(phase -> phase.with(part, cadence));
    }

    @Override
    public void noted(UUID part, String note) {
        UUID phase = edits.phase().id();
        edits.change("note-" + part, body -> body.changing(phase, open -> open.noting(part, note)));
    }

    @Override
    public void asked(UUID article, List<String> questions) {
        UUID phase = edits.phase().id();
        edits.change("questions-" + article, body -> body.changing(phase, open -> open.asking(article, questions)));
    }

    @Override
    public void moved(UUID part, int places) {
        edits.changePhase(phase -> phase.moving(part, places));
        List<UUID> order = beside(part);
        String name = Stream.concat(
                        edits.phase().item(part).map(PlanItem::content).stream(),
                        edits.phase().extra(part).map(PlanExtra::content).stream())
                .map(content -> cards.get(content).title())
                .findFirst()
                .orElse("");
        said.setText(getTranslation("plans.builder.moved", name, order.indexOf(part) + 1, order.size()));
        row(part).ifPresent(PartRow::focus);
    }

    @Override
    public void removed(UUID part) {
        int place = beside(part).indexOf(part);
        boolean exercise = exercises.row(part).isPresent();
        edits.changePhase(phase -> phase.without(part));
        List<UUID> left = exercise ? exercises.order() : extras.order();
        if (place >= 0 && !left.isEmpty()) {
            row(left.get(Math.min(place, left.size() - 1))).ifPresent(PartRow::focus);
        }
    }

    @Override
    public void settled(UUID part) {
        edits.closeStep();
        onTyped.accept(part, "");
        row(part).ifPresent(PartRow::focus);
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
        exercises.show(phase.items());
        phase.items()
                .forEach(
                        item -> exercises.row(item.id()).ifPresent(row -> row.hint(hints.getOrDefault(item.id(), ""))));
        selection.retain(exercises.order());
        showChosen();
        extras.show(phase.extras());
        extrasHead.setVisible(!phase.extras().isEmpty());
        nothing.setVisible(phase.isEmpty());
        showFindings();
    }

    private void showFindings() {
        FindingLines found = lines;
        if (found != null) {
            findings.show(found.ofPhase(edits.phase().id()), found, true);
            Stream.concat(exercises.order().stream(), extras.order().stream())
                    .forEach(part -> row(part).ifPresent(row -> row.found(found.of(part), found)));
        }
    }

    private void showChosen() {
        setClassName("rs-choosing", !selection.isEmpty());
        exercises.order().forEach(item -> exercises.row(item).ifPresent(row -> row.choose(selection.has(item))));
    }

    private void dropped(Optional<Object> data, UUID at) {
        List<UUID> order = beside(at);
        data.ifPresent(dragged -> {
            if (dragged instanceof UUID part && order.contains(part)) {
                moved(part, order.indexOf(at) - order.indexOf(part));
            } else {
                added(dragged, order.indexOf(at));
            }
        });
    }

    private void added(Object dragged, int place) {
        if (dragged instanceof CatalogueDrop drop) {
            onDrop.accept(drop, place);
        }
    }

    /** The list in which the part stands, from first to last. */
    private List<UUID> beside(UUID part) {
        return exercises.row(part).isPresent() ? exercises.order() : extras.order();
    }

    private Optional<? extends PartRow> row(UUID part) {
        Optional<ItemRow> exercise = exercises.row(part);
        return exercise.isPresent() ? exercise : extras.row(part);
    }
}
