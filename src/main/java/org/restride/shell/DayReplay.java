package org.restride.shell;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.Audited;
import org.restride.base.DomainError;
import org.restride.base.ForCliniciansOf;
import org.restride.base.Glimpse;
import org.restride.base.Glimpses;
import org.restride.base.PatientId;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.PastContent;
import org.restride.people.PastLanguage;
import org.restride.people.PatientRecords;
import org.restride.people.PatientSummary;
import org.restride.plans.Followed;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanReading;
import org.restride.plans.PlannedRuns;
import org.restride.plans.Schedule;
import org.restride.plans.Schedule.DueDay;
import org.restride.plans.handout.Handouts;
import org.restride.plans.handout.PaperSettings;
import org.restride.plans.handout.PastPlan;
import org.restride.progress.ProgressReading;
import org.restride.questions.Locks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what a patient saw on any day since the first plan: the version that held, in the words, figures and language of that day. */
@Service
@Transactional
public class DayReplay {

    private final PatientRecords records;
    private final PaperSettings papers;
    private final PlannedRuns planned;
    private final PlanReading plans;
    private final Catalogue catalogue;
    private final ProgressReading progress;
    private final Locks locks;
    private final Handouts handouts;
    private final Glimpses glimpses;
    private final DayRemarks remarks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DayReplay(
            PatientRecords records,
            PaperSettings papers,
            PlannedRuns planned,
            PlanReading plans,
            Catalogue catalogue,
            ProgressReading progress,
            Locks locks,
            Handouts handouts,
            Glimpses glimpses,
            DayRemarks remarks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.papers = papers;
        this.planned = planned;
        this.plans = plans;
        this.catalogue = catalogue;
        this.progress = progress;
        this.locks = locks;
        this.handouts = handouts;
        this.glimpses = glimpses;
        this.remarks = remarks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * For somebody who looks at it; the look is kept in the audit.
     *
     * @throws DomainError.NotFound if there is no such patient
     * @throws DomainError.Invalid if the day is still to come
     */
    @ForCliniciansOf
    public ReplayedDay open(PatientId patient, LocalDate day) {
        events.publishEvent(Audited.looked("patient-day", patient.value(), patient));
        return read(patient, day);
    }

    /**
     * The same as a PDF, in the language of that day.
     *
     * @throws DomainError.NotFound if there is no such patient, or no plan was followed on the day
     * @throws DomainError.Invalid if the day is still to come
     */
    @ForCliniciansOf
    public byte[] print(PatientId patient, LocalDate day) {
        ReplayedDay replayed = read(patient, day);
        PlanDetail plan = replayed.followed().orElseThrow(() -> new DomainError.NotFound("plans.error.no-such-plan"));
        Schedule.DueDay due = replayed.due() == null ? plan.schedule().planned(day) : replayed.due();
        Locale language = replayed.language().language();
        return handouts.print(
                patient,
                new PastPlan(plan, day, language, replayed.contents(), due, remarks.of(replayed, language)),
                papers.usual());
    }

    private ReplayedDay read(PatientId patient, LocalDate day) {
        PatientSummary who = records.find(patient).orElseThrow(() -> new DomainError.NotFound("error.not-found"));
        ZoneId zone = who.zone();
        Instant now = clock.instant();
        LocalDate today = Schedule.day(now, zone);
        if (day.isAfter(today)) {
            throw new DomainError.Invalid("patient.day.ahead");
        }
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
        Instant until = end.isAfter(now) ? now : end;
        List<PlanDetail> told = told(patient, from);
        Optional<PlanDetail> plan = Followed.on(told, day, zone);
        PastLanguage language = records.languageAt(patient, until);
        List<ReplayedDay.Turn> turns = turns(told, day, zone);
        Map<ItemVersionId, PastContent> contents =
                catalogue.contentsAt(named(plan, turns), language.language(), until).stream()
                        .collect(Collectors.toMap(past -> past.content().id(), Function.identity()));
        @Nullable DueDay due = plan.isEmpty() ? null : plan.get().schedule().due(day, progress.doneBefore(patient, day, until));
        return new ReplayedDay(
                who,
                day,
                today,
                until,
                plan.orElse(null),
                due,
                plan.isEmpty() && isBeforeFirst(patient, until),
                language,
                contents,
                turns,
                locks.between(patient, from, until));
    }

    private List<PlanDetail> told(PatientId patient, Instant from) {
        Glimpse<List<PlanDetail>> told = planned.told(patient, from);
        return glimpses.ask(told).get(told);
    }

    private boolean isBeforeFirst(PatientId patient, Instant until) {
        return plans.history(patient).stream()
                .noneMatch(version -> version.signature().at().isBefore(until));
    }

    private static List<ReplayedDay.Turn> turns(List<PlanDetail> told, LocalDate day, ZoneId zone) {
        return told.stream()
                .filter(plan -> plan.version().holdsFrom(zone).equals(day))
                .sorted(Comparator.comparing(
                                (PlanDetail plan) -> plan.version().signature().at())
                        .thenComparing(PlanDetail::number))
                .map(plan -> new ReplayedDay.Turn(
                        plan, before(told, plan).map(PlanDetail::body).orElse(null)))
                .toList();
    }

    private static Optional<PlanDetail> before(List<PlanDetail> told, PlanDetail plan) {
        return told.stream()
                .filter(other -> other.id().equals(plan.id()) && other.number() < plan.number())
                .max(Comparator.comparing(PlanDetail::number));
    }

    private static Set<ItemVersionId> named(Optional<PlanDetail> plan, List<ReplayedDay.Turn> turns) {
        Set<ItemVersionId> named = new HashSet<>();
        plan.ifPresent(held -> named.addAll(held.body().contents()));
        for (ReplayedDay.Turn turn : turns) {
            named.addAll(turn.plan().body().contents());
            PlanBody before = turn.before();
            if (before != null) {
                named.addAll(before.contents());
            }
        }
        return named;
    }
}
