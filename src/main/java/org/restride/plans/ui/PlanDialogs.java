package org.restride.plans.ui;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.util.List;
import org.restride.base.Ids;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.RecalledItem;
import org.restride.people.PatientSummary;
import org.restride.plans.DoseWords;
import org.restride.plans.Drawing;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanDetail;
import org.restride.plans.Prescribing;
import org.restride.plans.Schedule;
import org.restride.plans.Suggestions;
import org.springframework.stereotype.Component;

/** Questions about a patient's plan that can be asked on any page. */
@Component
public class PlanDialogs {
    private final Prescribing prescribing;
    private final Catalogue catalogue;
    private final Meanwhile meanwhile;
    private final Ids ids;
    private final Clock clock;

    PlanDialogs(Prescribing prescribing, Catalogue catalogue, Meanwhile meanwhile, Ids ids, Clock clock) {
        this.prescribing = prescribing;
        this.catalogue = catalogue;
        this.meanwhile = meanwhile;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Asks the clinician to sign the plan's next version, in which the offer stands in the place of what was recalled.
     *
     * @param plan the version that the clinician sees
     * @param onDone when it is signed, or somebody else was faster
     */
    public void replace(
            PatientSummary patient,
            PlanDetail plan,
            RecalledItem recalled,
            RecalledItem.Replacement offer,
            Runnable onDone) {
        UI ui = UI.getCurrent();
        PublishedItem other =
                catalogue.published(List.of(offer.id()), ui.getLocale()).getFirst();
        PlanBody body = Drawing.replace(plan.body(), recalled.id(), other, ids::next);
        Signing signing = new Signing(prescribing, patient, onDone, onDone);
        signing.propose(
                new ChangeDialog.Words(
                        "", ui.getTranslation(patient.language(), "plans.recalled.why"), recalled.reason()),
                dose(other, ui));
        signing.change(
                plan,
                body,
                Schedule.day(clock.instant(), patient.zone()),
                meanwhile.changes(plan.body(), body, patient.language()));
    }

    private static String dose(PublishedItem other, UI ui) {
        return other.body() instanceof ExerciseBody exercise
                ? ui.getTranslation(
                        "plans.recalled.dose",
                        other.title(),
                        DoseWords.in(ui.getLocale()).line(Suggestions.dose(exercise)))
                : "";
    }
}
