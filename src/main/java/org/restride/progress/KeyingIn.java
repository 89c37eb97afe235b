package org.restride.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.base.ForCliniciansOf;
import org.restride.base.PatientId;
import org.restride.people.PatientRecords;
import org.restride.people.PatientSummary;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanItem;
import org.restride.plans.PlanReading;
import org.restride.plans.PlanVersionId;
import org.restride.plans.Schedule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a clinician keys in what a patient noted on paper. It becomes reports like the patient's own, with all that follows from them, and
 * says who keyed it in. What the patient has reported already is left alone.
 */
@Service
@Transactional
public class KeyingIn {

    static final int DAYS = 7;
    private static final int OLDEST_DAYS = 118;
    private static final int MOST_SESSIONS = 1_000;

    private final PlanReading plans;
    private final PatientRecords records;
    private final ReportingSettings settings;
    private final SessionLogs sessions;
    private final MorningLogs mornings;
    private final SessionKeeping keeping;
    private final MorningKeeping morningKeeping;
    private final Clock clock;

    KeyingIn(
            PlanReading plans,
            PatientRecords records,
            ReportingSettings settings,
            SessionLogs sessions,
            MorningLogs mornings,
            SessionKeeping keeping,
            MorningKeeping morningKeeping,
            Clock clock) {
        this.plans = plans;
        this.records = records;
        this.settings = settings;
        this.sessions = sessions;
        this.mornings = mornings;
        this.keeping = keeping;
        this.morningKeeping = morningKeeping;
        this.clock = clock;
    }

    /** What was reported for days of the sheet. */
    private record Known(Map<LocalDate, LoggedSession> sessions, Map<UUID, LoggedMorning> mornings) {
        @Nullable LoggedMorning morningAfter(LoggedSession session) {
            return mornings.get(session.root());
        }
    }

    /**
     * A week of the sheet that was printed of a version, with what is known of it.
     *
     * @param from the first day on the sheet
     * @throws DomainError.NotFound if it is no version of this patient's plans
     */
    @ForCliniciansOf
    public PaperSheet open(PatientId patient, PlanVersionId version, LocalDate from) {
        PlanDetail plan = require(patient, version);
        LocalDate today = today(zone(patient));
        Known known = known(patient, from);
        List<PaperSheet.Line> lines = from.datesUntil(from.plusDays(DAYS))
                .map(day -> line(version, day, today, known))
                .toList();
        return new PaperSheet(
                plan, items(plan, from), settings.effortOf(patient).isAsked(), lines);
    }

    /**
     * Keeps what stands on the lines of one week; a line that was keyed in before is corrected where it says something else.
     *
     * @throws DomainError.NotFound if it is no version of this patient's plans
     * @throws DomainError.Invalid if a line can't be, or lacks the pain of its session
     */
    @ForCliniciansOf
    public KeyedIn key(PatientId patient, PlanVersionId version, List<PaperDay> lines) {
        PlanDetail plan = require(patient, version);
        ZoneId zone = zone(patient);
        LocalDate first =
                lines.stream().map(PaperDay::day).min(LocalDate::compareTo).orElseGet(() -> today(zone));
        Known known = known(patient, first);
        int fresh = 0;
        int corrected = 0;
        int answered = 0;
        for (PaperDay line : lines) {
            PaperSheet.Line before = line(version, line.day(), today(zone), known);
            if ((line.isEmpty() && before.known().isEmpty()) || before.state() == PaperSheet.State.REPORTED) {
                continue;
            }
            requireWhole(line, before);
            LoggedSession keyed = known.sessions().get(line.day());
            if (keyed == null) {
                keep(patient, plan, line, zone, null);
                fresh++;
            } else if (!isSame(line, before.known())) {
                keep(patient, plan, line, zone, keyed);
                corrected++;
            }
            answered += answer(patient, version, line, zone, keyed == null ? null : known.morningAfter(keyed));
        }
        return new KeyedIn(fresh, corrected, answered);
    }

    private void keep(PatientId patient, PlanDetail plan, PaperDay line, ZoneId zone, @Nullable LoggedSession before) {
        UUID first = PaperIds.session(plan.version().id(), line.day());
        Instant noon = noon(line.day(), zone);
        List<SessionEntry> entries = new ArrayList<>();
        line.marks().forEach((item, outcome) -> plan.body()
                .item(item)
                .ifPresentOrElse(each -> entries.add(entry(each, outcome)), () -> {
                    throw new DomainError.Invalid("progress.error.not-in-plan");
                }));
        keeping.keep(
                patient,
                new LogSession(
                        before == null ? first : PaperIds.correction(before.id(), line),
                        plan.version().id(),
                        line.day(),
                        noon,
                        noon,
                        entries,
                        Objects.requireNonNull(line.pain()),
                        line.effort(),
                        null,
                        before == null ? null : before.root()),
                true);
    }

