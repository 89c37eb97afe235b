package org.restride.plans.ending;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A check in the version that holds, and what was answered.
 *
 * @param answeredAt null while it is open
 * @param pain 0 (none) to 10 (worst imaginable); null if it wasn't answered
 * @param cameBack whether the pain has come back and is still there
 * @param wantsCall whether the patient asks for a call
 */
public record CheckStanding(
        int weeks,
        LocalDate dueOn,
        @Nullable Instant answeredAt,
        @Nullable Integer pain,
        boolean cameBack,
        boolean wantsCall) {

    public boolean isOpen() {
        return answeredAt == null;
    }
}
