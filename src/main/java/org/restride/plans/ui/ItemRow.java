package org.restride.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.restride.plans.DoseParser;
import org.restride.plans.DoseTime;
import org.restride.plans.DoseWords;
import org.restride.plans.PlanItem;

/** An exercise in the plan that is built; its dose is typed in place. */
class ItemRow extends PartRow {
    /** What a row asks of the plan. */
    interface Actions {
        void dosed(UUID item, DoseParser.Understood dose);

        void typed(UUID item, String text);

        void changed(UUID item, UnaryOperator<PlanItem> change);

        void noted(UUID item, String note);

        void moved(UUID item, int places);

        void removed(UUID item);

        /** The person has finished with a field. */
        void settled(UUID item);
    }

    private enum Open {
        NOTHING,
        DOSE,
        NOTE
    }

    private final Actions actions;
    private PlanItem item;
    private ItemCard card;
    private Open open = Open.NOTHING;

    ItemRow(PlanItem item, ItemCard card, Actions actions) {
        super(item.id());
        this.item = item;
        this.card = card;
        this.actions = actions;
        draggable();
        draw();
    }

    /** Shows what the plan says now; a field that is open stays as it is. */
    void show(PlanItem now, ItemCard shown) {
        boolean same = now.equals(item) && shown.equals(card);
        item = now;
        card = shown;
        if (!same) {
            draw();
        }
    }

    void openDose() {
        openDose(DoseWords.in(getLocale()).whole(item.dose()));
    }

    /**
     * @param text what stands in the field at first
     */
    void openDose(String text) {
        open = Open.DOSE;
        DoseField field = new DoseField(
                getTranslation("plans.builder.dose-of", card.title()),
                text,
                getLocale(),
                dose -> actions.dosed(part(), dose),
                typed -> actions.typed(part(), typed),
                this::close);
        below().removeAll();
        below().add(field);
        addClassName("rs-open");
        field.focus();
    }

    private void openNote() {
        open = Open.NOTE;
        TextArea field = noteField(card.title(), item.note(), note -> actions.noted(part(), note));
        field.addBlurListener(blur -> close());
        below().removeAll();
        below().add(field);
        addClassName("rs-open");
        field.focus();
    }

    private void close() {
        open = Open.NOTHING;
        removeClassName("rs-open");
        showNote();
        actions.settled(part());
    }

    private void draw() {
        String title = card.title();
        getElement().setAttribute("aria-label", getTranslation("plans.builder.row", title, doseWords()));
        Button dose = new Button(doseWords(), click -> openDose());
        dose.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        dose.addClassName("rs-dose-words");
        dose.setAriaLabel(getTranslation("plans.builder.change-dose", title, doseWords()));
        fill(
                grip(),
                Parts.thumbnail(card),
                Parts.box("rs-what", Parts.text("rs-title", title), dose),
                days(title, item.cadence(), chosen -> actions.changed(part(), changed -> changed.with(chosen))),
                minutes(DoseTime.minutes(item.dose())),
                menu(title));
        if (open == Open.NOTHING) {
            showNote();
        }
    }

    private String doseWords() {
        return DoseWords.in(getLocale()).line(item.dose());
    }

    private void showNote() {
        below().removeAll();
        if (!item.note().isEmpty()) {
            below().add(Parts.text("rs-note", item.note()));
        }
    }

    private MenuBar menu(String title) {
        MenuBar bar = new MenuBar();
        SubMenu menu = menu(bar, title);
        menu.addItem(getTranslation("plans.builder.dose"), click -> openDose());
        menu.addItem(getTranslation("plans.builder.note"), click -> openNote());
        menu.addItem(getTranslation("plans.builder.up"), click -> actions.moved(part(), -1));
        menu.addItem(getTranslation("plans.builder.down"), click -> actions.moved(part(), 1));
        menu.addSeparator();
        menu.addItem(getTranslation("plans.builder.remove"), click -> actions.removed(part()));
        return bar;
    }
}
