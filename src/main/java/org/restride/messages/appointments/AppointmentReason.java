package org.restride.messages.appointments;

/** What patients choose from when they say why they ask. */
public enum AppointmentReason {
    /** New weakness, numbness, or trouble with bladder or bowel. */
    SOMETHING_NEW(AsksRedFlags.ALWAYS),
    MUCH_WORSE(AsksRedFlags.WHEN_TODAY),
    NOT_BETTER(AsksRedFlags.WHEN_TODAY),
    EXERCISES(AsksRedFlags.NEVER),
    RUNNING(AsksRedFlags.NEVER),
    CHECK_UP(AsksRedFlags.NEVER),
    OTHER(AsksRedFlags.WHEN_TODAY);

    /** When the reason leads to the red-flag questions. */
    private enum AsksRedFlags {
        ALWAYS,
        WHEN_TODAY,
        NEVER
    }

    private final AsksRedFlags asks;

    AppointmentReason(AsksRedFlags asks) {
        this.asks = asks;
    }

    boolean asksRedFlags(HowSoon howSoon) {
        return switch (asks) {
            case ALWAYS -> true;
            case WHEN_TODAY -> howSoon == HowSoon.TODAY;
            case NEVER -> false;
        };
    }
}
