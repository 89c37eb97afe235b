package org.restride.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a figure's joints can do, from the table that the browser reads as well, and the bases that poses start from. */
final class JointRanges {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JointRanges SHIPPED = new JointRanges(file("joint-ranges"), file("base-poses"));

    /** Degrees. */
    record Range(double least, double most) {

        /** The same angle with whole turns taken off or put on, so that it is inside or else nearest to it. */
        double unwound(double value) {
            double once = value - 360 * Math.rint(value / 360);
            double best = once;
            for (double other : new double[] {once + 360, once - 360}) {
                best = beyond(other) < beyond(best) ? other : best;
            }
            return best;
        }

        double beyond(double value) {
            return Math.max(Math.max(least - value, value - most), 0);
        }
    }

    private final Map<String, Range> ranges = new TreeMap<>();
    private final JsonNode bases;

    private JointRanges(JsonNode table, JsonNode bases) {
        this.bases = bases;
        table.path("ranges").forEachEntry((joint, range) -> {
            // A file does not say whether the instep lies on the floor, which presses the foot further down.
            double least = range.path("onInstep").asDouble(range.path("least").asDouble());
            ranges.put(joint, new Range(least, range.path("most").asDouble()));
        });
    }

    static JointRanges shipped() {
        return SHIPPED;
    }

    Range of(String joint) {
        Range range = ranges.get(joint);
        if (range == null) {
            throw new IllegalArgumentException("The table has no joint " + joint);
        }
        return range;
    }

    /** A starting position by name; missing if there is none. */
    JsonNode base(String name) {
        return bases.path(name);
    }

    private static JsonNode file(String name) {
        try (InputStream table = JointRanges.class.getResourceAsStream("/figures/" + name + ".json")) {
            return JSON.readTree(table);
        } catch (IOException problem) {
            throw new UncheckedIOException(
                    "The table of joints that comes with the product could not be read", problem);
        }
    }
}
