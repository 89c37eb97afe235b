package org.restride.safety.ui;

import java.util.Locale;
import java.util.Optional;
import org.restride.safety.WorklistRow;

/** What a clinician can do about a row of the worklist; the browser knows the same names. */
enum Act {
    CALL("phone"),
    MESSAGE("message-circle"),
    /** Take the plan one step back. */
    BACK("arrow-down"),
    BOOK("calendar"),
    SNOOZE("clock"),
    CLOSE("check"),
    TAKE("user"),
    GIVE("users"),
    /** Sign what the rules propose. */
    APPROVE("check"),
    /** Open the plan. */
    PLAN("clipboard-list"),
    /** Open the conversation. */
    READ("message-circle"),
    /** Go through the assessment. */
    REVIEW("clipboard-check"),
    UNLOCK("lock-open");

    private final String icon;

    Act(String icon) {
        this.icon = icon;
    }

    static Optional<Act> of(String code) {
        for (Act act : values()) {
            if (act.code().equals(code)) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }

    /** The likely next step. */
    static Act likely(WorklistRow row) {
        WorklistRow.Proposed proposed = row.context().proposed();
        return switch (row.reason()) {
            case PLAN_ENDS -> PLAN;
            case URGENT_MESSAGE -> READ;
            case QUESTION, SILENCE, SCREENING_OVERDUE -> MESSAGE;
            case TO_REVIEW -> REVIEW;
            case ASKED_TODAY, ASKED -> BOOK;
            case WATCH_FLAG -> TAKE;
            case PROPOSAL -> proposed != null && proposed.cautious() ? BACK : APPROVE;
            case EMERGENCY, URGENT_FLAG, SOON_FLAG, RELAPSE, CONSENT_WITHDRAWN -> CALL;
            default -> proposed != null && proposed.cautious() ? BACK : CALL;
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String icon() {
        return icon;
    }

    /** Key of the word for it. */
    String text() {
        return "safety.do." + code();
    }
}
