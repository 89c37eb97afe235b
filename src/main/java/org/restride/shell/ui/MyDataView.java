package org.restride.shell.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.restride.base.Role;
import org.restride.people.Consents;
import org.restride.people.rights.Corrections;
import org.restride.people.rights.Erasures;
import org.restride.people.rights.OwnRecord;
import org.restride.people.rights.Retention;
import org.restride.people.ui.OwnZone;

/** Everything a patient may do with what is kept about them, one card each. */
@Route("my-data")
@RolesAllowed(Role.Names.PATIENT)
@CssImport("./styles/rights.css")
@CssImport("./styles/audit.css")
class MyDataView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    MyDataView(
            OwnRecord record,
            Corrections corrections,
            Erasures erasures,
            Retention retention,
            Consents consents,
            OwnZone zone,
            Clock clock) {
        addClassName("rs-rights");
        Div head = new Div(new H1(getTranslation("rights.mine.title")));
        head.addClassName("rs-head");
        boolean carer = record.isCarer();
        Div body = new Div(new Paragraph(getTranslation("rights.mine.intro")));
        body.addClassNames("rs-body", "rs-panels");
        body.add(
                card("rights.copy.title", copy(record, carer, clock, zone)),
                card("rights.looked.title", looked()),
                card("rights.correct.title", new CorrectionCard(corrections, zone.own())),
                card("rights.consent.title", new ConsentCard(consents, zone.own())));
        if (!carer) {
            body.add(card(
                    "rights.erase.title",
                    new ErasureCard(erasures, retention.rule().years(), zone.own())));
        }
        add(head, body);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("rights.mine.title"));
    }

    private Div copy(OwnRecord record, boolean carer, Clock clock, OwnZone zone) {
        if (carer) {
            return new Div(new Paragraph(getTranslation("rights.copy.carer")));
        }
        return new OwnCopies(
                record, getLocale(), clock.instant().atZone(zone.own()).toLocalDate());
    }

    private Div looked() {
        Anchor link = new Anchor("my-record", getTranslation("rights.looked.open"));
        link.addClassName("rs-button");
        return new Div(new Paragraph(getTranslation("rights.looked.about")), link);
    }

    private Section card(String titleKey, Div content) {
        Section card = new Section(new H2(getTranslation(titleKey)), content);
        card.addClassNames("rs-card", "rs-section");
        return card;
    }
}
