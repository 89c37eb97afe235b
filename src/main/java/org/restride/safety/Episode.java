package org.restride.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;

/**
 * A stretch of reports over which something is so, with what makes it one stretch and not several.
 *
 * @param base the place of the first report in the row
 * @param members the reports of the stretch, oldest first, at least one
 * @param lasts whether it still is so after the newest report
 */
record Episode<T>(int base, List<T> members, boolean lasts) {

    Episode {
        members = List.copyOf(members);
    }

    T first() {
        return members.getFirst();
    }

    T newest() {
        return members.getLast();
    }

    /**
     * All stretches in a row, oldest first.
     *
     * @param row in the order of time
     * @param begins whether a stretch begins with the report at that place
     * @param goesOn whether it goes on with the report at the second place, given the place where it began
     */
    static <T> List<Episode<T>> in(List<T> row, IntPredicate begins, BiPredicate<Integer, Integer> goesOn) {
        List<Episode<T>> found = new ArrayList<>();
        int start = -1;
        for (int place = 0; place < row.size(); place++) {
            if (start >= 0 && !goesOn.test(start, place)) {
                found.add(new Episode<>(start, row.subList(start, place), false));
                start = -1;
            }
            if (start < 0 && begins.test(place)) {
                start = place;
            }
        }
        if (start >= 0) {
            found.add(new Episode<>(start, row.subList(start, row.size()), true));
        }
        return found;
    }
}
