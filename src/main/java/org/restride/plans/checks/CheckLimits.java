package org.restride.plans.checks;

import java.util.Map;
import org.restride.base.DomainError;

/**
 * From what on a day holds too much.
 *
 * @param version of the clinic's limits, 0 for those that the product ships
 * @param exercises on a day, 1 to 30
 * @param minutes of exercises on a day, 5 to 240; runs are not counted
 */
public record CheckLimits(int version, int exercises, int minutes) {
    public CheckLimits {
        require("exercises", exercises, 1, 30);
        require("minutes", minutes, 5, 240);
    }

    private static void require(String field, int value, int from, int to) {
        if (value < from || value > to) {
            throw new DomainError.Invalid(Map.of(field, "plans.check.error." + field));
        }
    }
}
