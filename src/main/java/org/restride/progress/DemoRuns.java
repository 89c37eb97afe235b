package org.restride.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.restride.people.PatientSummary;
import org.restride.plans.PlannedRun;

/** Believable runs of the demo clinic's patients: most of what the plan asks for, a little more or less each time. */
class DemoRuns {

    private static final int SEED = 7_001;
    private static final int MOST_PAIN = 4;
    private static final int METRES_RUN_A_MINUTE = 160;
    private static final int METRES_WALKED_A_MINUTE = 90;

    private final TrafficLight rule;

    DemoRuns(TrafficLight rule) {
        this.rule = rule;
    }

    /** A run hurts as the session before it did, or less, so that it raises no alert that the sessions do not. */
    List<RunLogs.Row> of(int number, PatientSummary patient, List<PlannedRun> planned, List<SessionLogs.Row> sessions) {
        Random random = new Random(SEED + number);
        List<RunLogs.Row> runs = new ArrayList<>();
        for (PlannedRun asked : planned) {
            if (random.nextInt(7) > 0) {
                runs.add(run(patient, asked, painUpTo(asked.day(), sessions), random));
            }
        }
        return runs;
    }

    private static int painUpTo(LocalDate day, List<SessionLogs.Row> sessions) {
        return sessions.stream()
                .filter(row -> !row.report().day().isAfter(day))
                .max(Comparator.comparing(row -> row.report().finishedAt()))
                .map(row -> Math.min(MOST_PAIN, row.report().pain()))
                .orElse(1);
    }

    private RunLogs.Row run(PatientSummary patient, PlannedRun asked, int pain, Random random) {
        int minutes = Math.max(5, asked.load().minutes() + random.nextInt(5) - 2);
        int running = Math.min(
                minutes,
                Math.round(
                        (float) minutes * asked.load().running() / asked.load().minutes()));
        int metres = running * METRES_RUN_A_MINUTE + (minutes - running) * METRES_WALKED_A_MINUTE;
        Instant end = asked.day()
                .atTime(6, 10 + random.nextInt(40))
                .atZone(patient.zone())
                .toInstant();
        UUID id = new UUID(
                (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L,
                (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
        LogRun report = new LogRun(
                id,
                asked.part(),
                asked.day(),
                RunSort.valueOf(asked.kind().toUpperCase(Locale.ROOT).replace('-', '_')),
                minutes,
                running,
                metres / 100 * 100,
                random.nextInt(3) == 0 ? Surface.TRAIL : Surface.ROAD,
                null,
                pain,
                null,
                end,
                null,
                false);
        SessionReceipt receipt = new SessionReceipt(
                id,
                end.plusSeconds(60),
                rule.band(pain).light(),
                rule.asksRedFlags(pain),
                rule.tellsClinic(pain),
                false);
        return new RunLogs.Row(report, id, patient.id(), receipt, rule.version(), DemoHistory.UNKNOWN);
    }
}
