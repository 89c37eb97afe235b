package org.restride.keystrokes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The acts of one task as they happen, and the time that a practised person needs for them. The hand begins on the keys; it is moved when
 * the next act needs it elsewhere.
 */
public final class KeystrokeLevel {
    /**
     * Some acts of the same kind for one purpose.
     *
     * @param times how many
     * @param each how long one takes
     */
    public record Act(Operator operator, int times, Duration each, String purpose) {
        public Duration time() {
            return each.multipliedBy(times);
        }
    }

    private final List<Act> acts = new ArrayList<>();
    private boolean onMouse;

    /** So many decisions, or things that are looked over one by one. */
    public void think(int times, String about) {
        add(Operator.M, times, about);
    }

    /** Something is decided on, pointed at and clicked. */
    public void click(String what) {
        hand(true);
        think(1, what);
        add(Operator.P, 1, what);
        add(Operator.K, 1, what);
    }

    /** A text is typed where the focus is. */
    public void type(String what, String text) {
        hand(false);
        think(1, what);
        add(Operator.K, text.length(), what);
    }

    /** Waits for the system, as long as it really takes. */
    public <T> T await(String what, Supplier<T> answer) {
        long start = System.nanoTime();
        T given = answer.get();
        respond(what, Duration.ofNanos(System.nanoTime() - start));
        return given;
    }

    void respond(String what, Duration took) {
        acts.add(new Act(Operator.R, 1, took, what));
    }

    public int times(Operator operator) {
        return acts.stream()
                .filter(act -> act.operator() == operator)
                .mapToInt(Act::times)
                .sum();
    }

    public Duration total() {
        return acts.stream().map(Act::time).reduce(Duration.ZERO, Duration::plus);
    }

    /** A line for each act, and the sum. */
    public String table() {
        StringBuilder table = new StringBuilder();
        acts.forEach(act -> table.append(String.format(
                Locale.ROOT,
                "%s %3d x %5.2f s = %6.2f s  %s%n",
                act.operator(),
                act.times(),
                seconds(act.each()),
                seconds(act.time()),
                act.purpose())));
        return table.append(String.format(Locale.ROOT, "%22.2f s  altogether%n", seconds(total())))
                .toString();
    }

    private void hand(boolean toMouse) {
        if (onMouse != toMouse) {
            onMouse = toMouse;
            add(Operator.H, 1, toMouse ? "to the mouse" : "to the keys");
        }
    }

    private void add(Operator operator, int times, String purpose) {
        if (times > 0) {
            acts.add(new Act(operator, times, operator.time(), purpose));
        }
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
