package org.restride.outcomes;

import java.math.BigDecimal;

/** Which way a score goes when somebody gets better. */
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER;

    /** By how much it has become better; below 0 if worse. */
    public BigDecimal gain(BigDecimal before, BigDecimal now) {
        return this == HIGHER_IS_BETTER ? now.subtract(before) : before.subtract(now);
    }
}
