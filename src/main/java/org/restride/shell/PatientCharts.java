package org.restride.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restride.base.AccountId;
import org.restride.base.Audited;
import org.restride.base.DomainError;
import org.restride.base.ForCliniciansOf;
import org.restride.base.PatientId;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.RecalledItem;
import org.restride.catalogue.Recalling;
import org.restride.catalogue.ReviewState;
import org.restride.people.LastLooks;
import org.restride.people.PatientRecord;
import org.restride.people.PatientRecords;
import org.restride.people.PatientSummary;
import org.restride.people.StaffNames;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanReading;
import org.restride.plans.Signature;
import org.restride.plans.VersionSummary;
import org.restride.progress.Adherence;
import org.restride.progress.LoggedSession;
import org.restride.progress.PatientHistory;
import org.restride.progress.ProgressReading;
import org.restride.progress.RunPage;
import org.restride.progress.RunReading;
import org.restride.questions.Locks;
import org.restride.safety.Alert;
import org.restride.safety.Alerts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers a patient's page from the modules; opening it is one row of the audit. */
@Service
public class PatientCharts {

    private static final Duration SHOWN = Duration.ofDays(7L * 26);
    private static final int WEEKS = 12;
    private static final int RUN_WEEKS = 6;

    private final PatientRecords patients;
    private final LastLooks looks;
    private final StaffNames staff;
    private final PlanReading plans;
    private final ProgressReading progress;
    private final RunReading running;
    private final Locks locks;
    private final Alerts alerts;
    private final Catalogue catalogue;
    private final Recalling recalling;
    private final PatientAround around;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PatientCharts(
            PatientRecords patients,
            LastLooks looks,
            StaffNames staff,
            PlanReading plans,
            ProgressReading progress,
            RunReading running,
            Locks locks,
            Alerts alerts,
            Catalogue catalogue,
            Recalling recalling,
            PatientAround around,
            ApplicationEventPublisher events,
            Clock clock) {
        this.patients = patients;
        this.looks = looks;
        this.staff = staff;
        this.plans = plans;
        this.progress = progress;
        this.running = running;
        this.locks = locks;
        this.alerts = alerts;
        this.catalogue = catalogue;
        this.recalling = recalling;
        this.around = around;
        this.events = events;
        this.clock = clock;
    }

    /**
     * For somebody who opens the page.
     *
     * @throws DomainError.NotFound if there is no such patient
     */
    @ForCliniciansOf
    @Transactional
    public PatientChart open(PatientId patient, Locale language) {
        events.publishEvent(Audited.looked("patient-page", patient.value(), patient));
        return read(patient, language, looks.look(patient));
    }

    /** The same for a page that is open already, because something has happened. */
    @ForCliniciansOf
    @Transactional(readOnly = true)
    public PatientChart again(PatientId patient, Locale language) {
        return read(patient, language, Optional.empty());
    }

    /** Reports that a correction has replaced, by the first report of each row of corrections. One statement. */
    @ForCliniciansOf
    @Transactional(readOnly = true)
    public Map<UUID, List<LoggedSession>> replaced(PatientId patient) {
        return progress.replaced(patient, clock.instant().minus(SHOWN)).stream()
                .collect(Collectors.groupingBy(LoggedSession::root));
    }

    private PatientChart read(PatientId patient, Locale language, Optional<Instant> lastLook) {
        PatientRecord record =
                patients.recordOnPage(patient).orElseThrow(() -> new DomainError.NotFound("error.not-found"));
        PatientSummary who = record.summary();
        Instant now = clock.instant();
        Instant since = now.minus(SHOWN);
        RunPage runs = running.page(patient, RUN_WEEKS, language);
        Optional<PlanDetail> plan = runs.plan();
        List<VersionSummary> versions = plans.history(patient);
        PatientHistory history =
                new PatientHistory(progress.sessions(patient, since), List.of(), progress.mornings(patient, since));
        List<PublishedItem> items = plan.map(
                        detail -> catalogue.published(detail.body().contents(), language))
                .orElse(List.of());
        LocalDate today = LocalDate.ofInstant(now, who.zone());
        List<Alert> known = alerts.of(patient);
        PatientAround.Read beside = around.of(patient, now);
        return new PatientChart(
                who,
                record,
                today,
                now,
                plan,
                versions,
                history.pain(),
                plan.map(detail -> history.adherence(detail, today, WEEKS)).orElseGet(() -> new Adherence(List.of())),
                history.sessions(),
                history.mornings(),
                runs,
                known,
                locks.current(patient),
                beside.team(),
                items.stream().collect(Collectors.toMap(PublishedItem::id, PublishedItem::title, (one, other) -> one)),
                recalled(items, language),
                staff.of(people(versions, known, history.sessions(), beside.timeline())),
                new PatientChart.Around(
                        beside.timeline(), lastLook, beside.nextVisit(), beside.goal(), beside.measures()));
    }

    private List<RecalledItem> recalled(List<PublishedItem> items, Locale language) {
        return recalling.of(
                items.stream()
                        .filter(item -> item.review() == ReviewState.RETIRED)
                        .map(item -> item.id().item())
                        .toList(),
                language);
    }

    private static Set<AccountId> people(
            List<VersionSummary> versions, List<Alert> alerts, List<LoggedSession> sessions, TimelinePage timeline) {
        Set<AccountId> people = new HashSet<>(timeline.people());
        versions.forEach(version -> {
            people.add(version.signature().author());
            Optional.ofNullable(version.calledBack()).map(Signature::author).ifPresent(people::add);
            version.kept().forEach(kept -> people.add(kept.by()));
        });
        sessions.stream().map(LoggedSession::keyedBy).filter(Objects::nonNull).forEach(people::add);
        alerts.forEach(alert -> {
            Alert.Closing closing = alert.closing();
            if (closing != null) {
                people.add(closing.by());
            }
        });
        return people;
    }
}
