package org.restride.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.ClinicId;
import org.restride.base.PatientId;
import org.restride.base.Texts;
import org.restride.base.partitions.MonthPartitions;
import org.restride.people.DemoData;
import org.restride.people.DemoPeople;
import org.restride.people.PatientRecords;
import org.restride.people.PatientSummary;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanReading;
import org.restride.plans.PlannedRun;
import org.restride.plans.PlannedRuns;
import org.restride.plans.Schedule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Eight weeks of believable sessions and mornings for the demo clinic. */
@Component
class DemoHistory implements DemoData {

    /** Sample patients but the first have no account of their own. */
    static final AccountId UNKNOWN = new AccountId(new UUID(0, 1));

    private static final int AFTER_THE_ANSWERS = 40;
    private static final Duration HISTORY = Duration.ofDays(70);

    private final SessionLogs sessions;
    private final MorningLogs mornings;
    private final RunLogs runs;
    private final PlannedRuns planned;
    private final TrafficLights lights;
    private final PlanReading plans;
    private final PatientRecords records;
    private final MonthPartitions partitions;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Texts texts;
    private final Clock clock;

    DemoHistory(
            SessionLogs sessions,
            MorningLogs mornings,
            RunLogs runs,
            PlannedRuns planned,
            TrafficLights lights,
            PlanReading plans,
            PatientRecords records,
            MonthPartitions partitions,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Texts texts,
            Clock clock) {
        this.sessions = sessions;
        this.mornings = mornings;
        this.runs = runs;
        this.planned = planned;
        this.lights = lights;
        this.plans = plans;
        this.records = records;
        this.partitions = partitions;
        this.transactions = transactions;
        this.events = events;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_THE_ANSWERS;
    }

    /** The partitions of the past: another connection makes them, which would wait for the one that fills the clinic. */
    @Override
    public void prepare() {
        partitions.cover("progress", clock.instant().minus(HISTORY));
    }

    @Override
    public void fill(ClinicId clinic, DemoPeople people) {
        transactions.executeWithoutResult(status -> keep(clinic, people));
    }

    private void keep(ClinicId clinic, DemoPeople people) {
        Optional<TrafficLight> rule = lights.newest();
        if (rule.isEmpty()) {
            return;
        }
        DemoSessions made = new DemoSessions(rule.get(), texts, clock);
        DemoRuns jogs = new DemoRuns(rule.get());
        Map<PatientId, PatientSummary> patients = new HashMap<>();
        records.find(new HashSet<>(people.patients())).forEach(patient -> patients.put(patient.id(), patient));
        List<SessionLogs.Row> logged = new ArrayList<>();
        List<MorningLogs.Row> answered = new ArrayList<>();
        List<RunLogs.Row> run = new ArrayList<>();
        for (int number = 0; number < people.patients().size(); number++) {
            PatientSummary patient = patients.get(people.patients().get(number));
            Optional<PlanDetail> plan = patient == null ? Optional.empty() : plans.current(patient.id());
            if (patient != null && plan.isPresent()) {
                DemoSessions.History history = made.of(number, patient, plan.get());
                logged.addAll(history.sessions());
                answered.addAll(history.mornings());
                run.addAll(jogs.of(number, patient, asked(number, patient, plan.get()), history.sessions()));
                announceLast(clinic, history);
            }
        }
        if (!logged.isEmpty()) {
            sessions.add(logged);
        }
        if (!answered.isEmpty()) {
            mornings.add(answered);
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
    }

    /** What the plan asked the patient to run until yesterday; whoever falls silent does not run either. */
    private List<PlannedRun> asked(int number, PatientSummary patient, PlanDetail plan) {
        LocalDate last = Schedule.day(clock.instant(), patient.zone())
                .minusDays(1L + DemoShape.of(number).quietDays());
        LocalDate first = plan.version().startsOn();
        return first.isAfter(last)
                ? List.of()
                : planned.of(List.of(plan), first, last, patient.zone(), patient.language());
    }

    /** Those who look for patients in need hear of the newest report of each. */
    private void announceLast(ClinicId clinic, DemoSessions.History history) {
        if (!history.sessions().isEmpty()) {
            SessionLogs.Row last = history.sessions().getLast();
            events.publishEvent(
                    new SessionLogged(clinic, last.patient(), last.report().id()));
        }
    }
}
