package org.restride.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.UUID;
import org.restride.plans.DoseParser;
import org.restride.plans.DoseTime;
import org.restride.plans.DoseWords;
import org.restride.plans.PlanItem;

/** An exercise in the plan that is built; its dose is typed in place. */
class ItemRow extends PartRow {
    /** What a row asks of the plan. */
    interface Actions extends PartRow.Actions {
        void dosed(UUID item, DoseParser.Understood dose);

        void typed(UUID item, String text);

        /**
         * @param range whether everything since the one chosen before is meant
         */
        void chosen(UUID item, boolean on, boolean range);
    }

    /** A press of the space bar is a click as well; only the click knows of the shift key. */
    private static final String SHIFT = "event.shiftKey";

    private static final String CHECKED = "element.querySelector('input').checked";

    private final Actions actions;
    private PlanItem item;
    private ItemCard card;
    private final Checkbox choice = new Checkbox();

    ItemRow(PlanItem item, ItemCard card, Actions actions) {
        super(item.id(), actions);
        this.item = item;
        this.card = card;
        this.actions = actions;
        choice.addClassName("rs-choose");
        choice.getElement()
                .addEventListener(
                        "click",
                        click -> actions.chosen(
                                part(),
                                click.getEventData().path(CHECKED).asBoolean(false),
                                click.getEventData().path(SHIFT).asBoolean(false)))
                .addEventData(CHECKED)
                .addEventData(SHIFT);
        draw();
    }

    /** Shows whether it is one of those that are changed together. */
    void choose(boolean on) {
        choice.setValue(on);
        setClassName("rs-chosen", on);
    }

    @Override
    String note() {
        return item.note();
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
        openDose(DoseWords.in(getLocale()).shortly(item.dose()));
    }

    /**
     * @param text what stands in the field at first
     */
    void openDose(String text) {
        DoseField field = new DoseField(
                getTranslation("plans.builder.dose-of", card.title()),
                text,
                getLocale(),
                card.sides(),
                dose -> actions.dosed(part(), dose),
                typed -> actions.typed(part(), typed),
                this::close);
        open(field);
        field.focus();
    }

    private void draw() {
        String title = card.title();
        getElement().setAttribute("aria-label", getTranslation("plans.builder.row", title, doseWords()));
        Button dose = new Button(doseWords(), click -> openDose());
        dose.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        dose.addClassName("rs-dose-words");
        dose.setAriaLabel(getTranslation("plans.builder.change-dose", title, doseWords()));
        choice.setAriaLabel(getTranslation("plans.bulk.choose", title));
        fill(
                grip(),
                choice,
                Parts.thumbnail(card),
                Parts.box("rs-what", Parts.title(card), dose),
                days(title, item.cadence()),
                minutes(DoseTime.minutes(item.dose())),
                menu(title, menu -> menu.addItem(getTranslation("plans.builder.dose"), click -> openDose())));
    }

    private String doseWords() {
        return DoseWords.in(getLocale()).line(item.dose());
    }
}
