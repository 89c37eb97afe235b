package org.restride.plans.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.restride.plans.BulkEdit;
import org.restride.plans.Cadence;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanItem;

/** What can be done with all exercises that are chosen; each deed is one step that can be undone. */
@CssImport("./styles/builder-bulk.css")
class BulkBar extends Div {
    private final PlanEdits edits;
    private final Selection selection;
    private final Span count = Parts.text("rs-strong", "");
    private final TextField dose = new TextField();
    private final Div reading = Parts.box("rs-read-as");
    private final BulkDose doses;
    private final MenuBar move = new MenuBar();
    private final MenuItem targets;
    private int deeds;

    BulkBar(PlanEdits edits, ItemCards cards, Selection selection) {
        this.edits = edits;
        this.selection = selection;
        doses = new BulkDose(cards, getLocale());
        addClassName("rs-bulk");
        getElement().setAttribute("role", "region");
        Parts.name(this, getTranslation("plans.bulk.label"));
        count.getElement().setAttribute("role", "status");
        reading.getElement().setAttribute("role", "status");
        move.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        targets = move.addItem(getTranslation("plans.bulk.move"));
        add(
                Parts.box(
                        "rs-line",
                        count,
                        Parts.quiet(getTranslation("plans.bulk.all"), this::all),
                        Parts.quiet(getTranslation("plans.bulk.clear"), selection::clear)),
                Parts.box(
                        "rs-line",
                        doseField(),
                        often(),
                        note(),
                        move,
                        Parts.quiet(getTranslation("plans.builder.remove"), this::remove)),
                reading);
        selection.onChange(this::show);
        edits.onChange(this::show);
        show();
    }

    void all() {
        selection.all(edits.phase().items().stream().map(PlanItem::id).toList());
    }

    void remove() {
        deed(edit()::remove);
    }

    private BulkEdit edit() {
        return new BulkEdit(edits.phase().id(), chosen());
    }

    private List<UUID> chosen() {
        return selection.in(edits.phase().items().stream().map(PlanItem::id).toList());
    }

    private void deed(UnaryOperator<PlanBody> change) {
        deeds++;
        edits.change(change);
    }

    private TextField doseField() {
        dose.setAriaLabel(getTranslation("plans.bulk.dose"));
        dose.setPlaceholder(getTranslation("plans.bulk.dose-placeholder"));
        dose.setClearButtonVisible(true);
        dose.setMaxLength(200);
        dose.setSuffixComponent(Parts.text("rs-kbd", getTranslation("plans.builder.enter")));
        dose.setValueChangeMode(ValueChangeMode.TIMEOUT);
        dose.addValueChangeListener(typed -> read());
        dose.addKeyDownListener(Key.ENTER, press -> dose());
        return dose;
    }

    private void read() {
        reading.removeAll();
        reading.setVisible(!dose.getValue().isBlank());
        if (reading.isVisible()) {
            reading.add(new Span(
                    doses.read(dose.getValue(), edits.phase(), chosen()).words()));
        }
    }

    private void dose() {
        BulkDose.Read read = doses.read(dose.getValue(), edits.phase(), chosen());
        if (read.understood()) {
            deed(read.change());
            dose.clear();
        }
    }

    /** What is chosen step by step in the one field is one step. */
    private Div often() {
        Button button = Parts.quiet(getTranslation("plans.bulk.often"), () -> {});
        Popover popover = popover(button, getTranslation("plans.bulk.often"));
        popover.addOpenedChangeListener(event -> {
            popover.removeAll();
            if (event.isOpened()) {
                deeds++;
                Cadence first = chosen().stream()
                        .flatMap(id -> edits.phase().item(id).stream())
                        .map(PlanItem::cadence)
                        .findFirst()
                        .orElseGet(Cadence.EveryDay::new);
                BulkEdit edit = edit();
                popover.add(new CadenceField(
                        first, cadence -> edits.change("bulk-often-" + deeds, body -> edit.cadence(body, cadence))));
            }
        });
        return Parts.box("rs-bulk-often", button, popover);
    }

    private Div note() {
        Button button = Parts.quiet(getTranslation("plans.bulk.note"), () -> {});
        Popover popover = popover(button, getTranslation("plans.bulk.note"));
        popover.addOpenedChangeListener(event -> {
            popover.removeAll();
            if (event.isOpened()) {
                TextArea words = new TextArea(getTranslation("plans.bulk.note-label"));
                words.setPlaceholder(getTranslation("plans.builder.note-placeholder"));
                words.setMaxLength(500);
                words.setWidth("280px");
                popover.add(words, Parts.plain(getTranslation("plans.bulk.note-write"), () -> {
                    String text = words.getValue();
                    BulkEdit edit = edit();
                    popover.close();
                    deed(body -> edit.note(body, text));
                }));
            }
        });
        return Parts.box("rs-bulk-note", button, popover);
    }

    private static Popover popover(Button target, String label) {
        Popover popover = new Popover();
        popover.setTarget(target);
        popover.setModal(true);
        popover.setAutofocus(true);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel(label);
        popover.addClassName("rs-bulk-popover");
        return popover;
    }

    private void show() {
        List<UUID> chosen = chosen();
        setVisible(!chosen.isEmpty());
        count.setText(getTranslation("plans.bulk.chosen", chosen.size()));
        targets.getSubMenu().removeAll();
        edits.body().phases().stream()
                .filter(phase -> !phase.id().equals(edits.phase().id()))
                .forEach(phase -> targets.getSubMenu().addItem(phase.name(), click -> moveTo(phase)));
        move.setVisible(edits.body().phases().size() > 1);
        read();
    }

    private void moveTo(Phase phase) {
        BulkEdit edit = edit();
        deed(body -> edit.move(body, phase.id()));
    }
}
