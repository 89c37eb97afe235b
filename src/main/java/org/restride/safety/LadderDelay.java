package org.restride.safety;

import java.util.Locale;

/** The waits between the rungs of the ladder; each is data with bounds in {@code escalation/ladder.yaml}. */
public enum LadderDelay {
    /** From the first clinician to the care team. */
    TEAM,
    /** From the care team to the on-call address. */
    ON_CALL,
    /** From the on-call address to everybody again; it grows from round to round. */
    AGAIN,
    /** How long whoever has taken it may leave it without a note of what was done. */
    TAKEN,
    URGENT_TEAM,
    URGENT_ON_CALL,
    URGENT_AGAIN;

    /** As translation keys and the clinic's choice spell it: {@code on-call}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
