package org.restride.progress;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForCareOf;
import org.restride.base.Glimpse;
import org.restride.base.Glimpses;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.people.PatientRecords;
import org.restride.people.PatientSummary;
import org.restride.plans.Followed;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlannedRun;
import org.restride.plans.PlannedRuns;
import org.restride.plans.Schedule;
import org.restride.plans.load.LoadLimits;
import org.restride.plans.load.RunningLoad;
import org.restride.questions.Locks;
import org.restride.questions.Standing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a patient's runs and running load are looked up. */
@Service
@Transactional(readOnly = true)
public class RunReading {

    private static final int MOST_RUNS = 500;
    private static final int MOST_WEEKS = 52;
    /** The load compares the last seven days with those two weeks before. */
    private static final int WEEKS_COMPARED = 3;

    private final RunLogs logs;
    private final LogKeys keys;
    private final Shoes shoes;
    private final RunLimits limits;
    private final PlannedRuns planned;
    private final PatientRecords records;
    private final Locks locks;
    private final CurrentActor actors;
    private final Glimpses glimpses;
    private final Clock clock;

    RunReading(
            RunLogs logs,
            LogKeys keys,
            Shoes shoes,
            RunLimits limits,
            PlannedRuns planned,
            PatientRecords records,
            Locks locks,
            CurrentActor actors,
            Glimpses glimpses,
            Clock clock) {
        this.logs = logs;
        this.keys = keys;
        this.shoes = shoes;
        this.limits = limits;
        this.planned = planned;
        this.records = records;
        this.locks = locks;
        this.actors = actors;
        this.glimpses = glimpses;
        this.clock = clock;
    }

    /**
     * The last weeks. One statement, and one more for contents that nobody has read lately.
     *
     * @param weeks 1 to 52, this one included
     * @throws DomainError.NotFound if there is no such patient
     */
    @ForCareOf
    public RunPage page(PatientId patient, int weeks, Locale language) {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw new IllegalArgumentException("One asks for 1 to 52 weeks");
        }
        Instant now = clock.instant();
        LocalDate earliest = Schedule.day(now, ZoneOffset.UTC).minusWeeks(Math.max(weeks, WEEKS_COMPARED) + 1L);
        Glimpse<Optional<PatientSummary>> person = records.glimpse(patient);
        Glimpse<List<LoggedRun>> reported = logs.since(patient, earliest, MOST_RUNS);
        Glimpse<List<PlanDetail>> told =
                planned.told(patient, earliest.atStartOfDay(ZoneOffset.UTC).toInstant());
        Glimpse<List<Shoe>> worn = shoes.of(patient);
        Glimpse<LoadLimits> set = limits.glimpse();
        Glimpse<Standing> standing = locks.glimpse(patient);
        Glimpses.Answers known = glimpses.ask(person, reported, told, worn, set, standing);
        PatientSummary who = known.get(person).orElseThrow(() -> new DomainError.NotFound("error.not-found"));
        LocalDate today = Schedule.day(now, who.zone());
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<PlannedRun> asked =
                planned.of(known.get(told), monday.minusWeeks(weeks - 1L), monday.plusDays(6), who.zone(), language);
        List<LoggedRun> runs = known.get(reported);
        RunningLoad load = RunningLoad.of(
                runs.stream().map(LoggedRun::load).toList(),
                asked.stream().map(PlannedRun::load).toList(),
                today,
                weeks,
                known.get(set));
        Optional<PlanDetail> plan =
                Followed.on(known.get(told), today, who.zone()).filter(held -> !held.isEnded());
        boolean withheld = known.get(standing).isLocked() && actors.get().is(Role.PATIENT);
        return new RunPage(
                today, plan, load, known.get(set), runs, withheld ? before(today, asked) : asked, known.get(worn));
    }

    /** While exercises are locked a patient is not told what would be run from today on. */
    private static List<PlannedRun> before(LocalDate today, List<PlannedRun> asked) {
        return asked.stream().filter(run -> run.day().isBefore(today)).toList();
    }

    /**
     * A report, or its newest correction.
     *
     * @throws DomainError.NotFound if the patient has none of that id, or it was taken back
     */
    @ForCareOf
    public LoggedRun run(PatientId patient, UUID id) {
        return logs.find(patient, id).orElseThrow(() -> new DomainError.NotFound("progress.error.no-such-run"));
    }

    /** Which of these ids stand for something that the patient has reported. One statement. */
    @ForCareOf
    public Set<UUID> known(PatientId patient, Collection<UUID> ids) {
        return keys.known(patient, ids);
    }
}
