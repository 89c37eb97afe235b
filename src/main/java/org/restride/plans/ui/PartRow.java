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
import java.util.UUID;
import java.util.function.Consumer;
import org.restride.base.ui.Icon;
import org.restride.plans.Cadence;
import org.restride.plans.CadenceWords;

/** A row of the plan: what it is, how often, how long, and what can be done with it. */
abstract class PartRow extends ListItem {
    private static final int MILLIS_BETWEEN_SAVES = 800;

    private final UUID part;
    private final Div line = Parts.box("rs-part-line");
    private final Div below = Parts.box("rs-below");

    PartRow(UUID part) {
        this.part = part;
        addClassName("rs-part");
        getElement().setAttribute("data-item", part.toString());
        getElement().setAttribute("tabindex", "0");
        add(line, below);
    }

    UUID part() {
        return part;
    }

    void focus() {
        getElement().callJsFunction("focus");
    }

    /** What stands below the row: a field that is open, or the note. */
    Div below() {
        return below;
    }

    /** Fills the row anew; a field that is open below keeps the focus. */
    void fill(Component... cells) {
        line.removeAll();
        line.add(cells);
    }

    Icon grip() {
        Icon grip = new Icon("grip-vertical");
        grip.addClassName("rs-grip");
        return grip;
    }

    void draggable() {
        DragSource<PartRow> source = DragSource.create(this);
        source.setDragData(part);
    }

    /** How often, as a button that opens the choice. */
    Component days(String title, Cadence cadence, Consumer<Cadence> onChoice) {
        String words = CadenceWords.in(getLocale()).line(cadence);
        Button button = new Button(capital(words));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClassName("rs-days");
        button.setAriaLabel(getTranslation("plans.builder.days-of", title, words));
        Popover choice = new Popover(new CadenceField(cadence, onChoice));
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

    SubMenu menu(MenuBar bar, String title) {
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        MenuItem more = bar.addItem(new Icon("ellipsis"));
        more.setAriaLabel(getTranslation("plans.builder.more", title));
        return more.getSubMenu();
    }

    TextArea noteField(String title, String note, Consumer<String> onTyped) {
        TextArea field = new TextArea();
        field.setAriaLabel(getTranslation("plans.builder.note-of", title));
        field.setPlaceholder(getTranslation("plans.builder.note-placeholder"));
        field.setValue(note);
        field.setMaxLength(500);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(MILLIS_BETWEEN_SAVES);
        field.addValueChangeListener(change -> onTyped.accept(change.getValue()));
        return field;
    }

    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
