package org.restride.messages;

/**
 * What of the inbox is wanted.
 *
 * @param words part of the patient's name; empty for everybody
 * @param limit rows at most
 */
public record InboxQuery(Tab tab, String words, int limit) {

    public static final int PAGE = 50;

    /** Which conversations. */
    public enum Tab {
        /** Open ones that no colleague was asked to answer. */
        MINE,
        /** All open ones. */
        TEAM,
        /** Open ones in which the patient waits. */
        UNANSWERED,
        CLOSED
    }

    public static InboxQuery first(Tab tab) {
        return new InboxQuery(tab, "", PAGE);
    }
}
