package org.restride.safety;

import java.util.Locale;

/** Why a patient needs somebody. What it means, how soon and from when is data: {@code rules/worklist.yaml}. */
public enum Reason {
    /** An emergency answer has locked the exercises. */
    EMERGENCY,
    URGENT_FLAG,
    /** A message whose words may mean a red flag. */
    URGENT_MESSAGE,
    /** Words in the note of a report that may mean a red flag. */
    URGENT_NOTE,
    /** Pain in a session clearly above that of the sessions before. */
    SUDDEN_JUMP,
    HIGH_PAIN,
    /** Pain on several mornings in a row. */
    NOT_SETTLING,
    /** Running that rises too fast. */
    TOO_FAST,
    /** Pain that rises week after week. */
    CREEPING_UP,
    /** A session or run was done while exercises were locked. */
    AFTER_LOCK,
    SOON_FLAG,
    /** A discharged patient says that it has come back, or asks for a call. */
    RELAPSE,
    /** A patient has taken the consent back: what is kept and the plan's end have to be talked about. */
    CONSENT_WITHDRAWN,
    /** A patient asks for an appointment or a call today. */
    ASKED_TODAY,
    /** A patient asks for an appointment or a call within days. */
    ASKED,
    /** A measure of function that has fallen by more than chance. */
    FUNCTION_FALL,
    /** Weeks in the same step while pain does not fall. */
    STUCK,
    /** More days or sets than the plan asks for. */
    TOO_MUCH,
    /** Efforts that are high time after time. */
    TOO_HARD,
    /** Ever less of what is asked for. */
    DOING_LESS,
    SILENCE,
    /** An exercise that the patient says not to understand, time after time. */
    NOT_UNDERSTOOD,
    /** An exercise left out for want of equipment, time after time. */
    NO_EQUIPMENT,
    PLAN_ENDS,
    /** The safety questions of the week have been left open. */
    SCREENING_OVERDUE,
    WATCH_FLAG,
    /** A patient has written and waits for an answer. */
    QUESTION,
    /** A step of the plan that the rules propose waits for a signature. */
    PROPOSAL,
    /** A patient has filled in an assessment that nobody has gone through. */
    TO_REVIEW;

    /** As rules and translation keys spell it: {@code high-pain}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
