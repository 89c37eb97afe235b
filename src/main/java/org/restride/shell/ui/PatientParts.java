package org.restride.shell.ui;

import org.restride.progress.ReportRules;
import org.restride.safety.Alerts;
import org.restride.shell.PatientChart;
import org.springframework.stereotype.Component;

/** Makes the parts of the patient's page that need rules beside the chart. */
@Component
class PatientParts {

    private final Alerts alerts;
    private final ReportRules rules;

    PatientParts(Alerts alerts, ReportRules rules) {
        this.alerts = alerts;
        this.rules = rules;
    }

    PatientOverview overview(PatientChart chart) {
        return new PatientOverview(chart, rules.trafficLight(), alerts);
    }
}
