package org.restride.safety;

import java.util.Locale;

/** Why a patient needs somebody. What it means, how soon and from when is data: {@code rules/worklist.yaml}. */
public enum Reason {
    /** An emergency answer has locked the exercises. */
    EMERGENCY,
    URGENT_FLAG,
    /** A message whose words may mean a red flag. */
    URGENT_MESSAGE,
    HIGH_PAIN,
    SOON_FLAG,
    /** A discharged patient says that it has come back, or asks for a call. */
    RELAPSE,
    /** A patient asks for an appointment or a call today. */
    ASKED_TODAY,
    /** A patient asks for an appointment or a call within days. */
    ASKED,
    SILENCE,
    PLAN_ENDS,
    WATCH_FLAG;

    /** As rules and translation keys spell it: {@code high-pain}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
