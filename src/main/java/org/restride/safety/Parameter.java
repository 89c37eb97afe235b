package org.restride.safety;

import org.restride.base.Wording;

/**
 * A number of a rule that can be chosen, so that a screen can show and change it without knowing the rule.
 *
 * @param key names it within its rule, as the file spells it
 * @param value what holds
 * @param least the smallest that makes sense
 * @param most the largest that makes sense
 * @param label what it says, without the number
 */
public record Parameter(String key, int value, int least, int most, Unit unit, Wording label) {

    /** What the number counts. */
    public enum Unit {
        /** Of a scale from 0 to 10. */
        POINTS,
        DAYS,
        WEEKS,
        TIMES,
        MINUTES,
        PER_CENT
    }

    public Parameter {
        if (value < least || value > most) {
            throw new IllegalArgumentException(key + " is from " + least + " to " + most + ", not " + value);
        }
    }

    /**
     * The same with another number.
     *
     * @throws IllegalArgumentException if it is out of bounds
     */
    public Parameter with(int chosen) {
        return new Parameter(key, chosen, least, most, unit, label);
    }
}
