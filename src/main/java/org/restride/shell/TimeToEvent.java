package org.restride.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long it takes until something happens, with those for whom it has not happened yet (Kaplan and Meier 1958): they count as long as they
 * were watched.
 */
final class TimeToEvent {

    private static final double HALF = 0.5;

    /**
     * Who was watched for so many days.
     *
     * @param events for how many it happened on that day
     * @param watched for how many it had not happened when one stopped watching on that day
     */
    record Day(int days, int events, int watched) {}

    private TimeToEvent() {}

    /** The share for whom it has not happened after each day on which it happened to somebody, 0 to 1. */
    static SortedMap<Integer, Double> curve(List<Day> days) {
        SortedMap<Integer, int[]> byDay = new TreeMap<>();
        days.forEach(day -> {
            int[] sum = byDay.computeIfAbsent(day.days(), unused -> new int[2]);
            sum[0] += day.events();
            sum[1] += day.watched();
        });
        int atRisk = byDay.values().stream().mapToInt(sum -> sum[0] + sum[1]).sum();
        SortedMap<Integer, Double> curve = new TreeMap<>();
        double left = 1;
        for (Map.Entry<Integer, int[]> day : byDay.entrySet()) {
            int events = day.getValue()[0];
            if (events > 0) {
                left *= 1 - (double) events / atRisk;
                curve.put(day.getKey(), left);
            }
            atRisk -= events + day.getValue()[1];
        }
        return curve;
    }

    /** The first day by which it has happened to half; empty if it has not come to that. */
    static Optional<Integer> median(List<Day> days) {
        return curve(days).entrySet().stream()
                .filter(point -> point.getValue() <= HALF)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
