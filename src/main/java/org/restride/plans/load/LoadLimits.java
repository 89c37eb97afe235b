package org.restride.plans.load;

import java.util.Map;
import org.restride.base.DomainError;

/**
 * From what on a rise of the running load is worth a word. The evidence for any number is weak, so that each clinic sets its own.
 *
 * @param version of the clinic's limits, 0 for those that the product ships
 * @param weekPercent rise from the seven days before, 1 to 100 per cent
 * @param twoWeeksPercent rise from the seven days two weeks before, 1 to 200 per cent
 * @param floorMinutes smaller weeks count as this many minutes of running, 0 to 300: from next to nothing every step is large
 * @param hardDaysApart days that lie between two quick runs, 0 to 6
 */
public record LoadLimits(int version, int weekPercent, int twoWeeksPercent, int floorMinutes, int hardDaysApart) {
    public LoadLimits {
        require("weekPercent", weekPercent, 1, 100);
        require("twoWeeksPercent", twoWeeksPercent, 1, 200);
        require("floorMinutes", floorMinutes, 0, 300);
        require("hardDaysApart", hardDaysApart, 0, 6);
    }

    private static void require(String field, int value, int from, int to) {
        if (value < from || value > to) {
            throw new DomainError.Invalid(Map.of(field, "plans.load.error." + field));
        }
    }
}
