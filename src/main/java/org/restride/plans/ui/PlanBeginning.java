package org.restride.plans.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.restride.people.PatientSummary;
import org.restride.plans.PlanDetail;
import org.restride.plans.TemplateId;
import org.restride.plans.Templates;

/**
 * What a patient's plan can begin with: a template, nothing, or the plan that ended last.
 *
 * @param start begins with a template
 * @param startEmpty begins with nothing
 * @param takeUp goes on with the plan that ended
 * @param again opens the desk anew
 */
record PlanBeginning(
        WhyDesk why,
        Templates templates,
        PatientSummary patient,
        ZoneId zone,
        Consumer<TemplateId> start,
        Runnable startEmpty,
        Consumer<PlanDetail> takeUp,
        Runnable again) {

    /** With an assessment the templates that fit it, else all of them. */
    void offer(Div place, Optional<PlanDetail> ended) {
        why.suggest(patient, zone, start, startEmpty, again)
                .ifPresentOrElse(
                        panel -> {
                            place.removeAll();
                            place.add(panel);
                            ended.map(plan -> new EndedPlanCard(plan, zone, () -> takeUp.accept(plan)))
                                    .ifPresent(panel::offer);
                        },
                        () -> choose(place, ended));
    }

    private void choose(Div place, Optional<PlanDetail> ended) {
        place.removeAll();
        TemplateChoice choice = new TemplateChoice(
                place.getTranslation("plans.builder.head", patient.fullName()),
                "patients/" + patient.id(),
                templates.list(UI.getCurrentOrThrow().getLocale()),
                start,
                startEmpty);
        ended.ifPresent(plan -> choice.offer(plan, zone, () -> takeUp.accept(plan)));
        choice.warn(why.withoutAssessment(patient));
        why.concern(patient, again).ifPresent(choice::warn);
        place.add(choice);
    }
}
