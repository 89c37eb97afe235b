package org.restride.plans.checks;

import java.util.Locale;

/** What is looked for in a plan. */
public enum Check {
    /** The exercise has two sides, and the dose doesn't say which. */
    SIDE_MISSING(Severity.UNCLEAR),
    /** The dose names a side that the exercise doesn't have. */
    SIDE_UNFIT(Severity.UNCLEAR),
    /** Nobody should do it with what is known of the patient. */
    CONTRAINDICATED(Severity.SERIOUS),
    /** Taken out of use. */
    RECALLED(Severity.SERIOUS),
    /** The dose is outside of what the item's author holds for safe, for each of its goals. */
    OUTSIDE_BOUNDS(Severity.SERIOUS),
    /** To be done before or after a run, and the phase asks for no run: it never comes up. */
    NEVER_ASKED(Severity.SERIOUS),
    /** Somebody should look first, with what is known of the patient. */
    PRECAUTION(Severity.ADVICE),
    /** Nobody has looked at the item again in time. */
    REVIEW_OVERDUE(Severity.ADVICE),
    /** The patient lacks what it needs. */
    EQUIPMENT_MISSING(Severity.ADVICE),
    /** The same item stands in a phase more than once. */
    TWICE(Severity.ADVICE),
    /** More exercises on a day than the clinic wants. */
    TOO_MANY_EXERCISES(Severity.ADVICE),
    /** Exercises take longer on a day than the clinic wants. */
    TOO_MANY_MINUTES(Severity.ADVICE),
    /** A muscle is strengthened on two days running. */
    SAME_TISSUE(Severity.ADVICE),
    /** The planned running rises faster than the clinic's limits. */
    RUNNING_RISES(Severity.ADVICE),
    /** Two quick runs with too few days between them. */
    QUICK_RUNS(Severity.ADVICE);

    private final Severity severity;

    Check(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** For texts: {@code outside-bounds}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
