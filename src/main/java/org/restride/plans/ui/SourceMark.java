package org.restride.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.restride.catalogue.Source;

/** Where a reason comes from: short beside the reason, or whole on a line of its own. */
final class SourceMark {
    private SourceMark() {}

    /** Its short name, which leads to the text; the citation shows when it is pointed at and is read aloud. */
    static Component brief(Component on, Source source) {
        return link(on, source, source.key());
    }

    /** Its citation, which leads to the text. */
    static Component whole(Component on, Source source) {
        return link(on, source, on.getTranslation("plans.why.source", source.key(), source.citation()));
    }

    private static Component link(Component on, Source source, String text) {
        if (source.address() == null) {
            Span plain = Parts.text("rs-source", text);
            plain.setTitle(source.citation());
            return plain;
        }
        Anchor link = new Anchor(source.address(), text);
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener");
        link.addClassName("rs-source");
        link.setTitle(source.citation());
        Parts.name(link, on.getTranslation("plans.why.source", source.key(), source.citation()));
        return link;
    }
}
