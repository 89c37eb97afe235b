package org.restride.plans.handout;

/** What is printed of a plan. */
public enum Form {
    /** Pictures and words. */
    USUAL,
    /** The same in letters of 18 points and more. */
    LARGE,
    /** Large pictures, numbers and few words. */
    PICTURES,
    /** A table for seven days, to be filled in by hand and keyed in later. */
    LOG_ONE_WEEK,
    /** The same for fourteen days. */
    LOG_TWO_WEEKS;

    public boolean isLog() {
        return this == LOG_ONE_WEEK || this == LOG_TWO_WEEKS;
    }

    /** How many weeks a log has; 0 if it is none. */
    int weeks() {
        return switch (this) {
            case LOG_ONE_WEEK -> 1;
            case LOG_TWO_WEEKS -> 2;
            case USUAL, LARGE, PICTURES -> 0;
        };
    }
}
