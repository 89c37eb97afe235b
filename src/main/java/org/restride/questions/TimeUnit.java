package org.restride.questions;

/** In what people say how long something lasts. */
public enum TimeUnit {
    DAYS(1),
    WEEKS(7),
    MONTHS(30),
    YEARS(365);

    private final int days;

    TimeUnit(int days) {
        this.days = days;
    }

    /** About how many days one of it has. */
    public int days() {
        return days;
    }
}
