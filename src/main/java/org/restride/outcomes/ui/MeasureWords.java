package org.restride.outcomes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.base.ui.Icon;
import org.restride.outcomes.Assignment;
import org.restride.outcomes.Domain;
import org.restride.outcomes.Entry;
import org.restride.outcomes.Measure;
import org.restride.outcomes.Verdict;

/** Measures in words and numbers. */
final class MeasureWords {

    private final Component page;
    private final Locale language;

    MeasureWords(Component page, Locale language) {
        this.page = page;
        this.language = language;
    }

    String text(String key, Object... arguments) {
        return page.getTranslation(key, arguments);
    }

    String number(Measure measure, BigDecimal value) {
        return number(value, measure.range().decimals());
    }

    String number(BigDecimal value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    /** The score and the group into which it falls, or that there is none. */
    String score(Measure measure, Entry entry) {
        String score = entry.scored()
                .scored()
                .map(found -> number(measure, found.value()))
                .orElseGet(() -> text("outcomes.no-score"));
        return stratum(measure, entry.scored().stratum())
                .map(group -> text("outcomes.score-group", score, group))
                .orElse(score);
    }

    /** The score for the patient: without the group into which it falls, and how far the scale goes. */
    String own(Measure measure, Entry entry) {
        return entry.scored()
                .scored()
                .map(found -> measure.change().transition()
                        ? number(measure, found.value())
                        : text(
                                "outcomes.score-of",
                                number(measure, found.value()),
                                measure.range().to()))
                .orElseGet(() -> text("outcomes.no-score"));
    }

    /** The numbers that have a name of their own, as of a subscale. */
    List<String> parts(Measure measure, Entry entry) {
        return measure.scoring().scales().stream()
                .flatMap(scale -> Optional.ofNullable(scale.label())
                        .flatMap(label -> Optional.ofNullable(
                                        entry.scored().scales().get(scale.id()))
                                .map(number -> text("outcomes.part", label.in(language), plain(number))))
                        .stream())
                .toList();
    }

    /** Which questions were answered, by whose words and by which table they were scored. */
    String version(Entry entry) {
        String version = text("outcomes.version", entry.measureVersion());
        if (entry.textNumber() != null) {
            version = text("outcomes.version.text", version, Objects.requireNonNull(entry.textNumber()));
        }
        return entry.tableNumber() == null
                ? version
                : text("outcomes.version.table", version, Objects.requireNonNull(entry.tableNumber()));
    }

    /** With as many decimals as there are, at most two. */
    String plain(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    private Optional<String> stratum(Measure measure, @Nullable String id) {
        return measure.scoring().strata().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(each -> each.label().in(language));
    }

    /** When it is asked. */
    String schedule(Assignment assignment) {
        String again = assignment.everyWeeks() == null
                ? ""
                : text("outcomes.asked.every", Objects.requireNonNull(assignment.everyWeeks()));
        String key = (assignment.atStart() ? "start" : "") + (assignment.atEnd() ? "end" : "");
        String ends = key.isEmpty() ? "" : text("outcomes.asked." + key);
        return again.isEmpty() ? ends : ends.isEmpty() ? again : text("outcomes.asked.both", again, ends);
    }

    /** As patients read it: pain is less or more, what one can do is better or harder. */
    Span ownTag(Verdict verdict, Measure measure) {
        return tag(verdict, measure.domain() == Domain.PAIN ? "pain" : "patient");
    }

    /** The word with its sign; tinted only where something can be said. */
    Span tag(Verdict verdict, String kind) {
        Span tag = new Span();
        tag.addClassName("rs-tag");
        switch (verdict) {
            case IMPROVED -> {
                tag.addClassName("go");
                tag.add(sign("trending-up"));
            }
            case WORSE -> {
                tag.addClassName("care");
                tag.add(sign("triangle-alert"));
            }
            case UNCLEAR -> {}
        }
        tag.add(new Span(text("outcomes.verdict." + kind + "." + verdict)));
        return tag;
    }

    private static Icon sign(String name) {
        Icon icon = new Icon(name);
        icon.getElement().setAttribute("size", "s");
        return icon;
    }

    static Span span(String className, String text) {
        Span span = new Span(text);
        span.addClassName(className);
        return span;
    }

    static Div box(String className, Component... content) {
        Div box = new Div(content);
        box.addClassName(className);
        return box;
    }
}
