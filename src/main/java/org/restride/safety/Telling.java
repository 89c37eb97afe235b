package org.restride.safety;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets one event be told of once: of several reasons for it the most telling stands, and names the others. */
final class Telling {

    /** What several rules say about the same days is one event. */
    private static final int DAYS_APART = 2;

    /** Reasons that can be about the same pain. */
    private static final Set<Reason> ABOUT_PAIN =
            EnumSet.of(Reason.SUDDEN_JUMP, Reason.HIGH_PAIN, Reason.NOT_SETTLING, Reason.CREEPING_UP, Reason.STUCK);

    private Telling() {}

    /** What is left when each event is told of once; the first of those given is the most telling. */
    static List<Finding> mostTelling(List<Finding> findings) {
        List<Finding> told = new ArrayList<>();
        List<List<Reason>> others = new ArrayList<>();
        for (Finding finding : findings) {
            int same = placeOfSame(told, finding);
            if (same < 0) {
                told.add(finding);
                others.add(new ArrayList<>());
            } else {
                others.get(same).add(finding.reason());
            }
        }
        List<Finding> all = new ArrayList<>();
        for (int place = 0; place < told.size(); place++) {
            all.add(told.get(place).also(others.get(place)));
        }
        return all;
    }

    private static int placeOfSame(List<Finding> told, Finding finding) {
        if (!ABOUT_PAIN.contains(finding.reason())) {
            return -1;
        }
        for (int place = 0; place < told.size(); place++) {
            Finding other = told.get(place);
            if (ABOUT_PAIN.contains(other.reason())
                    && areNear(other.numbers().day(), finding.numbers().day())) {
                return place;
            }
        }
        return -1;
    }

    /** Whether a high pain is nothing but a jump, which was told of as that. */
    static boolean isOf(Finding high, List<Episode<Facts.Pain>> jumps) {
        return jumps.stream()
                .anyMatch(jump -> !jump.lasts()
                        && areNear(jump.first().day(), high.numbers().day()));
    }

    /** Whether the weeks of a rise hold a jump that is still there, which was told of as that. */
    static boolean explains(List<Episode<Facts.Pain>> jumps, Finding rise, int weeks) {
        LocalDate day = rise.numbers().day();
        return day != null
                && jumps.stream()
                        .anyMatch(jump -> jump.lasts()
                                && !jump.first().day().isBefore(day.minusWeeks(weeks))
                                && !jump.first().day().isAfter(day));
    }

    private static boolean areNear(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && Math.abs(ChronoUnit.DAYS.between(one, other)) <= DAYS_APART;
    }
}
