package org.restride.safety;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What a rule looked at, as the points of its small chart. */
final class Shown {

    private static final int POINTS = 10;

    private Shown() {}

    /** The newest of a row, oldest first. */
    static <T> List<Numbers.Point> last(List<T> row, Function<T, LocalDate> day, ToDoubleFunction<T> value) {
        return row.subList(Math.max(0, row.size() - POINTS), row.size()).stream()
                .map(one -> new Numbers.Point(day.apply(one), value.applyAsDouble(one)))
                .toList();
    }
}
