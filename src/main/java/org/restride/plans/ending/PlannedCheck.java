package org.restride.plans.ending;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;

/**
 * One time that the clinic asks how it goes after the discharge, or why it doesn't.
 *
 * @param weeks after how many weeks, 1 to 52; tells the checks apart
 * @param dueOn the patient's day; null if nobody asks
 * @param declined why nobody asks, at most {@value #LONGEST} characters; empty if a day is given
 */
public record PlannedCheck(int weeks, @Nullable LocalDate dueOn, String declined) {

    public static final int LONGEST = 200;

    public PlannedCheck {
        declined = declined.strip();
        if (weeks < 1 || weeks > 52 || declined.length() > LONGEST || (dueOn == null) == declined.isEmpty()) {
            throw new DomainError.Invalid("plans.ending.error.check", weeks);
        }
    }

    public static PlannedCheck on(int weeks, LocalDate day) {
        return new PlannedCheck(weeks, day, "");
    }

    public static PlannedCheck declined(int weeks, String why) {
        return new PlannedCheck(weeks, null, why);
    }
}
