package org.restride.safety;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * Twelve weeks of a made-up patient. The model was written down before a threshold was tried, and it knows nothing of the rules:
 *
 * <ul>
 *   <li>Pain begins somewhere from 2 to 6 and falls towards 0.5 to 2.5 over three to eight weeks. Each day strays from that by an
 *       autoregressive noise (0.7 from one day to the next, standard deviation 0.9), and each report by another 0.6.
 *   <li>Flare-ups come about once in six weeks to everybody, by 1.5 to 3.5 points, and settle alone with a half-life of two days.
 *   <li>A patient does 60 to 95 % of the sessions that are due, every second or third day, and three runs a week, each some 12 % longer or
 *       shorter than planned; 15 % of the weeks have a run that nobody planned. Seven mornings in ten are answered. One report in a hundred
 *       is a slip of the finger. Every fifth patient goes on holiday for a week and reports nothing.
 *   <li>Function (PSFS, smallest change 2 points) is asked every fourth week, strays by 0.7, and rises as pain falls.
 *   <li>The plan takes a step every two weeks. Every exercise has a 3 % chance to be left out.
 * </ul>
 *
 * These numbers are the authors' assumptions about what reports look like, not estimates from a data set: no published series of daily pain in
 * runners under treatment was at hand.
 */
final class SimulatedPatient {

    static final int DAYS = 84;
    private static final LocalDate START = LocalDate.of(2026, 6, 1);
    private static final UUID EXERCISE = new UUID(8, 1);
    private static final double SAME_AS_YESTERDAY = 0.7;
    private static final double DAILY = 0.9;
    private static final double PER_REPORT = 0.6;
    private static final int STEP_DAYS = 14;
    private static final double PSFS_CHANGE = 2;

    /** What goes wrong, if anything. */
    enum Planted {
        NOTHING,
        /** Pain of 2.5 to 4.5 points more from one day on, with a half-life of two weeks. */
        SUDDEN,
        /** Pain that rises by 2.5 to 4 points within three to five weeks, and stays. */
        CREEPING,
        /** Mornings of 2 to 3.5 points more, sessions of one. */
        NOT_SETTLING,
        /** Function of 2.5 to 4 points less, pain of half a point more. */
        FUNCTION,
        /** Nothing more is reported. */
        SILENT,
        /** Runs of 1.5 to 2.2 times the planned length for three weeks. */
        OVER_DOING,
        /** Pain that never falls, 4 to 5.5, and a plan that takes no step. */
        STUCK,
        /** An answer to the safety questions. */
        RED_FLAG
    }

    private final Random random;
    private final Planted planted;
    private final int onset;
    private final TrainingFacts made = new TrainingFacts();
    private final double[] pain = new double[DAYS + 1];
    private final int every;
    private final Map<LocalDate, Integer> plannedRuns = new HashMap<>();
    private final Facts facts;
    private final double size;
    private final double length;

    SimulatedPatient(long seed, Planted planted) {
        this.random = new Random(seed);
        this.planted = planted;
        this.onset = planted == Planted.STUCK ? STEP_DAYS + 14 : (int) between(28, 56);
        this.size = size();
        this.length = between(21, 35);
        this.every = random.nextBoolean() ? 2 : 3;
        fillPain();
        fillReports();
        fillMeasures();
        if (planted == Planted.RED_FLAG) {
            made.flag(Reason.URGENT_FLAG, day(onset));
        }
        this.facts = made.facts();
    }

    static LocalDate day(int number) {
        return START.plusDays(number);
    }

    Planted planted() {
        return planted;
    }

    /** The day on which it begins, counted from 0. */
    int onset() {
        return onset;
    }

    /** All that will ever be known, with the plan as it is on that day. */
    Facts on(int number) {
        int stepped = planted == Planted.STUCK ? Math.min(number, STEP_DAYS) : number;
        LocalDate sameSince = day(stepped / STEP_DAYS * STEP_DAYS);
        Map<LocalDate, Integer> held = new HashMap<>(plannedRuns);
        held.keySet().removeIf(day -> day.isBefore(sameSince));
        return new Facts(
                true,
                facts.zone(),
                facts.locks(),
                facts.flags(),
                facts.pains(),
                facts.checks(),
                facts.lastDone(),
                Optional.of(TrainingFacts.plan(START, day(2 * DAYS), sameSince, every, Map.of(EXERCISE, 3), held)),
                facts.asked(),
                facts.trained(),
                facts.functions());
    }

    private double size() {
        return switch (planted) {
            case SUDDEN -> between(2.5, 4.5);
            case CREEPING, FUNCTION -> between(2.5, 4);
            case NOT_SETTLING -> between(2, 3.5);
            case OVER_DOING -> between(1.5, 2.2);
            case STUCK -> between(4, 5.5);
            case NOTHING, SILENT, RED_FLAG -> 0;
        };
    }

