package org.restride.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.restride.catalogue.Readability;

/** How hard the text is to read, and which sentences make it so. */
class ReadabilityMeter extends Div {

    private static final long serialVersionUID = 1L;
    private static final double HARDEST_SHOWN = 10;

    private final Span grade = new Span();
    private final Span verdict = new Span();
    private final Div needle = new Div();
    private final NativeDetails longOnes = new NativeDetails();

    ReadabilityMeter() {
        addClassName("rs-meter");
        Span name = new Span(getTranslation("catalogue.meter.name", Readability.LIMIT));
        name.addClassName("rs-meta");
        Div words = new Div(grade, verdict, name);
        words.addClassName("rs-meter-words");
        words.getElement().setAttribute("role", "status");
        Div scale = new Div(needle);
        scale.addClassName("rs-meter-scale");
        scale.getElement().setAttribute("aria-hidden", "true");
        needle.addClassName("rs-meter-needle");
        add(words, scale, longOnes);
    }

    void show(Readability text) {
        grade.setText(getTranslation("catalogue.meter.grade", String.format(getLocale(), "%.1f", text.grade())));
        verdict.setText(getTranslation(text.fine() ? "catalogue.meter.fine" : "catalogue.meter.hard"));
        verdict.setClassName(text.fine() ? "rs-go-text" : "rs-care-text");
        double place = Math.min(text.grade(), HARDEST_SHOWN) / HARDEST_SHOWN * 100;
        needle.getStyle().set("inset-inline-start", String.format(Locale.ROOT, "%.0f%%", place));
        longOnes.setVisible(!text.longSentences().isEmpty());
        longOnes.setSummaryText(
                getTranslation("catalogue.meter.long", text.longSentences().size()));
        UnorderedList list = new UnorderedList();
        text.longSentences().forEach(sentence -> list.add(new ListItem(sentence)));
        longOnes.setContent(list);
    }
}
