package org.restride.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.ui.ItemPanel;
import org.restride.progress.ItemUse;
import org.restride.progress.UseOfItems;
import org.springframework.core.annotation.Order;

/** On an exercise's page: how often it is done, hurts or is not understood. */
@org.springframework.stereotype.Component
@Order(2)
class UsePanel implements ItemPanel {

    private final UseOfItems uses;

    UsePanel(UseOfItems uses) {
        this.uses = uses;
    }

    /** Patients report of exercises only. */
    @Override
    public Optional<Component> of(PublishedItem item, Runnable again) {
        if (item.kind() != ItemKind.EXERCISE) {
            return Optional.empty();
        }
        Section panel = new Section();
        panel.addClassNames("rs-item-panel", "rs-use-panel");
        panel.add(new H2(panel.getTranslation("recall.use.title")));
        panel.add(uses.of(item.id().item().value())
                .map(use -> numbers(panel, use))
                .orElseGet(() -> tooFew(panel)));
        return Optional.of(panel);
    }

    private static Component[] tooFew(Section panel) {
        return new Component[] {new Paragraph(panel.getTranslation("recall.use.too-few", ItemUse.FEWEST))};
    }

    private static Component[] numbers(Section panel, ItemUse use) {
        DescriptionList list = new DescriptionList();
        list.add(
                term(panel, "recall.use.done"),
                percent(panel, use.donePercent()),
                term(panel, "recall.use.pain"),
                percent(panel, use.painPercent()),
                term(panel, "recall.use.unclear"),
                percent(panel, use.unclearPercent()));
        Paragraph from = new Paragraph(panel.getTranslation("recall.use.from", use.sessions()));
        from.addClassName("rs-second");
        return new Component[] {list, from};
    }

    private static DescriptionList.Term term(Section panel, String key) {
        return new DescriptionList.Term(panel.getTranslation(key));
    }

    private static DescriptionList.Description percent(Section panel, int percent) {
        return new DescriptionList.Description(panel.getTranslation("recall.use.percent", percent));
    }
}
