package org.restride.plans.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import org.restride.plans.PlanDetail;

/** The plan that ended last, which can be taken up again where it was. */
final class EndedPlanCard extends Div {

    EndedPlanCard(PlanDetail ended, ZoneId zone, Runnable onTakeUp) {
        addClassNames("rs-card", "rs-taken-up");
        H3 name = new H3(ended.title());
        name.addClassName("rs-card-title");
        add(
                name,
                ended.ended()
                        .map(ending -> Parts.text(
                                "rs-second",
                                getTranslation("plans.choice.ended", Dates.time(ending.at(), zone), ending.reason())))
                        .orElseGet(Span::new),
                Parts.text(
                        "rs-meta",
                        getTranslation(
                                "plans.choice.facts",
                                ended.number(),
                                ended.body().weeks(),
                                ended.body().phases().size())),
                Parts.plain(getTranslation("plans.choice.take-up"), onTakeUp));
    }
}
