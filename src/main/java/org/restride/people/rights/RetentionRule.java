package org.restride.people.rights;

import java.time.LocalDate;

/**
 * How long the clinic keeps a record after the care has ended.
 *
 * @param years that hold now
 * @param chosen whether the clinic has set them itself
 * @param usual what is usual in the clinic's country
 * @param source where that number comes from; empty if no rule of that country is known here
 */
public record RetentionRule(int years, boolean chosen, int usual, String source) {

    /** More than any country asks for. */
    public static final int MOST = 40;

    /**
     * @param ended the last day of the care
     */
    public LocalDate until(LocalDate ended) {
        return ended.plusYears(years);
    }
}
