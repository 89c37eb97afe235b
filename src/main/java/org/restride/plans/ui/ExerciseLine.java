package org.restride.plans.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.ui.ItemPreview;
import org.restride.plans.CadenceWords;
import org.restride.plans.DoseWords;
import org.restride.plans.PlanItem;

/** An exercise of one's plan: how much and how often; opened, how it is done. */
class ExerciseLine extends ListItem {
    ExerciseLine(PlanItem item, PublishedItem content) {
        String dose = DoseWords.in(getLocale()).line(item.dose());
        String days = PartRow.capital(CadenceWords.in(getLocale()).line(item.cadence()));
        NativeDetails details = new NativeDetails(Parts.box(
                "rs-exercise",
                Parts.thumbnail(ItemCard.of(content)),
                Parts.box(
                        "rs-what",
                        Parts.text("rs-title", content.title()),
                        Parts.text("rs-second", dose),
                        Parts.text("rs-second", days),
                        Parts.onlyIn(content))));
        details.addToggleListener(toggle -> {
            if (toggle.isOpened() && details.getContent() == null) {
                details.setContent(new ItemPreview(content.text(), dose));
            }
        });
        add(details);
        if (!item.note().isEmpty()) {
            add(Parts.box(
                    "rs-clinic-note",
                    Parts.text("rs-strong", getTranslation("plans.mine.note")),
                    Parts.text("rs-why", item.note())));
        }
    }
}
