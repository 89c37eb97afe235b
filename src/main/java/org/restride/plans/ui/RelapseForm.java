package org.restride.plans.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.Source;
import org.restride.plans.PlanItem;
import org.restride.plans.ending.ProposedEnding;
import org.restride.plans.ending.RelapsePattern;
import org.restride.plans.ending.RelapsePlan;
import org.restride.plans.ending.RelapseStep;

/** What to do if it comes back: one of the clinic's relapse plans, proposed from the assessment, of which lines can be taken out. */
final class RelapseForm extends Div {

    private final ProposedEnding proposed;
    private final Map<String, Source> sources;
    private final Select<RelapsePattern> patterns = new Select<>();
    private final Div lines = Parts.box("rs-ending-lines");
    private final Map<RelapseStep, Checkbox> steps = new LinkedHashMap<>();
    private final Map<PublishedItem, Checkbox> gentle = new LinkedHashMap<>();

    RelapseForm(ProposedEnding proposed, Map<String, Source> sources) {
        this.proposed = proposed;
        this.sources = sources;
        addClassNames("rs-card", "rs-ending-form");
        add(new H2(getTranslation("plans.ending.relapse")));
        if (proposed.patterns().isEmpty()) {
            add(new Paragraph(getTranslation("plans.ending.relapse.none")));
            return;
        }
        patterns.setLabel(getTranslation("plans.ending.relapse.pattern"));
        patterns.setItems(proposed.patterns());
        patterns.setItemLabelGenerator(this::label);
        patterns.setEmptySelectionAllowed(true);
        patterns.setEmptySelectionCaption(getTranslation("plans.ending.relapse.without"));
        patterns.setWidthFull();
        patterns.addValueChangeListener(change -> show());
        proposed.pattern(proposed.pattern()).ifPresent(patterns::setValue);
        patterns.setHelperText(getTranslation("plans.ending.relapse.why"));
        add(patterns, lines);
    }

    private void show() {
        lines.removeAll();
        steps.clear();
        gentle.clear();
        RelapsePattern pattern = patterns.getValue();
        if (pattern == null) {
            return;
        }
        pattern.steps().forEach(step -> lines.add(choice(step)));
        lines.add(new H3(getTranslation("plans.aftercare.gentle")));
        for (String key : pattern.exercises()) {
            PublishedItem item = proposed.gentle().get(key);
            if (item != null) {
                Checkbox take = new Checkbox(item.title(), true);
                gentle.put(item, take);
                lines.add(take);
            }
        }
        lines.add(new H3(getTranslation("plans.aftercare.call")));
        pattern.call().forEach(step -> lines.add(Parts.box("rs-ending-step", words(step))));
    }

    private String label(@Nullable RelapsePattern pattern) {
        return pattern == null
                ? getTranslation("plans.ending.relapse.without")
                : pattern.because().in(getLocale());
    }

    private Div choice(RelapseStep step) {
        Checkbox take = new Checkbox(true);
        take.setAriaLabel(step.when().in(getLocale()));
        steps.put(step, take);
        return Parts.box("rs-ending-step", take, words(step));
    }

    private Span words(RelapseStep step) {
        Span words = new Span(
                Parts.text("rs-strong", step.when().in(getLocale()) + " "),
                new Span(step.then().in(getLocale()) + " "));
        step.sources().stream().map(sources::get).filter(Objects::nonNull).forEach(source -> {
            Span name = Parts.text("rs-source", source.key());
            name.setTitle(source.citation());
            words.add(name);
        });
        return words;
    }

    /** Null if nothing was chosen. */
    @Nullable RelapsePlan plan() {
        RelapsePattern pattern = patterns.getValue();
        if (pattern == null) {
            return null;
        }
        List<RelapseStep> kept = pattern.steps().stream()
                .filter(step -> isTaken(steps.get(step)))
                .toList();
        List<PlanItem> exercises = gentle.entrySet().stream()
                .filter(entry -> entry.getValue().getValue())
                .flatMap(entry -> ProposedEnding.gentleItem(entry.getKey()).stream())
                .toList();
        return new RelapsePlan(pattern.id(), proposed.rules(), pattern.title(), kept, exercises, pattern.call());
    }

    private static boolean isTaken(@Nullable Checkbox take) {
        return take != null && take.getValue();
    }
}
