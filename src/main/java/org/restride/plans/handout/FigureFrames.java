package org.restride.plans.handout;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * The key poses of a figure as things to paint, all in the same frame.
 *
 * @param box x, y, width and height of the frame in drawing units, y down
 */
record FigureFrames(List<Double> box, List<List<Stroke>> frames) {

    FigureFrames {
        box = List.copyOf(box);
        frames = frames.stream().map(List::copyOf).toList();
    }

    double width() {
        return box.get(2);
    }

    double height() {
        return box.get(3);
    }

    /** One thing to paint; colours are {@code #RRGGBB}, paths are in drawing units. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({
        @JsonSubTypes.Type(Fill.class),
        @JsonSubTypes.Type(Line.class),
        @JsonSubTypes.Type(Glow.class),
    })
    sealed interface Stroke {}

    /** The inside of a path. */
    record Fill(String fill, String d) implements Stroke {}

    /** A path drawn along with round ends. */
    record Line(String line, double width, String d) implements Stroke {}

    /**
     * A soft spot, where a muscle works.
     *
     * @param solid share of the radius up to which it is solid
     * @param at x, y, degrees and both half axes
     * @param clip the path inside which it is seen
     */
    record Glow(String glow, double solid, List<Double> at, String clip) implements Stroke {
        public Glow {
            at = List.copyOf(at);
        }
    }
}
