package org.restride.catalogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.catalogue.Codes;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.Finding;
import org.restride.catalogue.ItemBody;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.RunSessionBody;

/** What staff want to know of an item at a glance. */
class ItemFacts extends Div {

    private static final long serialVersionUID = 1L;

    private final DescriptionList facts = new DescriptionList();
    private final transient List<Finding> findings;

    ItemFacts(ItemBody body, List<Finding> findings) {
        this.findings = findings;
        addClassName("rs-item-panel");
        ItemWords words = new ItemWords(this);
        fact("catalogue.fact.kind", words.of(body.kind()));
        switch (body) {
            case ExerciseBody exercise -> exercise(exercise, words);
            case RunSessionBody run -> {
                fact("catalogue.fact.run-kind", words.of(run.runKind()));
                fact("catalogue.fact.surface", words.allCoded("surface", run.surfaces()));
            }
            default -> fact("catalogue.facet.region", words.all(body.regions()));
        }
        fact("catalogue.fact.minutes", words.minutes(body.minutes()));
        fact("catalogue.fact.tags", words.allCoded("tag", body.tags()));
        add(new H2(getTranslation("catalogue.facts")), facts);
    }

    private void exercise(ExerciseBody exercise, ItemWords words) {
        fact("catalogue.facet.purpose", words.of(exercise.purpose()));
        fact("catalogue.facet.region", words.all(exercise.regions()));
        fact("catalogue.fact.muscles", words.allCoded("muscle", exercise.muscles()));
        fact("catalogue.facet.equipment", words.all(exercise.equipment()));
        fact("catalogue.facet.level", words.text("level", exercise.level()));
        fact("catalogue.fact.position", words.of(exercise.position()));
        fact("catalogue.fact.sides", words.of(exercise.sides()));
        fact("catalogue.fact.dose", words.dose(exercise.dose()));
        exercise.doses().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(goal -> fact(
                        "catalogue.goal." + Codes.of(goal.getKey()),
                        words.dose(goal.getValue().dose())));
        fact("catalogue.fact.frequency", words.frequency(exercise.frequency()));
        variant("catalogue.fact.easier", exercise.easier());
        variant("catalogue.fact.harder", exercise.harder());
        fact("catalogue.fact.contraindications", labels(exercise.contraindications()));
        fact("catalogue.fact.precautions", labels(exercise.precautions()));
    }

    private void fact(String titleKey, String value) {
        if (!value.isEmpty()) {
            facts.add(new DescriptionList.Term(getTranslation(titleKey)), new DescriptionList.Description(value));
        }
    }

    private void variant(String titleKey, @Nullable ItemKey key) {
        if (key != null) {
            String name = ItemWords.plain(key.value());
            Anchor link = new Anchor(
                    "catalogue/" + key.value(), name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
            DescriptionList.Description value = new DescriptionList.Description();
            value.add(link);
            facts.add(new DescriptionList.Term(getTranslation(titleKey)), value);
        }
    }

    private String labels(List<String> codes) {
        return codes.stream()
                .map(code -> findings.stream()
                        .filter(finding -> finding.code().equals(code))
                        .findFirst()
                        .map(finding -> finding.label(getLocale()))
                        .orElse(ItemWords.plain(code)))
                .collect(Collectors.joining("; "));
    }
}
