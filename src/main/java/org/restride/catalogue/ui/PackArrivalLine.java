package org.restride.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.restride.catalogue.Finding;
import org.restride.catalogue.ItemText;
import org.restride.catalogue.PackArrival;
import org.restride.catalogue.PackArrival.State;

/** An item of a pack: how it stands to what is here, and, once somebody opens it, what differs. */
class PackArrivalLine extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient PackArrival.Item item;
    private final transient List<Finding> findings;
    private final Checkbox box;

    /**
     * @param chosen runs whenever the choice changes
     */
    PackArrivalLine(PackArrival.Item item, List<Finding> findings, Runnable chosen) {
        this.item = item;
        this.findings = findings;
        this.box = new Checkbox(item.text().title(), item.canBeTaken() && item.state() != State.CHANGED_HERE);
        box.addValueChangeListener(change -> chosen.run());
        ItemWords words = new ItemWords(this);
        Span kind = new Span(words.of(item.kind()) + " · " + words.text("packs.state." + item.state()));
        kind.addClassName("rs-meta");
        Div said = new Div(item.canBeTaken() ? box : new Span(item.text().title()), kind);
        said.addClassName("rs-choice-words");
        if (!item.differing().isEmpty()) {
            said.add(details());
        }
        add(said);
    }

    /** The item, if it is chosen. */
    Optional<PackArrival.Item> chosen() {
        return item.canBeTaken() && box.getValue() ? Optional.of(item) : Optional.empty();
    }

    void choose(boolean wanted) {
        if (item.canBeTaken()) {
            box.setValue(wanted);
        }
    }

    /** Figures move, and a pack may have hundreds: nothing is drawn before somebody wants to see it. */
    private Details details() {
        Div content = new Div();
        Details details = new Details(
                getTranslation(item.here().isEmpty() ? "catalogue.packs.read" : "catalogue.packs.differences"),
                content);
        details.addOpenedChangeListener(change -> {
            content.removeAll();
            if (change.isOpened()) {
                item.differing().forEach(language -> content.add(difference(language)));
            }
        });
        return details;
    }

    private Component difference(Locale language) {
        Paragraph name = new Paragraph(new ItemWords(this).language(language));
        name.addClassName("rs-second");
        ItemText coming = item.texts().get(language);
        ItemText here = item.here().get(language);
        Div difference = new Div(name);
        difference.addClassName("rs-difference");
        if (coming != null) {
            difference.add(here == null ? new ItemPreview(coming) : new TextChanges(here, coming, findings));
        }
        return difference;
    }
}
