package org.restride.bench;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.restride.base.AccountId;
import org.restride.base.PatientId;
import org.restride.catalogue.ItemId;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.ItemVersionId;
import org.restride.plans.Cadence;
import org.restride.plans.Done;
import org.restride.plans.Dose;
import org.restride.plans.DueList;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanExtra;
import org.restride.plans.PlanId;
import org.restride.plans.PlanItem;
import org.restride.plans.PlanVersionId;
import org.restride.plans.Signature;
import org.restride.plans.SignedVersion;

/**
 * How long it takes to say what is due: for one patient, and for all of them one after the other. Each has a plan of two phases with six
 * exercises and a run, every kind of days among them, and did something on most of the last four weeks' days. Plans and what was done are
 * in memory; reading them is measured as a part of opening Today.
 */
final class DueLists {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final int HISTORY_DAYS = 28;
    private static final int ROUNDS = 5;
    private static final double ONE_MICROSECONDS = 200;
    private static final double ALL_SECONDS = 10;

    private static final List<Cadence> CADENCES = List.of(
            new Cadence.EveryDay(),
            new Cadence.TimesAWeek(3),
            new Cadence.EveryNDays(2),
            Cadence.DaysOfWeek.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
            new Cadence.BeforeRun(),
            new Cadence.WhenNeeded());

    private final Settings settings;
    private final Report report;

    DueLists(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    /** A patient's plan and what was done of it. */
    private record Patient(PlanDetail plan, Done done) {}

    void run() {
        List<Patient> patients = IntStream.range(0, settings.patients())
                .mapToObj(DueLists::patient)
                .toList();
        for (int round = 0; round < 2; round++) {
            all(patients);
        }
        double[] seconds = IntStream.range(0, ROUNDS)
                .mapToDouble(round -> all(patients) / 1e9)
                .sorted()
                .toArray();
        report.atMost("due list of one patient, median", one(patients) / 1e3, ONE_MICROSECONDS, "\u00b5s");
        report.atMost(
                "due lists of %d patients, one thread, median".formatted(settings.patients()),
                seconds[ROUNDS / 2],
                ALL_SECONDS,
                "s");
        report.figure(
                "due lists, all rounds",
                String.join(
                        ", ",
                        Arrays.stream(seconds).mapToObj("%.2f s"::formatted).toList()));
    }

    /** Nanoseconds for everybody. */
    private static long all(List<Patient> patients) {
        long before = System.nanoTime();
        int due = 0;
        for (Patient patient : patients) {
            due += DueList.Due.of(patient.plan(), TODAY, patient.done())
                    .day()
                    .items()
                    .size();
        }
        long taken = System.nanoTime() - before;
        if (due == 0) {
            throw new IllegalStateException("Somebody has something to do");
        }
        return taken;
    }

    /** Median of nanoseconds for one. */
    private static double one(List<Patient> patients) {
        double[] nanos = patients.stream()
                .limit(10_000)
                .mapToDouble(patient -> all(List.of(patient, patients.getFirst())) / 2.0)
                .sorted()
                .toArray();
        return nanos[nanos.length / 2];
    }

    private static Patient patient(int number) {
        Random random = new Random(number);
        List<PlanItem> items = new ArrayList<>();
        Map<UUID, List<LocalDate>> days = new HashMap<>();
        for (int n = 0; n < CADENCES.size(); n++) {
            UUID id = new UUID(number, n);
            items.add(new PlanItem(id, content(n), Dose.ofRepetitions(3, 10), CADENCES.get(n), ""));
            days.put(id, done(random));
        }
        PlanExtra run =
                new PlanExtra(new UUID(number, 99), ItemKind.RUN_SESSION, content(99), new Cadence.TimesAWeek(3), "");
        Phase first = new Phase(new UUID(number, 100), "Settle", 2, items, List.of(run));
        Phase second = new Phase(
                new UUID(number, 101),
                "Build",
                6,
                items.stream()
                        .map(item -> new PlanItem(
                                new UUID(number, 200 + item.id().getLeastSignificantBits()),
                                item.content(),
                                item.dose(),
                                item.cadence(),
                                ""))
                        .toList(),
                List.of());
        PlanId plan = new PlanId(new UUID(number, 102));
        SignedVersion version = new SignedVersion(
                new PlanVersionId(plan, 1),
                TODAY.minusDays(random.nextInt(HISTORY_DAYS)),
                new PlanBody("Back to running", null, List.of(first, second)),
                new Signature(new AccountId(new UUID(0, 1)), Instant.EPOCH, ""),
                null);
        return new Patient(new PlanDetail(plan, new PatientId(new UUID(number, 103)), version, null), Done.of(days));
    }

    private static List<LocalDate> done(Random random) {
        return IntStream.rangeClosed(1, HISTORY_DAYS)
                .filter(ago -> random.nextInt(3) > 0)
                .mapToObj(TODAY::minusDays)
                .toList();
    }

    private static ItemVersionId content(int number) {
        return new ItemVersionId(new ItemId(new UUID(7, number)), 1);
    }
}
