package org.restride.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.restride.base.ui.Icon;
import org.restride.plans.Cadence;
import org.restride.plans.CadenceWords;
import org.restride.plans.checks.Severity;

/** A row of the plan: what it is, how often, how long, and what can be done with it. */
abstract class PartRow extends ListItem {
    /** What a row asks of the plan. */
    interface Actions {
        void scheduled(UUID part, Cadence cadence);

        void noted(UUID part, String note);

        void moved(UUID part, int places);

        void removed(UUID part);

        /** The person has finished with a field. */
        void settled(UUID part);
    }

    private static final int MILLIS_BETWEEN_SAVES = 800;

    private final UUID part;
    private final Actions actions;
    private boolean fieldOpen;
    private final Div line = Parts.box("rs-part-line");
    private final Div below = Parts.box("rs-below");
    private final Div hint = Parts.box("rs-proposal-hint");
    private final FindingList findings = new FindingList();

    PartRow(UUID part, Actions actions) {
        this.part = part;
        this.actions = actions;
        addClassName("rs-part");
        getElement().setAttribute("data-item", part.toString());
        getElement().setAttribute("tabindex", "0");
        hint.setVisible(false);
        add(line, below, findings, hint);
        DragSource<PartRow> source = DragSource.create(this);
        source.setDragData(part);
    }

    /** What the patient is told about it; empty if nothing is. */
    abstract String note();

    UUID part() {
        return part;
    }

    /** Says something that is known about it from elsewhere; empty: nothing. */
    void hint(String text) {
        hint.removeAll();
        hint.setVisible(!text.isEmpty());
        if (!text.isEmpty()) {
            hint.add(new Icon("trending-up"), Parts.text("rs-second", text));
        }
    }

    /** Says what the checks have found about it. */
    void found(List<FindingLines.Shown> shown, FindingLines lines) {
        findings.show(shown, lines, false);
        setClassName(
                "rs-found-grave",
                shown.stream()
                        .anyMatch(one -> one.answer().isEmpty() && one.found().severity() != Severity.ADVICE));
    }

    void focus() {
        getElement().callJsFunction("focus");
    }

    /** Fills the row anew; a field that is open below keeps the focus. */
    void fill(Component... cells) {
        line.removeAll();
        line.add(cells);
        if (!fieldOpen) {
            showNote();
        }
    }

    /** Opens a field below the row in place of the note. */
    void open(Component field) {
        fieldOpen = true;
        below.removeAll();
        below.add(field);
        addClassName("rs-open");
    }

    /** Closes the field that is open. */
    void close() {
        fieldOpen = false;
        removeClassName("rs-open");
        showNote();
        actions.settled(part);
    }

    private void showNote() {
        below.removeAll();
        if (!note().isEmpty()) {
            below.add(Parts.text("rs-note", note()));
        }
    }

    private void openNote(String title) {
        TextArea field = noteField(title);
        field.addBlurListener(blur -> close());
        open(field);
        field.focus();
    }

    Icon grip() {
        Icon grip = new Icon("grip-vertical");
        grip.addClassName("rs-grip");
        return grip;
    }

    /** How often, as a button that opens the choice. */
    Component days(String title, Cadence cadence) {
        String words = CadenceWords.in(getLocale()).line(cadence);
        Button button = new Button(capital(words));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClassName("rs-days");
        button.setAriaLabel(getTranslation("plans.builder.days-of", title, words));
        Popover choice = new Popover(new CadenceField(cadence, chosen -> actions.scheduled(part, chosen)));
        choice.setTarget(button);
        choice.setPosition(PopoverPosition.BOTTOM_END);
        choice.setModal(true);
        choice.setAutofocus(true);
        choice.setAriaLabel(getTranslation("plans.builder.days-label", title));
        return Parts.box("rs-days-cell", button, choice);
    }

    Component minutes(int minutes) {
        return Parts.text("rs-minutes", getTranslation("plans.minutes", minutes));
    }

    /** What else can be done with the row. */
    MenuBar menu(String title, Consumer<SubMenu> first) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        MenuItem more = bar.addItem(new Icon("ellipsis"));
        more.setAriaLabel(getTranslation("plans.builder.more", title));
        SubMenu menu = more.getSubMenu();
        first.accept(menu);
        menu.addItem(getTranslation("plans.builder.note"), click -> openNote(title));
        menu.addItem(getTranslation("plans.builder.up"), click -> actions.moved(part, -1));
        menu.addItem(getTranslation("plans.builder.down"), click -> actions.moved(part, 1));
        menu.addSeparator();
        menu.addItem(getTranslation("plans.builder.remove"), click -> actions.removed(part));
        return bar;
    }

    private TextArea noteField(String title) {
        TextArea field = new TextArea();
        field.setAriaLabel(getTranslation("plans.builder.note-of", title));
        field.setPlaceholder(getTranslation("plans.builder.note-placeholder"));
        field.setValue(note());
        field.setMaxLength(500);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(MILLIS_BETWEEN_SAVES);
        field.addValueChangeListener(change -> actions.noted(part, change.getValue()));
        return field;
    }

    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
