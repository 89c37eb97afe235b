package org.restride.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneOffset;
import java.util.List;
import org.restride.catalogue.VersionSummary;

/** What was published when, and what changed. */
class VersionList extends Div {

    private static final long serialVersionUID = 1L;

    VersionList(List<VersionSummary> versions) {
        addClassName("rs-panel");
        ItemWords words = new ItemWords(this);
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-versions");
        for (VersionSummary version : versions) {
            Span which = new Span(words.text(
                    "version-of",
                    version.id().version(),
                    words.day(version.publishedAt().atZone(ZoneOffset.UTC).toLocalDate())));
            Span what = new Span(version.whatChanged());
            what.addClassName("rs-second");
            list.add(new ListItem(which, what));
        }
        add(new H2(getTranslation("catalogue.versions")), list);
    }
}