    private void fillPain() {
        double start = between(2, 6);
        double end = between(0.5, 2.5);
        double time = between(21, 56);
        double noise = 0;
        double flare = 0;
        for (int day = 0; day <= DAYS; day++) {
            noise = SAME_AS_YESTERDAY * noise
                    + random.nextGaussian() * DAILY * Math.sqrt(1 - SAME_AS_YESTERDAY * SAME_AS_YESTERDAY);
            flare = flare * Math.pow(0.5, 0.5) + (random.nextDouble() < 1.0 / 42 ? between(1.5, 3.5) : 0);
            double course = planted == Planted.STUCK ? size : end + (start - end) * Math.exp(-day / time);
            pain[day] = course + noise + flare + worse(day);
        }
    }

    /** What is planted adds to the pain of a day. */
    private double worse(int day) {
        int since = day - onset;
        if (since < 0) {
            return 0;
        }
        return switch (planted) {
            case SUDDEN -> size * Math.pow(0.5, since / 14.0);
            case CREEPING -> size * Math.min(1, since / length);
            case NOT_SETTLING -> 1;
            case FUNCTION -> 0.5;
            case NOTHING, SILENT, OVER_DOING, STUCK, RED_FLAG -> 0;
        };
    }

    private void fillReports() {
        double adherence = between(0.6, 0.95);
        int holiday = random.nextDouble() < 0.2 ? (int) between(14, 70) : -100;
        int base = (int) between(20, 40);
        for (int number = 0; number < DAYS; number++) {
            boolean runDay = number % 7 == 1 || number % 7 == 3 || number % 7 == 5;
            int planned = runDay ? (int) Math.round(base * Math.pow(1.04, number / 7)) : 0;
            if (planned > 0) {
                plannedRuns.put(day(number), planned);
            }
            boolean away = number >= holiday && number < holiday + 7 || planted == Planted.SILENT && number >= onset;
            boolean trains = random.nextDouble() < adherence;
            boolean extra = !runDay && random.nextDouble() < 0.15 / 4;
            if (!away && number % every == 0 && trains) {
                morningAfter(number, made.session(day(number), reported(pain[number]), effort(), exercises()));
            }
            if (!away && (runDay && trains || extra)) {
                int minutes = (int)
                        Math.max(5, (runDay ? planned : base) * (1 + 0.12 * random.nextGaussian()) * faster(number));
                morningAfter(number, made.run(day(number), reported(pain[number]), minutes));
            }
        }
    }

    private double faster(int number) {
        return planted == Planted.OVER_DOING && number >= onset && number < onset + 21 ? size : 1;
    }

    private void morningAfter(int number, UUID of) {
        if (random.nextDouble() < 0.7) {
            double more = planted == Planted.NOT_SETTLING && number >= onset ? size - 1 : 0;
            made.morning(of, day(number + 1), reported(pain[number + 1] - 0.3 + more));
        }
    }

    private int reported(double felt) {
        double said = random.nextDouble() < 0.01 ? between(0, 10) : felt + random.nextGaussian() * PER_REPORT;
        return (int) Math.clamp(Math.round(said), 0L, 10L);
    }

    private Optional<Integer> effort() {
        return random.nextBoolean()
                ? Optional.of((int) Math.clamp(Math.round(5 + 1.3 * random.nextGaussian()), 0L, 10L))
                : Optional.empty();
    }

    private List<Trained.Exercise> exercises() {
        if (random.nextDouble() >= 0.03) {
            return List.of(new Trained.Exercise(EXERCISE, 3, Optional.empty()));
        }
        double why = random.nextDouble();
        Trained.Missed missed = why < 0.15
                ? Trained.Missed.NOT_UNDERSTOOD
                : why < 0.25 ? Trained.Missed.NO_EQUIPMENT : Trained.Missed.OTHER;
        return List.of(new Trained.Exercise(EXERCISE, 0, Optional.of(missed)));
    }

    private void fillMeasures() {
        double at = between(3, 5);
        for (int number = 0; number < DAYS; number += 28) {
            at = measure(number, at);
        }
        measure(DAYS - 1, at);
    }

    private double measure(int number, double before) {
        double lost = planted == Planted.FUNCTION && number >= onset ? size : 0;
        boolean stays = planted == Planted.STUCK || planted == Planted.SILENT && number >= onset;
        double now = stays ? before : Math.min(9, before + between(0, 1.5));
        double said = Math.clamp(now - lost + 0.7 * random.nextGaussian(), 0, 10);
        if (!(planted == Planted.SILENT && number >= onset)) {
            made.measure("PSFS", day(number), Math.round(said * 10) / 10.0, PSFS_CHANGE, true);
        }
        return now;
    }

    private double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }
}
