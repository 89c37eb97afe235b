package org.restride.catalogue.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.restride.catalogue.Codes;
import org.restride.catalogue.Stage;

/** A run's stages as one types them, a line each: {@code walk 5 min}, {@code run 60 s}, {@code 8 x run 60 s, walk 2 min}. */
final class StageLines {

    private static final Pattern LEG = Pattern.compile("(run|walk) (\\d{1,5}) ?(min|s)");
    private static final Pattern REPEAT = Pattern.compile("(\\d{1,2}) ?x (.+)");

    private StageLines() {}

    static String write(List<Stage> stages) {
        return stages.stream().map(StageLines::line).collect(Collectors.joining("\n"));
    }

    /**
     * @throws IllegalArgumentException if a line can't be read
     */
    static List<Stage> read(String text) {
        List<Stage> stages = text.lines()
                .map(line -> line.strip().toLowerCase(Locale.ROOT))
                .filter(line -> !line.isEmpty())
                .map(StageLines::stage)
                .toList();
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("A run has at least one stage");
        }
        return stages;
    }

    private static String line(Stage stage) {
        return switch (stage) {
            case Stage.Leg leg -> Codes.of(leg.move()) + " " + duration(leg.seconds());
            case Stage.Repeat repeat ->
                repeat.times() + " x "
                        + repeat.of().stream().map(StageLines::line).collect(Collectors.joining(", "));
        };
    }

    private static String duration(int seconds) {
        return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }

    private static Stage stage(String line) {
        Matcher repeat = REPEAT.matcher(line);
        if (repeat.matches()) {
            List<Stage> of = Arrays.stream(repeat.group(2).split(","))
                    .map(part -> leg(part.strip()))
                    .toList();
            return new Stage.Repeat(Integer.parseInt(repeat.group(1)), of);
        }
        return leg(line);
    }

    private static Stage leg(String text) {
        Matcher leg = LEG.matcher(text);
        if (!leg.matches()) {
            throw new IllegalArgumentException("Not a stage");
        }
        int amount = Integer.parseInt(leg.group(2));
        return new Stage.Leg(
                Codes.read(Stage.Move.class, leg.group(1)), leg.group(3).equals("min") ? amount * 60 : amount);
    }
}
