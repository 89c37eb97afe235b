package org.restride.shell;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which figures are too small to be shown. A figure tells of five patients or more; and because readers know their own patients, it tells of
 * none or of five or more patients of colleagues. What is hidden must not come out as the difference between the whole and the shown parts:
 * the hidden parts together obey the same rule, else one more part is hidden.
 */
final class SmallNumbers {

    /** The fewest patients of which a figure tells. */
    static final int FEWEST = 5;

    /**
     * Patients behind a figure.
     *
     * @param own those whom the reader cares for
     */
    record Cell(int n, int own) {
        int others() {
            return n - own;
        }

        boolean isShown() {
            return n >= FEWEST && isNoneOrEnough(others());
        }
    }

    private SmallNumbers() {}

    /**
     * The places of the parts that are hidden.
     *
     * @param parts of a whole that is shown if it is large enough itself
     */
    static Set<Integer> hidden(Cell whole, List<Cell> parts) {
        Set<Integer> hidden = new HashSet<>();
        IntStream.range(0, parts.size())
                .filter(place -> !parts.get(place).isShown())
                .forEach(hidden::add);
        if (!whole.isShown()) {
            return hidden;
        }
        while (tells(hidden, parts) && hidden.size() < parts.size()) {
            IntStream.range(0, parts.size())
                    .filter(place -> !hidden.contains(place))
                    .boxed()
                    .min(Comparator.comparing(place -> parts.get(place).n()))
                    .ifPresent(hidden::add);
        }
        return hidden;
    }

    /** Whether the difference between the whole and what is shown would tell of too few. */
    private static boolean tells(Set<Integer> hidden, List<Cell> parts) {
        int n = hidden.stream().mapToInt(place -> parts.get(place).n()).sum();
        int others =
                hidden.stream().mapToInt(place -> parts.get(place).others()).sum();
        return n > 0 && (n < FEWEST || !isNoneOrEnough(others));
    }

    private static boolean isNoneOrEnough(int patients) {
        return patients == 0 || patients >= FEWEST;
    }
}
