package org.restride.progress.ui;

import java.util.List;
import org.restride.progress.PainPoint;

/**
 * What a patient's pain has done, for a sentence that is true: the first three sessions of the time shown against the last three.
 *
 * @param first mean pain of the first sessions, 0 to 10, rounded
 * @param last mean pain of the last sessions, 0 to 10, rounded
 */
record PainSentence(Kind kind, int first, int last) {

    /** Fewer sessions make no line. */
    static final int SESSIONS_NEEDED = 3;

    /** Less than this is within what pain scores vary by. */
    private static final double CHANGE_NEEDED = 1.0;

    /** How it went. */
    enum Kind {
        NONE,
        BETTER,
        SAME,
        WORSE
    }

    static PainSentence of(List<PainPoint> points) {
        if (points.size() < SESSIONS_NEEDED) {
            return new PainSentence(Kind.NONE, 0, 0);
        }
        double first = mean(points.subList(0, SESSIONS_NEEDED));
        double last = mean(points.subList(points.size() - SESSIONS_NEEDED, points.size()));
        Kind kind =
                last <= first - CHANGE_NEEDED ? Kind.BETTER : last >= first + CHANGE_NEEDED ? Kind.WORSE : Kind.SAME;
        return new PainSentence(kind, (int) Math.round(first), (int) Math.round(last));
    }

    private static double mean(List<PainPoint> points) {
        return points.stream().mapToInt(PainPoint::during).average().orElse(0);
    }
}
