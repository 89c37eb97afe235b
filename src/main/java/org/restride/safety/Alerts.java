package org.restride.safety;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.ForClinicians;
import org.restride.base.ForCliniciansOf;
import org.restride.base.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why a patient needs somebody, and what became of earlier reasons. */
@Service
@Transactional(readOnly = true)
public class Alerts {

    private static final int HISTORY = 100;

    private final StoredAlerts alerts;
    private final RuleSets rules;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Alerts(StoredAlerts alerts, RuleSets rules, CurrentActor actors, ApplicationEventPublisher events, Clock clock) {
        this.alerts = alerts;
        this.rules = rules;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** The same as {@link #of} for a clinician who opens a patient on the worklist; the look is kept in the audit and counts as seen. */
    @ForCliniciansOf
    @Transactional
    public List<Alert> look(PatientId patient) {
        alerts.acknowledge(patient, actors.get().account(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        events.publishEvent(Audited.looked("alerts", null, patient));
        return alerts.of(patient, HISTORY);
    }

    /** Open ones first, most urgent first; then the newest of the others. One statement. */
    @ForCliniciansOf
    public List<Alert> of(PatientId patient) {
        return alerts.of(patient, HISTORY);
    }

    /** The clinic's rule for a reason, to be shown beside the alert. One statement. */
    @ForClinicians
    public Rule rule(Reason reason) {
        return rules.current().of(reason);
    }
}
