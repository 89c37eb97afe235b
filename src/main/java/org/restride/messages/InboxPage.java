package org.restride.messages;

import java.util.List;

/**
 * Conversations of one's patients.
 *
 * @param more whether there are more than the query's limit
 */
public record InboxPage(List<InboxRow> rows, boolean more, Counts counts) {

    /** How many there are in each tab, whatever words are looked for. */
    public record Counts(int mine, int team, int unanswered, int closed) {

        public int of(InboxQuery.Tab tab) {
            return switch (tab) {
                case MINE -> mine;
                case TEAM -> team;
                case UNANSWERED -> unanswered;
                case CLOSED -> closed;
            };
        }
    }

    public InboxPage {
        rows = List.copyOf(rows);
    }
}
