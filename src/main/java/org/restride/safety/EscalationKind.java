package org.restride.safety;

/** What is told. */
public enum EscalationKind {
    /** An emergency answer has locked the exercises; it is told by night and on holidays as well. */
    EMERGENCY {
        @Override
        boolean isAbout(Reason reason) {
            return reason == Reason.EMERGENCY;
        }
    },
    /** An urgent answer or message that nobody has taken in its time; it is told in the clinic's hours. */
    URGENT {
        @Override
        boolean isAbout(Reason reason) {
            return reason == Reason.URGENT_FLAG || reason == Reason.URGENT_MESSAGE || reason == Reason.URGENT_NOTE;
        }
    };

    abstract boolean isAbout(Reason reason);
}
