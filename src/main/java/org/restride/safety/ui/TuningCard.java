package org.restride.safety.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.restride.base.ui.Icon;
import org.restride.safety.Rule;
import org.restride.safety.RuleRate;

/** One rule: what it says and why, its numbers, how it did, and a way to try other numbers. */
class TuningCard extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * @param trying made when somebody wants to try other numbers
     */
    TuningCard(Rule rule, RuleRate rate, Supplier<TuningTry> trying) {
        addClassNames("rs-card", "rs-tuning-card");
        H2 title = new H2(new Icon(ReasonWords.icon(rule.reason())), new Span(ReasonWords.state(this, rule.reason())));
        Paragraph because = new Paragraph(rule.because().in(getLocale())
                + (rule.source() == null ? "" : " " + getTranslation("safety.source", rule.source())));
        because.addClassName("rs-second");
        add(title, because, facts(rule, rate));
        if (!rule.parameters().isEmpty()) {
            add(tryButton(rule, trying));
        }
    }

    private DescriptionList facts(Rule rule, RuleRate rate) {
        DescriptionList list = new DescriptionList();
        list.addClassName("rs-tuning-facts");
        rule.parameters()
                .forEach(parameter -> fact(
                        list,
                        parameter.label().in(getLocale()),
                        getTranslation("safety.tuning.unit." + parameter.unit(), parameter.value())));
        fact(list, getTranslation("safety.tuning.respond"), TuningWords.duration(this, rule.respondWithin()));
        fact(list, getTranslation("safety.tuning.alerts"), String.valueOf(rate.alerts()));
        if (rate.alerts() > 0) {
            fact(
                    list,
                    getTranslation("safety.tuning.false-alarms"),
                    rate.falseAlarmShare()
                            .map(share -> getTranslation("safety.tuning.share", share, rate.closed()))
                            .orElseGet(this::tooFew));
            fact(
                    list,
                    getTranslation("safety.tuning.usual-time"),
                    time(rate.usualTime(), rate.longTime()).orElseGet(this::tooFew));
        }
        return list;
    }

    private Optional<String> time(Optional<Duration> usual, Optional<Duration> most) {
        return usual.flatMap(half -> most.map(nine -> getTranslation(
                "safety.tuning.times", TuningWords.duration(this, half), TuningWords.duration(this, nine))));
    }

    private String tooFew() {
        return getTranslation("safety.tuning.too-few", RuleRate.ENOUGH);
    }

    private static void fact(DescriptionList list, String term, String description) {
        Div pair = new Div();
        DescriptionList.Term key = new DescriptionList.Term(term);
        DescriptionList.Description value = new DescriptionList.Description(description);
        pair.add(key, value);
        list.getElement().appendChild(pair.getElement());
    }

    private Button tryButton(Rule rule, Supplier<TuningTry> trying) {
        Button button = new Button(getTranslation("safety.tuning.try"));
        button.getElement()
                .setAttribute(
                        "aria-label", getTranslation("safety.tuning.try.of", ReasonWords.state(this, rule.reason())));
        button.addClickListener(click -> {
            button.setVisible(false);
            TuningTry panel = trying.get();
            add(panel);
            panel.focus();
        });
        return button;
    }
}