    private int answer(
            PatientId patient, PlanVersionId version, PaperDay line, ZoneId zone, @Nullable LoggedMorning before) {
        Integer pain = line.morning();
        if (pain == null || (before != null && before.pain() == pain)) {
            return 0;
        }
        UUID session = PaperIds.session(version, line.day());
        LocalDate next = line.day().plusDays(1);
        morningKeeping.keep(
                patient,
                new AnswerMorning(
                        before == null ? PaperIds.morning(session) : PaperIds.morning(before.id(), pain),
                        session,
                        next,
                        pain,
                        null,
                        before == null ? null : before.id(),
                        noon(next, zone)),
                true);
        return 1;
    }

    /** The sheet gives no number of sets: of what was done partly, half is the least wrong. */
    private static SessionEntry entry(PlanItem item, SessionEntry.Outcome outcome) {
        int sets =
                switch (outcome) {
                    case DONE -> item.dose().sets();
                    case PARTLY -> item.dose().sets() / 2;
                    case SKIPPED -> 0;
                };
        return new SessionEntry(item.id(), outcome, sets, null, null, null);
    }

    private static void requireWhole(PaperDay line, PaperSheet.Line before) {
        if (!before.isOpen()) {
            throw new DomainError.Invalid("progress.paper.error.day", line.day());
        }
        if (line.marks().isEmpty()) {
            throw new DomainError.Invalid("progress.paper.error.nothing-done", line.day());
        }
        if (line.pain() == null) {
            throw new DomainError.Invalid("progress.paper.error.pain", line.day());
        }
    }

    private static boolean isSame(PaperDay line, PaperDay before) {
        return line.marks().equals(before.marks())
                && Objects.equals(line.pain(), before.pain())
                && Objects.equals(line.effort(), before.effort());
    }

    private PaperSheet.Line line(PlanVersionId version, LocalDate day, LocalDate today, Known known) {
        LoggedSession session = known.sessions().get(day);
        if (session == null) {
            boolean closed = day.isAfter(today) || day.isBefore(today.minusDays(OLDEST_DAYS));
            return new PaperSheet.Line(PaperDay.empty(day), closed ? PaperSheet.State.CLOSED : PaperSheet.State.OPEN);
        }
        LoggedMorning morning = known.morningAfter(session);
        Map<UUID, SessionEntry.Outcome> marks = new HashMap<>();
        session.entries().forEach(entry -> marks.put(entry.item(), entry.outcome()));
        PaperDay kept =
                new PaperDay(day, marks, session.pain(), morning == null ? null : morning.pain(), session.effort());
        boolean keyed = session.root().equals(PaperIds.session(version, day));
        return new PaperSheet.Line(kept, keyed ? PaperSheet.State.KEYED : PaperSheet.State.REPORTED);
    }

    /** Nothing is received before its day, give or take a clock that is a day off. */
    private Known known(PatientId patient, LocalDate from) {
        Instant since = from.minusDays(2).atStartOfDay(ZoneId.of("UTC")).toInstant();
        Map<LocalDate, LoggedSession> byDay = sessions.of(patient, since, MOST_SESSIONS).stream()
                .collect(Collectors.toMap(LoggedSession::day, Function.identity(), KeyingIn::first));
        Map<UUID, LoggedMorning> bySession = mornings.of(patient, since).stream()
                .collect(Collectors.toMap(LoggedMorning::sessionRoot, Function.identity(), (one, other) -> one));
        return new Known(byDay, bySession);
    }

    /** Of two on one day the patient's own counts. */
    private static LoggedSession first(LoggedSession one, LoggedSession other) {
        return one.keyedBy() == null ? one : other;
    }

    private PlanDetail require(PatientId patient, PlanVersionId version) {
        return Optional.of(plans.version(version))
                .filter(plan -> plan.patient().equals(patient))
                .orElseThrow(() -> new DomainError.NotFound("plans.error.no-such-plan"));
    }

    /** As on the sheet: the exercises of the phase in which it begins. */
    private static List<PlanItem> items(PlanDetail plan, LocalDate from) {
        int phase = plan.schedule()
                .place(from)
                .map(place -> place.phaseNumber() - 1)
                .orElse(0);
        return plan.body().phases().get(phase).items();
    }

    /** A sheet names no time: noon, unless that is still to come. */
    private Instant noon(LocalDate day, ZoneId zone) {
        Instant noon = day.atTime(LocalTime.NOON).atZone(zone).toInstant();
        Instant now = clock.instant();
        return noon.isAfter(now) ? now : noon;
    }

    private ZoneId zone(PatientId patient) {
        return records.find(patient)
                .map(PatientSummary::zone)
                .orElseThrow(() -> new DomainError.NotFound("error.not-found"));
    }

    private LocalDate today(ZoneId zone) {
        return Schedule.day(clock.instant(), zone);
    }
}
