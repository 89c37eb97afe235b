package org.restride.catalogue;

import java.util.List;

/** What a figure's poses ask of a body that no body can do, or that can't be read. */
public sealed interface FigureFault {

    /** Where in the file, for example {@code poses[1].legR.knee}. */
    String place();

    /**
     * Every fault of a figure, in the order of its file; empty if a body can do all of it.
     *
     * @param figure the figure's JSON
     */
    static List<FigureFault> of(String figure) {
        return FigureJson.faults(figure);
    }

    /**
     * An angle beyond what the joint can do.
     *
     * @param joint as the table of ranges names it
     * @param value degrees
     */
    record Impossible(String place, String joint, double value, double least, double most) implements FigureFault {

        @Override
        public String toString() {
            return "%s: %s of %s degrees, but the range is %s to %s"
                    .formatted(place, joint, plain(value), plain(least), plain(most));
        }

        private static String plain(double degrees) {
            double tenths = Math.round(degrees * 10) / 10.0;
            return tenths == Math.rint(tenths) ? String.valueOf((long) tenths) : String.valueOf(tenths);
        }
    }

    /** Something else than the format has there. */
    record Unreadable(String place, String what) implements FigureFault {

        @Override
        public String toString() {
            return place + ": " + what;
        }
    }
}
