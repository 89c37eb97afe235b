package org.restride.plans.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import org.restride.catalogue.Source;
import org.restride.plans.assessment.Origin;
import org.restride.plans.assessment.Reason;

/** Why a plan was chosen, for clinicians: what spoke for and against its template then. */
@CssImport("./styles/assessment.css")
public class OriginCard extends Section {

    private static final long serialVersionUID = 1L;

    /**
     * @param when it was chosen, in words
     * @param author who chose it
     */
    public OriginCard(Origin origin, String when, String author, Map<String, Source> sources) {
        addClassNames("rs-card", "rs-origin");
        Origin.Body body = origin.body();
        UnorderedList reasons = new UnorderedList();
        reasons.addClassName("rs-reasons");
        for (Reason reason : body.reasons()) {
            boolean speaksFor = reason.side() == Reason.Side.FOR;
            Span sign = Parts.text("rs-sign", speaksFor ? "+" : "−");
            sign.setTitle(getTranslation(speaksFor ? "plans.why.for" : "plans.why.against"));
            ListItem line = new ListItem(sign, CandidateCard.said(UI.getCurrentOrThrow(), reason, sources));
            line.addClassName(speaksFor ? "rs-for" : "rs-against");
            reasons.add(line);
        }
        add(
                new H2(getTranslation("plans.why.origin")),
                Parts.text(
                        "rs-meta",
                        getTranslation("plans.why.origin.meta", body.title(), when, author, origin.rulesVersion())),
                new Paragraph(getTranslation("plans.why.origin.place", body.place())),
                reasons);
        if (!body.words().isEmpty()) {
            Paragraph told = new Paragraph(body.words());
            told.addClassName("rs-quote");
            add(told);
        }
    }
}
