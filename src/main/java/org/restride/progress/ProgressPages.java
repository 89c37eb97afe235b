package org.restride.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.base.ForCareOf;
import org.restride.base.Glimpse;
import org.restride.base.Glimpses;
import org.restride.base.PatientId;
import org.restride.people.PatientRecords;
import org.restride.people.PatientSummary;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanReading;
import org.restride.plans.Schedule;
import org.restride.plans.load.LoadLimits;
import org.restride.plans.load.RunningLoad;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where it is looked up how it goes. */
@Service
@Transactional(readOnly = true)
public class ProgressPages {

    /** Milestones are looked for in so much of the past. */
    private static final Duration KNOWN = Duration.ofDays(2 * 365);

    private static final int MOST_RUNS = 1_500;
    private static final int MOST_WEEKS = 52;

    private final ReportedPains pains;
    private final RunLogs runs;
    private final RunLimits limits;
    private final ShippedProgressRules shipped;
    private final PlanReading plans;
    private final PatientRecords records;
    private final Glimpses glimpses;
    private final Clock clock;

    ProgressPages(
            ReportedPains pains,
            RunLogs runs,
            RunLimits limits,
            ShippedProgressRules shipped,
            PlanReading plans,
            PatientRecords records,
            Glimpses glimpses,
            Clock clock) {
        this.pains = pains;
        this.runs = runs;
        this.limits = limits;
        this.shipped = shipped;
        this.plans = plans;
        this.records = records;
        this.glimpses = glimpses;
        this.clock = clock;
    }

    /**
     * The last weeks, and the milestones of all time. One statement.
     *
     * @param weeks 1 to 52, this one included
     * @throws DomainError.NotFound if there is no such patient
     */
    @ForCareOf
    public ProgressPage page(PatientId patient, int weeks) {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw new IllegalArgumentException("One asks for 1 to 52 weeks");
        }
        Instant now = clock.instant();
        Instant known = now.minus(KNOWN);
        Glimpse<Optional<PatientSummary>> person = records.glimpse(patient);
        Glimpse<List<ReportedPain>> felt = pains.glimpse(patient, known);
        Glimpse<List<LoggedRun>> ran = runs.since(patient, LocalDate.ofInstant(known, ZoneOffset.UTC), MOST_RUNS);
        Glimpse<Optional<PlanDetail>> followed = plans.glimpse(patient);
        Glimpse<LoadLimits> set = limits.glimpse();
        Glimpses.Answers answers = glimpses.ask(person, felt, ran, followed, set);
        PatientSummary who = answers.get(person).orElseThrow(() -> new DomainError.NotFound("error.not-found"));
        LocalDate today = Schedule.day(now, who.zone());
        Optional<PlanDetail> plan = answers.get(followed).filter(held -> !held.isEnded());
        return page(answers.get(felt), answers.get(ran), plan, answers.get(set), today, weeks);
    }

    private ProgressPage page(
            List<ReportedPain> felt,
            List<LoggedRun> ran,
            Optional<PlanDetail> plan,
            LoadLimits set,
            LocalDate today,
            int weeks) {
        ProgressRules rules = shipped.rules();
        List<PainPoint> pain = points(felt, rules.beforeWithinDays());
        LocalDate from = today.minusWeeks(weeks);
        List<PainPoint> shown =
                pain.stream().filter(point -> point.day().isAfter(from)).toList();
        Set<UUID> runRoots = ran.stream().map(LoggedRun::root).collect(Collectors.toSet());
        Set<LocalDate> sessionDays = felt.stream()
                .filter(one -> !one.nextMorning() && !runRoots.contains(one.session()))
                .map(ReportedPain::day)
                .collect(Collectors.toSet());
        Adherence all = plan.map(held -> ProgressReading.adherence(held, sessionDays, today, MOST_WEEKS))
                .orElseGet(() -> new Adherence(List.of()));
        return new ProgressPage(
                today,
                shown,
                new Adherence(all.weeks()
                        .subList(
                                Math.max(0, all.weeks().size() - weeks),
                                all.weeks().size())),
                RunningLoad.of(ran.stream().map(LoggedRun::load).toList(), List.of(), today, weeks + 1, set)
                        .weeks(),
                set,
                new Changes(rules, today)
                        .of(
                                shown,
                                ran.stream()
                                        .filter(run -> run.day().isAfter(from))
                                        .toList()),
                Milestones.reached(rules.milestones(), ran, all, pain));
    }

    /** One point for each day with a session or a run: the worst of the day, the morning after, and the last morning before. */
    static List<PainPoint> points(List<ReportedPain> felt, int beforeWithinDays) {
        Map<UUID, ReportedPain> answered = new HashMap<>();
        NavigableMap<LocalDate, Integer> mornings = new TreeMap<>();
        for (ReportedPain one : felt) {
            if (one.nextMorning()) {
                answered.put(one.session(), one);
                mornings.merge(one.day(), one.pain(), Math::max);
            }
        }
        NavigableMap<LocalDate, PainPoint> days = new TreeMap<>();
        for (ReportedPain one : felt) {
            if (!one.nextMorning()) {
                ReportedPain after = answered.get(one.session());
                PainPoint point = new PainPoint(
                        one.day(),
                        one.pain(),
                        after == null ? null : after.pain(),
                        before(mornings, one.day(), beforeWithinDays));
                days.merge(one.day(), point, ProgressPages::worse);
            }
        }
        return List.copyOf(days.values());
    }

    private static @Nullable Integer before(NavigableMap<LocalDate, Integer> mornings, LocalDate day, int withinDays) {
        Map.Entry<LocalDate, Integer> last = mornings.floorEntry(day);
        return last == null || last.getKey().isBefore(day.minusDays(withinDays)) ? null : last.getValue();
    }

    private static PainPoint worse(PainPoint one, PainPoint other) {
        return new PainPoint(
                one.day(), Math.max(one.during(), other.during()), max(one.morning(), other.morning()), one.before());
    }

    private static @Nullable Integer max(@Nullable Integer one, @Nullable Integer other) {
        return one == null ? other : other == null ? one : Integer.valueOf(Math.max(one, other));
    }
}
