package org.restride.outcomes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What answers came to.
 *
 * @param value to three decimals
 * @param error the standard error of this very value, in its own unit; null where the measure has none of its own
 */
public record Score(BigDecimal value, @Nullable BigDecimal error) {

    /** So that thirds and their differences compare as they should. */
    static final int DECIMALS = 3;

    public Score {
        value = value.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    public static Score of(BigDecimal value) {
        return new Score(value, null);
    }
}
