package org.restride.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.UUID;
import org.restride.base.Ids;
import org.restride.plans.Phase;

/** The phases beside each other, as wide as they are long; the open one can be renamed, made longer, moved or taken out. */
class PhaseTabs extends Div {
    private final PlanEdits edits;
    private final Ids ids;
    private final Div tabs = Parts.box("rs-phases");
    private List<Phase> shown = List.of();

    PhaseTabs(PlanEdits edits, Ids ids) {
        this.edits = edits;
        this.ids = ids;
        addClassName("rs-phase-bar");
        tabs.getElement().setAttribute("role", "group");
        tabs.getElement().setAttribute("aria-label", getTranslation("plans.builder.phases"));
        add(tabs, tools());
        edits.onChange(this::show);
        show();
    }

    private void show() {
        List<Phase> phases = edits.body().phases();
        tabs.removeAll();
        for (int i = 0; i < phases.size(); i++) {
            tabs.add(tab(phases.get(i), i + 1));
        }
        shown = phases;
    }

    private NativeButton tab(Phase phase, int number) {
        String name = phase.name().isEmpty() ? getTranslation("plans.builder.unnamed") : phase.name();
        Span title = Parts.text("rs-phase-name", number + " " + name);
        Span weeks = Parts.text("rs-meta", getTranslation("plans.weeks", phase.weeks()));
        NativeButton tab = new NativeButton();
        tab.add(title, weeks);
        tab.addClickListener(click -> edits.open(phase.id()));
        tab.getStyle().set("flex-grow", Integer.toString(Math.max(2, phase.weeks())));
        boolean open = phase.id().equals(edits.phase().id());
        tab.getElement().setAttribute("aria-pressed", Boolean.toString(open));
        tab.setClassName("on", open);
        tab.getElement().setAttribute("data-item", phase.id().toString());
        DragSource<NativeButton> source = DragSource.create(tab);
        source.setDragData(phase.id());
        DropTarget.create(tab).addDropListener(drop -> drop.getDragData().ifPresent(data -> dropped(data, phase.id())));
        return tab;
    }

    private Div tools() {
        Button change = Parts.iconButton("pencil", getTranslation("plans.builder.change-phase"), () -> {});
        Popover popover = new Popover();
        popover.setTarget(change);
        popover.setModal(true);
        popover.setAutofocus(true);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(getTranslation("plans.builder.change-phase"));
        popover.addOpenedChangeListener(event -> {
            popover.removeAll();
            if (event.isOpened()) {
                popover.add(form(popover));
            }
        });
        Button add = Parts.iconButton("plus", getTranslation("plans.builder.add-phase"), this::addPhase);
        return Parts.box("rs-phase-tools", change, add, popover);
    }

    private Div form(Popover popover) {
        Phase phase = edits.phase();
        TextField name = new TextField(getTranslation("plans.builder.phase-name"));
        name.setMaxLength(60);
        name.setValue(phase.name());
        name.setValueChangeMode(ValueChangeMode.TIMEOUT);
        name.addValueChangeListener(typed -> edits.change(
                "phase-name-" + phase.id(), body -> body.changing(phase.id(), old -> old.named(typed.getValue()))));
        IntegerField weeks = new IntegerField(getTranslation("plans.builder.phase-weeks"));
        weeks.setMin(1);
        weeks.setMax(52);
        weeks.setStepButtonsVisible(true);
        weeks.setValue(phase.weeks());
        weeks.addValueChangeListener(typed -> {
            Integer value = typed.getValue();
            if (value != null && value >= 1 && value <= 52) {
                edits.change(body -> body.changing(phase.id(), old -> old.lasting(value)));
            }
        });
        Button remove = Parts.quiet(getTranslation("plans.builder.remove-phase"), () -> {
            popover.close();
            edits.change(body -> body.without(phase.id()));
        });
        remove.setEnabled(shown.size() > 1);
        Div order = Parts.box(
                "rs-line",
                mover(popover, phase, -1, "plans.builder.phase-earlier"),
                mover(popover, phase, 1, "plans.builder.phase-later"));
        PhaseEntryForm entry = new PhaseEntryForm(
                phase.entry(),
                criteria -> edits.change(body -> body.changing(phase.id(), old -> old.entering(criteria))));
        entry.setVisible(!shown.getFirst().id().equals(phase.id()));
        return Parts.box("rs-phase-form", name, weeks, entry, order, remove);
    }

    private Button mover(Popover popover, Phase phase, int places, String key) {
        Button mover = Parts.quiet(getTranslation(key), () -> {
            popover.close();
            move(phase.id(), places);
        });
        int place = shown.stream().map(Phase::id).toList().indexOf(phase.id()) + places;
        mover.setEnabled(place >= 0 && place < shown.size());
        return mover;
    }

    private void dropped(Object dragged, UUID at) {
        List<UUID> order = shown.stream().map(Phase::id).toList();
        if (dragged instanceof UUID phase && order.contains(phase)) {
            move(phase, order.indexOf(at) - order.indexOf(phase));
        }
    }

    private void move(UUID phase, int places) {
        edits.change(body -> body.moving(phase, places));
    }

    private void addPhase() {
        int number = edits.body().phases().size() + 1;
        Phase phase = Phase.empty(ids.next(), getTranslation("plans.builder.new-phase", number), 2);
        edits.change(body -> body.plus(phase));
        edits.open(phase.id());
    }
}
