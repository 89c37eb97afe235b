package org.restride.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.Texts;
import org.restride.people.PatientSummary;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanId;
import org.restride.plans.PlanItem;
import org.restride.plans.PlanVersionId;
import org.restride.plans.Schedule;

/** Makes up the sessions and mornings of one sample patient; the same for the same number and day. */
final class DemoSessions {

    private static final long SEED = 20_261_122L;
    private static final int NOTES = 4;

    private final TrafficLight rule;
    private final Texts texts;
    private final Clock clock;

    DemoSessions(TrafficLight rule, Texts texts, Clock clock) {
        this.rule = rule;
        this.texts = texts;
        this.clock = clock;
    }

    /** What one patient has reported, oldest first. */
    record History(List<SessionLogs.Row> sessions, List<MorningLogs.Row> mornings) {}

    History of(int number, PatientSummary patient, PlanDetail plan) {
        Random random = new Random(SEED + number);
        DemoShape shape = DemoShape.of(number);
        LocalDate today = Schedule.day(clock.instant(), patient.zone());
        LocalDate start = plan.version().startsOn();
        List<LocalDate> days = new ArrayList<>();
        Schedule schedule = plan.schedule();
        start.datesUntil(today.minusDays(shape.quietDays()))
                .filter(day -> !schedule.planned(day).items().isEmpty())
                .filter(day -> shape.trains(random) || day.equals(today.minusDays(1)))
                .forEach(days::add);
        if (number == 0 && !days.contains(today.minusDays(1))) {
            days.add(today.minusDays(1));
        }
        List<SessionLogs.Row> sessions = new ArrayList<>();
        List<MorningLogs.Row> mornings = new ArrayList<>();
        Integer usual = null;
        for (int n = 0; n < days.size(); n++) {
            LocalDate day = days.get(n);
            double progress = days.size() == 1 ? 1 : (double) n / (days.size() - 1);
            boolean last = n == days.size() - 1;
            int pain = shape.pain(progress, last, random);
            SessionLogs.Row session =
                    session(number, patient, plan, day, pain, last, shape.isPuzzled(progress), random);
            sessions.add(session);
            Integer usually = morning(pain, day, today, random);
            Integer morning = usually == null ? null : Integer.valueOf(shape.morning(progress, usually));
            if (morning != null) {
                mornings.add(morning(session, patient.zone(), usual, morning, random));
                usual = morning;
            }
        }
        return new History(sessions, mornings);
    }

    private SessionLogs.Row session(
            int number,
            PatientSummary patient,
            PlanDetail plan,
            LocalDate day,
            int pain,
            boolean last,
            boolean puzzled,
            Random random) {
        Instant start = day.atTime(7 + random.nextInt(12), random.nextInt(60))
                .atZone(patient.zone())
                .toInstant();
        Instant end = start.plusSeconds(600 + random.nextInt(600));
        UUID id = id(random);
        LogSession report = new LogSession(
                id,
                version(plan, end),
                day,
                start,
                end,
                entries(plan, day, pain, puzzled, random),
                pain,
                null,
                note(number, patient.language(), last, random),
                null);
        SessionReceipt receipt = new SessionReceipt(
                id,
                end.plusSeconds(20 + random.nextInt(90)),
                rule.band(pain).light(),
                rule.asksRedFlags(pain),
                rule.tellsClinic(pain),
                false);
        return new SessionLogs.Row(report, id, patient.id(), receipt, rule.version(), DemoHistory.UNKNOWN, false);
    }

    private static PlanVersionId version(PlanDetail plan, Instant at) {
        PlanId id = plan.id();
        boolean signed = !at.isBefore(plan.version().signature().at());
        return new PlanVersionId(id, signed ? plan.number() : Math.max(1, plan.number() - 1));
    }

    private static List<SessionEntry> entries(
            PlanDetail plan, LocalDate day, int pain, boolean puzzled, Random random) {
        List<SessionEntry> entries = new ArrayList<>();
        boolean hurts = pain >= 6;
        for (PlanItem item : plan.schedule().planned(day).items()) {
            boolean partly = random.nextInt(14) == 0 || (hurts && entries.isEmpty());
            if (puzzled && entries.isEmpty()) {
                entries.add(new SessionEntry(
                        item.id(), SessionEntry.Outcome.SKIPPED, 0, SkipReason.NOT_UNDERSTOOD, null, null));
                continue;
            }
            SessionEntry.Hurt hurt = hurts && entries.isEmpty() ? new SessionEntry.Hurt(Place.LOW_BACK, pain) : null;
            entries.add(new SessionEntry(
                    item.id(),
                    partly ? SessionEntry.Outcome.PARTLY : SessionEntry.Outcome.DONE,
                    partly ? Math.max(0, item.dose().sets() - 1) : item.dose().sets(),
                    partly ? (hurts ? SkipReason.PAIN : SkipReason.TIME) : null,
                    null,
                    hurt));
        }
        return entries;
    }

    private @Nullable String note(int number, Locale language, boolean last, Random random) {
        boolean writes = random.nextInt(9) == 0 || (last && number % 5 == 2);
        return writes ? texts.get(language, "progress.demo.note." + (1 + random.nextInt(NOTES))) : null;
    }

    /** Pain on the next morning; null if it wasn't answered, and always open after yesterday's session. */
    private static @Nullable Integer morning(int pain, LocalDate day, LocalDate today, Random random) {
        boolean answered = random.nextInt(4) > 0;
        int score = Math.max(0, pain - 1 - random.nextInt(2));
        return answered && day.isBefore(today.minusDays(1)) ? score : null;
    }

    private MorningLogs.Row morning(
            SessionLogs.Row session, ZoneId zone, @Nullable Integer usual, int pain, Random random) {
        LocalDate day = session.report().day().plusDays(1);
        Instant at = day.atTime(7, random.nextInt(60), random.nextInt(60))
                .atZone(zone)
                .toInstant();
        UUID id = id(random);
        TrafficLight.Morning verdict = rule.nextMorning(session.report().pain(), usual, pain);
        return new MorningLogs.Row(
                new AnswerMorning(id, session.report().id(), day, pain, null, null, at),
                id,
                session.root(),
                session.patient(),
                new MorningReceipt(id, at, verdict.then()),
                rule.version(),
                DemoHistory.UNKNOWN,
                false);
    }

    /** A random UUID (version 4) that is the same for the same seed. */
    private static UUID id(Random random) {
        long most = (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
        long least = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }
}
