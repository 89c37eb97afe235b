package org.restride.plans.progression;

import java.util.Locale;

/** What a verdict rests on; the order in which the rules are asked is that of the constants. */
public enum ProgressionRule {
    TOO_MUCH_AGAIN,
    TOO_MUCH,
    LEFT_FOR_PAIN,
    NOT_SETTLED_AGAIN,
    NOT_SETTLED,
    CARE,
    NOT_UNDERSTOOD,
    COLLECTING,
    RECENT_PAIN,
    UNFINISHED,
    HARD,
    WAITING,
    READY,
    TOP,
    PHASE_READY,
    PHASE_NOT_YET;

    /** Its name in the file of rules, for example {@code too-much}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it only says that there is nothing to say yet. */
    public boolean isSilent() {
        return this == COLLECTING || this == WAITING;
    }
}
