package org.restride.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.ui.ItemPreview;
import org.restride.plans.CadenceWords;
import org.restride.plans.PlanExtra;

/** A run, a habit or an article of one's plan. */
class ExtraLine extends ListItem {
    ExtraLine(PlanExtra extra, PublishedItem item) {
        String minutes = getTranslation("plans.minutes", item.body().minutes());
        if (extra.kind() == ItemKind.RUN_SESSION) {
            String days = PartRow.capital(CadenceWords.in(getLocale()).line(extra.cadence()));
            NativeDetails details = new NativeDetails(Parts.box(
                    "rs-exercise",
                    Parts.thumbnail(ItemCard.of(item)),
                    Parts.box(
                            "rs-what",
                            Parts.text("rs-title", item.title()),
                            Parts.text("rs-second", minutes),
                            Parts.text("rs-second", days),
                            Parts.onlyIn(item))));
            details.addToggleListener(toggle -> {
                if (toggle.isOpened() && details.getContent() == null) {
                    details.setContent(new ItemPreview(item.text()));
                }
            });
            add(details);
        } else {
            Anchor link = new Anchor(PlanNavigation.learn(item.key()));
            link.addClassNames("rs-exercise");
            link.add(
                    Parts.thumbnail(ItemCard.of(item)),
                    Parts.box(
                            "rs-what",
                            Parts.text("rs-title", item.title()),
                            Parts.text("rs-second", minutes),
                            Parts.onlyIn(item)));
            add(link);
        }
        if (!extra.note().isEmpty()) {
            add(Parts.box(
                    "rs-clinic-note",
                    Parts.text("rs-strong", getTranslation("plans.mine.note")),
                    Parts.text("rs-why", extra.note())));
        }
    }
}
