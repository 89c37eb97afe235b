package org.restride.progress;

/**
 * How something has changed over the time that is looked at.
 *
 * @param first at its beginning, in the measure's own unit
 * @param last at its end
 */
public record Change(Measure measure, Verdict verdict, double first, double last) {

    /** What was compared. */
    public enum Measure {
        /** The mean pain during sessions, 0 to 10. */
        PAIN_DURING,
        /** The mean pain on the mornings after, 0 to 10. */
        PAIN_MORNING,
        /** The longest run without more than a little pain, in minutes of running. */
        LONGEST_RUN
    }

    /** What may be said of it. */
    public enum Verdict {
        /** Too little is known to say anything. */
        TOO_EARLY,
        BETTER,
        /** Within what such values vary by. */
        UNCLEAR,
        WORSE,
        /** It has risen for two weeks, each worse than the one before. */
        RISING
    }
}
