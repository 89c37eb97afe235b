package org.restride.shell;

import java.util.List;

/**
 * A prepared visit as it is printed, in the words that the clinician has read.
 *
 * @param made by whom and when
 * @param pains scores during sessions, oldest first, 0 to 10
 * @param note what the clinician has typed; it is kept nowhere
 */
public record SummarySheet(
        String title, String about, String made, List<Chapter> chapters, List<Bar> pains, String note) {

    public SummarySheet {
        chapters = List.copyOf(chapters);
        pains = List.copyOf(pains);
    }

    /** A heading with its lines. */
    public record Chapter(String title, List<String> lines) {
        public Chapter {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A day's pain.
     *
     * @param day in short
     */
    public record Bar(String day, int score) {}
}
