package org.restride.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.function.Consumer;
import org.restride.catalogue.ItemKind;
import org.restride.plans.Cadence;
import org.restride.plans.PlanExtra;

/** An article, a habit or a run in the plan that is built. */
class ExtraRow extends PartRow {
    ExtraRow(PlanExtra extra, ItemCard card, Consumer<Cadence> onDays, Runnable onRemove) {
        super(extra.id());
        String title = card.title();
        String kind = getTranslation("plans.kind." + extra.kind().code());
        getElement().setAttribute("aria-label", getTranslation("plans.builder.row", title, kind));
        Component days = extra.kind() == ItemKind.ARTICLE
                ? Parts.text("rs-days-cell", "")
                : days(title, extra.cadence(), onDays);
        MenuBar bar = new MenuBar();
        SubMenu menu = menu(bar, title);
        menu.addItem(getTranslation("plans.builder.remove"), click -> onRemove.run());
        fill(
                Parts.text("rs-grip", ""),
                Parts.thumbnail(card),
                Parts.box("rs-what", Parts.text("rs-title", title), Parts.text("rs-meta", kind)),
                days,
                minutes(card.minutes()),
                bar);
        if (!extra.note().isEmpty()) {
            below().add(Parts.text("rs-note", extra.note()));
        }
    }
}
