package org.restride.safety.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.restride.base.ui.Icon;
import org.restride.plans.ui.ProposalBriefs;
import org.restride.safety.WorklistRow;

/** What the rules propose for the plan, where it can be signed with one click or looked at. */
class ProposedSteps extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 2;

    /**
     * @param approve signs all of it
     */
    ProposedSteps(WorklistRow row, List<ProposalBriefs.Brief> briefs, Runnable approve) {
        addClassName("rs-worklist-proposed");
        boolean down = briefs.stream().anyMatch(ProposalBriefs.Brief::cautious);
        H3 head = new H3(
                new Icon(down ? "arrow-down" : "arrow-up"),
                new Span(getTranslation(down ? "safety.proposed.down" : "safety.proposed.up")));
        UnorderedList lines = lines(briefs.stream().limit(SHOWN).toList());
        Paragraph why = new Paragraph(briefs.getFirst().why());
        why.addClassName("rs-second");
        Button sign = new Button(getTranslation("safety.do.approve"), new Icon("check"), click -> approve.run());
        Anchor look = new Anchor("patients/" + row.patient(), getTranslation("safety.proposed.look"));
        look.addClassName("rs-button");
        Div acts = new Div(sign, look);
        acts.addClassName("rs-acts");
        add(head, lines);
        if (briefs.size() > SHOWN) {
            List<ProposalBriefs.Brief> others = briefs.subList(SHOWN, briefs.size());
            add(new Details(getTranslation("safety.proposed.more", others.size()), lines(others)));
        }
        add(why, acts);
    }

    private static UnorderedList lines(List<ProposalBriefs.Brief> briefs) {
        UnorderedList lines = new UnorderedList();
        briefs.forEach(brief -> lines.add(new ListItem(brief.text())));
        return lines;
    }
}
