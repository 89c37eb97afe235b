package org.restride.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import org.restride.base.ui.Icon;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.PublishedItem;
import org.restride.plans.ending.RelapsePlan;
import org.restride.plans.ending.RelapseStep;

/** What a patient does if the pain comes back, and when to call: if that, then this. */
final class RelapseCard extends Div {

    /**
     * @param phone of the clinic; may be empty
     */
    RelapseCard(RelapsePlan relapse, Map<ItemVersionId, PublishedItem> contents, String clinic, String phone) {
        addClassNames("rs-card", "rs-relapse");
        add(new H2(relapse.title().in(getLocale())), steps(relapse.steps()));
        if (!relapse.exercises().isEmpty()) {
            add(
                    new H3(getTranslation("plans.aftercare.gentle")),
                    new ExerciseLines(relapse.exercises(), List.of(), contents));
        }
        add(new H3(getTranslation("plans.aftercare.call")), steps(relapse.call()));
        if (phone.isEmpty()) {
            add(new Paragraph(clinic));
        } else {
            Anchor call = new Anchor("tel:" + phone.replaceAll("[^+0-9]", ""));
            call.add(
                    new Icon("phone"),
                    Parts.text("rs-label", getTranslation("plans.aftercare.call-number", clinic, phone)));
            call.addClassName("rs-button");
            call.setRouterIgnore(true);
            add(call);
        }
    }

    private DescriptionList steps(List<RelapseStep> steps) {
        DescriptionList list = new DescriptionList();
        list.addClassName("rs-if-then");
        steps.forEach(step -> list.add(
                new DescriptionList.Term(step.when().in(getLocale())),
                new DescriptionList.Description(step.then().in(getLocale()))));
        return list;
    }
}
