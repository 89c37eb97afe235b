package org.restride.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.restride.catalogue.Codes;
import org.restride.catalogue.Readability;

/** How hard the text is to read, and which sentences make it so. */
class ReadabilityMeter extends Div {

    private static final long serialVersionUID = 1L;

    private final Span name = new Span();
    private final Span grade = new Span();
    private final Span verdict = new Span();
    private final Div needle = new Div();
    private final NativeDetails longOnes = new NativeDetails();
    private final NativeDetails hardWords = new NativeDetails();

    ReadabilityMeter() {
        addClassName("rs-meter");
        name.addClassName("rs-meta");
        Div words = new Div(grade, verdict, name);
        words.addClassName("rs-meter-words");
        words.getElement().setAttribute("role", "status");
        Div scale = new Div(needle);
        scale.addClassName("rs-meter-scale");
        scale.getElement().setAttribute("aria-hidden", "true");
        needle.addClassName("rs-meter-needle");
        add(words, scale, longOnes, hardWords);
    }

    void show(Readability text) {
        String formula = "catalogue.meter." + Codes.of(text.formula());
        name.setText(getTranslation(formula + ".name", text.formula().limit()));
        grade.setText(getTranslation(formula, String.format(getLocale(), "%.1f", text.score())));
        verdict.setText(getTranslation(text.fine() ? "catalogue.meter.fine" : "catalogue.meter.hard"));
        verdict.setClassName(text.fine() ? "rs-go-text" : "rs-care-text");
        double place = text.formula().hardness(text.score()) * 100;
        needle.getStyle().set("inset-inline-start", String.format(Locale.ROOT, "%.0f%%", place));
        longOnes.setVisible(!text.longSentences().isEmpty());
        longOnes.setSummaryText(
                getTranslation("catalogue.meter.long", text.longSentences().size()));
        UnorderedList list = new UnorderedList();
        text.longSentences().forEach(sentence -> list.add(new ListItem(sentence)));
        longOnes.setContent(list);
        hardWords.setVisible(!text.hardWords().isEmpty());
        hardWords.setSummaryText(
                getTranslation("catalogue.meter.hard-words", text.hardWords().size()));
        hardWords.setContent(new Span(String.join(", ", text.hardWords())));
    }
}
