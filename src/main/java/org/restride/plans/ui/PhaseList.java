package org.restride.plans.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.PublishedItem;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanExtra;
import org.restride.plans.PlanItem;

/** The phases of a plan below each other, as the patient reads them; the present one is open. */
class PhaseList extends Div {
    private final Map<ItemVersionId, PublishedItem> contents;

    /**
     * @param present number of the phase in which the patient is, 1 for the first
     */
    PhaseList(PlanBody plan, Map<ItemVersionId, PublishedItem> contents, int present) {
        this.contents = contents;
        addClassName("rs-phase-list");
        for (int i = 0; i < plan.phases().size(); i++) {
            boolean now = i + 1 == present;
            add(now ? open(plan.phases().get(i), i + 1) : closed(plan.phases().get(i), i + 1));
        }
    }

    private Section open(Phase phase, int number) {
        H2 head = new H2(getTranslation("plans.mine.phase", number, phase.name()));
        Section section = new Section(
                Parts.box("rs-phase-head", head, Parts.text("rs-meta", getTranslation("plans.weeks", phase.weeks()))));
        section.addClassNames("rs-card", "rs-phase-card");
        section.add(body(phase));
        return section;
    }

    private NativeDetails closed(Phase phase, int number) {
        Span name = Parts.text("rs-strong", getTranslation("plans.mine.phase", number, phase.name()));
        Span weeks = Parts.text("rs-meta", getTranslation("plans.weeks", phase.weeks()));
        NativeDetails details = new NativeDetails(Parts.box("rs-phase-head", name, weeks));
        details.addClassNames("rs-card", "rs-phase-card");
        details.addToggleListener(toggle -> {
            if (toggle.isOpened() && details.getContent() == null) {
                details.setContent(body(phase));
            }
        });
        return details;
    }

    private Div body(Phase phase) {
        Div body = new Div();
        if (!phase.items().isEmpty()) {
            UnorderedList exercises = new UnorderedList();
            exercises.addClassName("rs-plan-lines");
            for (PlanItem item : phase.items()) {
                PublishedItem content = contents.get(item.content());
                if (content != null) {
                    exercises.add(new ExerciseLine(item, content));
                }
            }
            body.add(exercises);
        }
        extras(body, phase, ItemKind.RUN_SESSION, "plans.mine.runs");
        extras(body, phase, ItemKind.HABIT, "plans.mine.habits");
        extras(body, phase, ItemKind.ARTICLE, "plans.mine.articles");
        return body;
    }

    private void extras(Div body, Phase phase, ItemKind kind, String headKey) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-plan-lines");
        for (PlanExtra extra : phase.extras()) {
            PublishedItem content = contents.get(extra.content());
            if (extra.kind() == kind && content != null) {
                list.add(new ExtraLine(extra, content));
            }
        }
        if (list.getComponentCount() > 0) {
            body.add(new H3(getTranslation(headKey)), list);
        }
    }
}
