package org.restride.shell.ui;

import java.util.Optional;
import java.util.function.Consumer;
import org.restride.base.PatientId;
import org.restride.people.Merging;
import org.restride.plans.ChoosingPlan;
import org.restride.plans.ui.PlanChoicePanel;
import org.restride.progress.ReportRules;
import org.restride.safety.Alerts;
import org.restride.shell.PatientChart;
import org.springframework.stereotype.Component;

/** Makes the parts of the patient's page that need rules beside the chart. */
@Component
class PatientParts {

    private final Alerts alerts;
    private final ReportRules rules;
    private final ChoosingPlan choosing;
    private final Merging merging;

    PatientParts(Alerts alerts, ReportRules rules, ChoosingPlan choosing, Merging merging) {
        this.alerts = alerts;
        this.rules = rules;
        this.choosing = choosing;
        this.merging = merging;
    }

    /** What a clinician has to decide because the patient was registered twice. */
    Optional<PlanChoicePanel> choice(PatientId patient, Consumer<PatientId> done) {
        return choosing.open(patient).map(choice -> new PlanChoicePanel(patient, choice, choosing, done));
    }

    /** The record that goes on in the place of one that was merged. */
    Optional<PatientId> lasting(PatientId patient) {
        return merging.lasting(patient);
    }

    PatientOverview overview(PatientChart chart) {
        return new PatientOverview(chart, rules.trafficLight(), alerts);
    }
}
