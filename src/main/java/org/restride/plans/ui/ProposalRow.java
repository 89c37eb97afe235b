package org.restride.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.restride.catalogue.Source;
import org.restride.plans.progression.Step;

/** One open proposal: what would change and why, what it rests on, and what can be done with it. */
class ProposalRow extends ListItem {
    private final ProposalWords.Line line;
    private final Checkbox chosen = new Checkbox();

    /** What a row asks for. */
    interface Actions {
        void chosen();

        void change(ProposalWords.Line line);

        void decline(ProposalWords.Line line);

        Optional<Source> source(String key);
    }

    ProposalRow(ProposalWords.Line line, Actions actions) {
        this.line = line;
        addClassName("rs-proposal");
        chosen.setAriaLabel(getTranslation("proposals.choose", line.title(), line.change()));
        chosen.addValueChangeListener(change -> actions.chosen());
        Span title = Parts.text("rs-strong", line.title());
        Span way = tag(line);
        Paragraph change = new Paragraph(line.change());
        change.addClassName("rs-proposal-change");
        Paragraph why = new Paragraph(line.proposal().reason().clinician().in(getLocale()));
        why.addClassName("rs-second");
        Div text = Parts.box(
                "rs-proposal-text",
                Parts.box("rs-proposal-head", title, way),
                change,
                why,
                new ProposalBasis(line.proposal(), actions::source),
                buttons(actions));
        add(chosen, text);
    }

    /** Which way it goes, as a sign with a word. */
    static Span tag(ProposalWords.Line line) {
        Span tag = new Span();
        tag.addClassName("rs-tag");
        String way = line.proposal().verdict().move().name();
        tag.setText(tag.getTranslation("proposals.move." + way));
        tag.addClassName(
                switch (line.proposal().verdict().move()) {
                    case PROGRESS -> "go";
                    case HOLD -> "brand";
                    case STEP_BACK -> "care";
                    case STOP -> "stop";
                });
        return tag;
    }

    ProposalWords.Line line() {
        return line;
    }

    boolean isChosen() {
        return chosen.getValue();
    }

    void choose(boolean on) {
        chosen.setValue(on);
    }

    private Div buttons(Actions actions) {
        Div buttons = Parts.box("rs-proposal-buttons");
        Step step = line.proposal().verdict().step();
        if (step instanceof Step.OtherDose || step instanceof Step.OtherRung) {
            Button other = Parts.quiet(getTranslation("proposals.other-dose"), () -> actions.change(line));
            other.setAriaLabel(getTranslation("proposals.other-dose-of", line.title()));
            buttons.add(other);
        }
        Button decline = Parts.quiet(getTranslation("proposals.decline"), () -> actions.decline(line));
        decline.setAriaLabel(getTranslation("proposals.decline-of", line.title()));
        buttons.add(decline);
        return buttons;
    }
}
