package org.restride.safety;

/** How an alert ended. */
public enum Outcome {
    CALLED,
    PLAN_CHANGED,
    REFERRED,
    NO_ACTION_NEEDED,
    /** There was nothing: the rule should not have called anybody. */
    FALSE_ALARM,
    /** A clinician has lifted the lock. */
    UNLOCKED,
    /** It is no longer so: the patient has trained again, the plan has changed. */
    SETTLED,
    /** A correction has replaced the report. */
    CORRECTED,
    /** The clinic cares for the patient no more. */
    DISCHARGED;

    /** Whether a clinician has seen to it, rather than that it went by itself. */
    boolean isOfClinician() {
        return compareTo(UNLOCKED) <= 0;
    }

    /** Whether a clinician can choose it. */
    public boolean isChosen() {
        return compareTo(UNLOCKED) < 0;
    }
}
