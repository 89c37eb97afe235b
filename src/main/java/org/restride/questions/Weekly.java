package org.restride.questions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When the safety questions are due again. Whatever made them be asked, the week begins anew: nobody answers them twice for nothing. */
public final class Weekly {

    /** Days after which they are asked again ({@code red-flags.yaml}: what is watched for can come within days). */
    public static final int DAYS = 7;

    private Weekly() {}

    /**
     * The first day on which they are due again.
     *
     * @param screened when they were last answered to the end
     * @param zone whose days are the patient's days
     */
    public static LocalDate dueOn(Instant screened, ZoneId zone) {
        return LocalDate.ofInstant(screened, zone).plusDays(DAYS);
    }
}
