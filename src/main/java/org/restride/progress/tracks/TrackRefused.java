package org.restride.progress.tracks;

/** The file as a whole is not taken. */
public class TrackRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why it is not taken. */
    public enum Reason {
        /** Neither GPX nor TCX. */
        UNKNOWN,
        /** The watch's own format, which can be turned into GPX or TCX. */
        FIT,
        /** More bytes than a file of runs has, packed or not. */
        TOO_LARGE,
        /** More points or runs than anybody records. */
        TOO_MANY,
        /** It ends too early, or breaks the rules of its format. */
        DAMAGED,
        /** There is nothing in it. */
        EMPTY
    }

    TrackRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
