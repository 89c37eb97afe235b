package org.restride.plans.ui;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.plans.Dose;
import org.restride.plans.DoseTime;
import org.restride.plans.FlareUp;
import org.restride.plans.ForBadDays;
import org.restride.plans.Phase;
import org.restride.plans.PlanItem;

/**
 * What the exercises of a phase come to on its fullest day, in minutes and in numbers.
 *
 * @param usual minutes as on any day; likewise on a bad day and in the short session
 * @param flareUps exercises that are left on a bad day, of the whole phase
 * @param shorts exercises of the short session, of the whole phase
 */
record BadDaySums(int usual, int flareUp, int shortSession, int flareUps, int shorts) {

    static BadDaySums of(Phase phase) {
        return new BadDaySums(
                most(phase, item -> Stream.of(item.dose())),
                most(phase, item -> Stream.ofNullable(onBadDay(item))),
                most(phase, item -> Stream.ofNullable(whenShort(item))),
                (int) phase.items().stream()
                        .filter(item -> onBadDay(item) != null)
                        .count(),
                (int) phase.items().stream()
                        .filter(item -> whenShort(item) != null)
                        .count());
    }

    /** The most of all phases, each in its own fullest day. */
    static BadDaySums of(Collection<Phase> phases) {
        return phases.stream()
                .map(BadDaySums::of)
                .reduce(
                        new BadDaySums(0, 0, 0, 0, 0),
                        (one, other) -> new BadDaySums(
                                Math.max(one.usual, other.usual),
                                Math.max(one.flareUp, other.flareUp),
                                Math.max(one.shortSession, other.shortSession),
                                Math.max(one.flareUps, other.flareUps),
                                Math.max(one.shorts, other.shorts)));
    }

    private static int most(Phase phase, Function<PlanItem, Stream<Dose>> doses) {
        TypicalWeek week = new TypicalWeek(phase);
        return Stream.of(DayOfWeek.values())
                .mapToInt(day -> minutes(week.on(day).items(), doses))
                .max()
                .orElse(0);
    }

    private static int minutes(List<PlanItem> items, Function<PlanItem, Stream<Dose>> doses) {
        return DoseTime.minutes(items.stream().flatMap(doses).toList());
    }

    private static @Nullable Dose onBadDay(PlanItem item) {
        ForBadDays kept = item.forBadDays();
        return kept == null ? null : dose(kept.flareUp(), item.dose());
    }

    static @Nullable Dose dose(FlareUp flareUp, Dose usual) {
        return switch (flareUp) {
            case FlareUp.AsUsual() -> usual;
            case FlareUp.Less(var dose) -> dose;
            case FlareUp.Easier(var _, var dose) -> dose;
            case FlareUp.LeftOut() -> null;
        };
    }

    private static @Nullable Dose whenShort(PlanItem item) {
        ForBadDays kept = item.forBadDays();
        return kept == null ? null : kept.smallest();
    }
}
