package org.restride.plans.ui;

import com.vaadin.flow.component.Component;
import org.restride.catalogue.ItemKind;
import org.restride.plans.PlanExtra;

/** An article, a habit or a run in the plan that is built. */
class ExtraRow extends PartRow {
    private PlanExtra extra;
    private ItemCard card;

    ExtraRow(PlanExtra extra, ItemCard card, Actions actions) {
        super(extra.id(), actions);
        this.extra = extra;
        this.card = card;
        draw();
    }

    @Override
    String note() {
        return extra.note();
    }

    /** Shows what the plan says now; a field that is open stays as it is. */
    void show(PlanExtra now, ItemCard shown) {
        boolean same = now.equals(extra) && shown.equals(card);
        extra = now;
        card = shown;
        if (!same) {
            draw();
        }
    }

    private void draw() {
        String title = card.title();
        String kind = getTranslation("plans.kind." + extra.kind().code());
        getElement().setAttribute("aria-label", getTranslation("plans.builder.row", title, kind));
        Component days =
                extra.kind() == ItemKind.ARTICLE ? Parts.text("rs-days-cell", "") : days(title, extra.cadence());
        fill(
                grip(),
                Parts.thumbnail(card),
                Parts.box("rs-what", Parts.title(card), Parts.text("rs-meta", kind)),
                days,
                minutes(card.minutes()),
                menu(title, menu -> {}));
    }
}
