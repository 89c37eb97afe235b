package org.restride.safety.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Locale;
import org.restride.base.ui.Icon;
import org.restride.safety.Alert;
import org.restride.safety.Rule;
import org.restride.safety.Urgency;

/** One open alert: what it is, what the rule has looked at, and the rule with its numbers and source. */
public class AlertCard extends Div {

    private static final long serialVersionUID = 1L;

    public AlertCard(Alert alert, Rule rule, LocalDate today) {
        addClassNames("rs-alert", alert.urgency().name().toLowerCase(Locale.ROOT));
        Div head =
                new Div(new Icon(ReasonWords.icon(alert.reason())), new Span(ReasonWords.state(this, alert.reason())));
        head.addClassName("rs-alert-head");
        Paragraph sentence = new Paragraph(ReasonWords.sentence(this, alert.reason(), alert.numbers(), today));
        Paragraph why = new Paragraph(ReasonWords.rule(this, alert.reason(), alert.numbers()) + ". "
                + rule.because().in(getLocale()) + source(rule));
        why.addClassName("rs-alert-why");
        why.add(" ");
        why.add(new Anchor("worklist/rules", getTranslation("safety.tuning.title")));
        add(head, sentence);
        String seen = RuleSentences.seen(this, alert.reason(), alert.numbers());
        if (!seen.isEmpty()) {
            add(new AlertChart(alert.numbers(), seen), why(seen));
        }
        String also = ReasonWords.also(this, alert.numbers());
        if (!also.isEmpty()) {
            add(why(also));
        }
        add(why);
        if (alert.urgency() == Urgency.NOW) {
            getElement().setAttribute("role", "alert");
        }
    }

    private static Paragraph why(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("rs-alert-why");
        return paragraph;
    }

    private String source(Rule rule) {
        return rule.source() == null ? "" : " " + getTranslation("safety.source", rule.source());
    }
}
