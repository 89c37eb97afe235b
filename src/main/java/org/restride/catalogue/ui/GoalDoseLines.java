package org.restride.catalogue.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.catalogue.Bounds;
import org.restride.catalogue.Codes;
import org.restride.catalogue.DoseSuggestion;
import org.restride.catalogue.Goal;
import org.restride.catalogue.GoalDose;

/**
 * Doses for further goals as one types them, a line each: {@code relief: 1 x 5, hold 3 s, rest 30 s, each side; sets 1-2, repetitions 3-8}
 * or {@code endurance: 3 x 40 s, rest 30 s; seconds 20-60}. What stands behind the semicolon is the safe range.
 */
final class GoalDoseLines {

    private static final Pattern LINE =
            Pattern.compile("([a-z]+): (\\d{1,2}) ?x ?(\\d{1,3})( s)?((?:, [a-z0-9 ]+)*)(?:; (.+))?");
    private static final Pattern PART = Pattern.compile("(hold|rest) (\\d{1,3}) s");
    private static final Pattern BOUND = Pattern.compile("(sets|repetitions|seconds|hold) (\\d{1,3})-(\\d{1,3})");

    private GoalDoseLines() {}

    static String write(Map<Goal, GoalDose> doses) {
        return doses.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> Codes.of(entry.getKey()) + ": " + line(entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /**
     * @throws IllegalArgumentException if a line can't be read, or its dose is impossible or outside its range
     */
    static Map<Goal, GoalDose> read(String text) {
        Map<Goal, GoalDose> doses = new EnumMap<>(Goal.class);
        text.lines()
                .map(line -> line.strip().toLowerCase(Locale.ROOT))
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    Matcher found = LINE.matcher(line);
                    if (!found.matches()) {
                        throw new IllegalArgumentException("Not a dose for a goal");
                    }
                    doses.put(
                            Codes.read(Goal.class, found.group(1)), new GoalDose(dose(found), bounds(found.group(6))));
                });
        return doses;
    }

    private static String line(GoalDose goal) {
        DoseSuggestion dose = goal.dose();
        List<String> parts = new ArrayList<>();
        parts.add(dose.sets() + " x " + (dose.repetitions() == null ? dose.seconds() + " s" : dose.repetitions()));
        if (dose.holdSeconds() != null) {
            parts.add("hold " + dose.holdSeconds() + " s");
        }
        if (dose.restSeconds() != null) {
            parts.add("rest " + dose.restSeconds() + " s");
        }
        if (dose.perSide()) {
            parts.add("each side");
        }
        Bounds bounds = goal.bounds();
        String ranges = Stream.of(
                        range("sets", bounds.sets()),
                        range("repetitions", bounds.repetitions()),
                        range("seconds", bounds.seconds()),
                        range("hold", bounds.holdSeconds()))
                .filter(range -> !range.isEmpty())
                .collect(Collectors.joining(", "));
        return String.join(", ", parts) + (ranges.isEmpty() ? "" : "; " + ranges);
    }

    private static String range(String name, Bounds.@Nullable Range range) {
        return range == null ? "" : name + " " + range.least() + "-" + range.most();
    }

    private static DoseSuggestion dose(Matcher line) {
        int amount = Integer.parseInt(line.group(3));
        boolean timed = line.group(4) != null;
        Integer hold = null;
        Integer rest = null;
        boolean eachSide = false;
        for (String part : parts(line.group(5))) {
            Matcher found = PART.matcher(part);
            if (found.matches()) {
                Integer seconds = Integer.valueOf(found.group(2));
                hold = found.group(1).equals("hold") ? seconds : hold;
                rest = found.group(1).equals("rest") ? seconds : rest;
            } else if (part.equals("each side")) {
                eachSide = true;
            } else {
                throw new IllegalArgumentException("Not a part of a dose");
            }
        }
        return new DoseSuggestion(
                Integer.parseInt(line.group(2)), timed ? null : amount, timed ? amount : null, hold, rest, eachSide);
    }

    private static Bounds bounds(@Nullable String text) {
        Bounds.Range[] ranges = new Bounds.Range[4];
        for (String part : parts(text == null ? "" : text)) {
            Matcher found = BOUND.matcher(part);
            if (!found.matches()) {
                throw new IllegalArgumentException("Not a range");
            }
            int place = List.of("sets", "repetitions", "seconds", "hold").indexOf(found.group(1));
            ranges[place] = new Bounds.Range(Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
        }
        return new Bounds(ranges[0], ranges[1], ranges[2], ranges[3]);
    }

    private static List<String> parts(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
