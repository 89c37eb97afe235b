package org.restride.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import org.restride.base.ui.DayWords;
import org.restride.base.ui.Notices;
import org.restride.people.Consents;

/** What a patient agreed to and when, and the way to take it back, which first says what happens then. */
class ConsentCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Consents consents;
    private final transient ZoneId zone;

    ConsentCard(Consents consents, ZoneId zone) {
        this.consents = consents;
        this.zone = zone;
        show();
    }

    private void show() {
        removeAll();
        List<Consents.Consent> mine = consents.mine();
        Anchor read = new Anchor("consent", getTranslation("rights.consent.read"));
        if (mine.isEmpty()) {
            add(new Paragraph(getTranslation("rights.consent.none")), read);
            return;
        }
        add(new Paragraph(words(mine.getFirst())), read);
        if (mine.size() > 1) {
            UnorderedList earlier = new UnorderedList();
            earlier.addClassName("rs-rights-list");
            mine.stream().skip(1).forEach(each -> earlier.add(new ListItem(new Span(words(each)))));
            add(new Details(getTranslation("rights.consent.history"), earlier));
        }
        if (mine.getFirst().given()) {
            add(takingBack());
        }
    }

    private Details takingBack() {
        UnorderedList effects = new UnorderedList(
                new ListItem(getTranslation("rights.consent.what.plan")),
                new ListItem(getTranslation("rights.consent.what.clinic")),
                new ListItem(getTranslation("rights.consent.what.kept")),
                new ListItem(getTranslation("rights.consent.what.still")));
        Button yes = new Button(getTranslation("rights.consent.withdraw-yes"), click -> {
            consents.withdraw();
            ConsentGate.forget();
            show();
            add(new PhoneCopy());
            Notices.done(getTranslation("rights.consent.taken-back"));
        });
        Paragraph what = new Paragraph(getTranslation("rights.consent.what"));
        what.addClassName("rs-strong");
        return new Details(getTranslation("rights.consent.withdraw"), what, effects, yes);
    }

    private String words(Consents.Consent consent) {
        String day = DayWords.full(this, consent.at().atZone(zone).toLocalDate());
        return getTranslation(consent.given() ? "rights.consent.given" : "rights.consent.withdrawn", day) + " "
                + getTranslation("rights.consent.version", consent.textVersion());
    }
}
