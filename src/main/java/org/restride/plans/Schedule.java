package org.restride.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a plan asks for on a day of the patient. Weeks are counted from the day on which the plan starts; the last phase goes on until a
 * clinician changes or ends the plan. What was missed in one week is not carried into the next.
 */
public final class Schedule {
    private static final int DAYS_A_WEEK = 7;
    /** Up to this many times a week there is a day of rest after each. */
    private static final int TIMES_WITH_REST_BETWEEN = 3;

    private static final int DAYS_TO_LOOK_AHEAD = 28;

    private final PlanBody body;
    private final LocalDate startsOn;

    public Schedule(PlanBody body, LocalDate startsOn) {
        this.body = body;
        this.startsOn = startsOn;
    }

    /**
     * Where a day lies in the plan.
     *
     * @param phaseNumber 1 for the first
     * @param phaseStart first day of the phase
     * @param week week of the plan, 1 for the first; stays at the last one when the phases are over
     * @param weeks length of the plan
     * @param over whether the phases have come to their end before that day
     */
    public record Place(Phase phase, int phaseNumber, LocalDate phaseStart, int week, int weeks, boolean over) {}

    /** What is asked for on one day, in the order of the plan; what belongs before a run stands first, what belongs after it last. */
    public record DueDay(LocalDate day, Optional<Place> place, List<PlanItem> items, List<PlanExtra> extras) {
        public DueDay {
            items = List.copyOf(items);
            extras = List.copyOf(extras);
        }

        /** Whether there is nothing to do that counts: articles to read don't. */
        public boolean isRest() {
            return items.isEmpty() && extras.stream().noneMatch(PlanExtra::isRun);
        }

        /**
         * The exercises that are still to be done, once something of the day was reported: those for several times a day, until they were
         * done so many times. What is asked for once is not asked for again, done or not.
         */
        public List<PlanItem> again(Done done) {
            return items.stream()
                    .filter(item -> item.cadence().timesADay() > 1)
                    .filter(item ->
                            done.timesOn(item.id(), day) < item.cadence().timesADay())
                    .toList();
        }
    }

    /** The day that it is for the patient at that moment. */
    public static LocalDate day(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** Empty before the plan starts. */
    public Optional<Place> place(LocalDate day) {
        if (day.isBefore(startsOn)) {
            return Optional.empty();
        }
        LocalDate phaseStart = startsOn;
        for (int i = 0; i < body.phases().size(); i++) {
            Phase phase = body.phases().get(i);
            LocalDate next = phaseStart.plusWeeks(phase.weeks());
            if (day.isBefore(next) || i == body.phases().size() - 1) {
                int week = (int) ChronoUnit.WEEKS.between(startsOn, day) + 1;
                boolean over = !day.isBefore(next);
                return Optional.of(
                        new Place(phase, i + 1, phaseStart, Math.min(week, body.weeks()), body.weeks(), over));
            }
            phaseStart = next;
        }
        return Optional.empty();
    }

    /** What is due, given what was done before that day; what was done on the day itself does not matter. */
    public DueDay due(LocalDate day, Done done) {
        return onDay(day, Optional.of(done));
    }

    /** What is due if everything is done on the day on which it is asked for. */
    public DueDay planned(LocalDate day) {
        return onDay(day, Optional.empty());
    }

    /** The next day after this one with something to do, if all goes as planned until then; looks four weeks ahead. */
    public Optional<LocalDate> next(LocalDate day) {
        LocalDate from = day.isBefore(startsOn) ? startsOn : day.plusDays(1);
        return from.datesUntil(from.plusDays(DAYS_TO_LOOK_AHEAD))
                .filter(candidate -> !planned(candidate).isRest())
                .findFirst();
    }

    private DueDay onDay(LocalDate day, Optional<Done> done) {
        return place(day)
                .map(place -> {
                    DayInPhase today = new DayInPhase(startsOn, place.phaseStart(), day, done);
                    List<PlanExtra> extras = place.phase().extras().stream()
                            .filter(extra -> today.asksFor(extra.id(), extra.cadence(), false))
                            .toList();
                    boolean runs = extras.stream().anyMatch(PlanExtra::isRun);
                    List<PlanItem> items = place.phase().items().stream()
                            .filter(item -> today.asksFor(item.id(), item.cadence(), runs))
                            .sorted(Comparator.comparingInt(item -> placeByRun(item.cadence())))
                            .toList();
                    return new DueDay(day, Optional.of(place), items, extras);
                })
                .orElseGet(() -> new DueDay(day, Optional.empty(), List.of(), List.of()));
    }

    private static int placeByRun(Cadence cadence) {
        return switch (cadence) {
            case Cadence.BeforeRun _ -> -1;
            case Cadence.AfterRun _ -> 1;
            case Cadence.DaysOfWeek _,
                    Cadence.TimesAWeek _,
                    Cadence.EveryDay _,
                    Cadence.EveryNDays _,
                    Cadence.WhenNeeded _ -> 0;
        };
    }

    /** One day of a phase and what was done before it; empty: everything as planned. */
    private record DayInPhase(LocalDate planStart, LocalDate phaseStart, LocalDate day, Optional<Done> done) {
        boolean asksFor(UUID part, Cadence cadence, boolean runsToday) {
            return switch (cadence) {
                case Cadence.EveryDay _ -> true;
                case Cadence.WhenNeeded _ -> false;
                case Cadence.BeforeRun _, Cadence.AfterRun _ -> runsToday;
                case Cadence.DaysOfWeek(var days, int _) -> days.contains(day.getDayOfWeek());
                case Cadence.EveryNDays(int days) ->
                    done.map(actual -> distanceReached(actual, part, days)).orElseGet(() -> distanceAsPlanned(days));
                case Cadence.TimesAWeek(int times) ->
                    done.map(actual -> behind(actual, part, times)).orElseGet(() -> isSpreadDay(dayOfWeek(), times));
            };
        }

        private boolean distanceReached(Done actual, UUID part, int days) {
            return actual.lastBefore(part, day)
                    .map(last -> ChronoUnit.DAYS.between(last, day) >= days)
                    .orElse(true);
        }

        private boolean distanceAsPlanned(int days) {
            return ChronoUnit.DAYS.between(phaseStart, day) % days == 0;
        }

        /** Whether less was done this week than the spread asks for up to today, with a day of rest where there is room for it. */
        private boolean behind(Done actual, UUID part, int times) {
            LocalDate weekStart = day.minusDays(dayOfWeek());
            int asked = 0;
            for (int i = 0; i <= dayOfWeek(); i++) {
                asked += isSpreadDay(i, times) ? 1 : 0;
            }
            boolean rests = times <= TIMES_WITH_REST_BETWEEN && actual.on(part, day.minusDays(1));
            return actual.times(part, weekStart, day) < asked && !rests;
        }

        /** Day of the plan's week, 0 to 6. */
        private int dayOfWeek() {
            return (int) (ChronoUnit.DAYS.between(planStart, day) % DAYS_A_WEEK);
        }

        /** Spreads as evenly as whole days allow, beginning with the first: 3 times a week falls on days 0, 3 and 5. */
        private static boolean isSpreadDay(int dayOfWeek, int times) {
            return dayOfWeek * times % DAYS_A_WEEK < times;
        }
    }
}
