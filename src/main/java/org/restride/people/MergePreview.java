package org.restride.people;

import java.util.List;

/**
 * What will happen when one record becomes part of another, for the administrator: who signs in, who cares, and what is taken over. It says
 * nothing of anybody's health.
 *
 * @param takenOver what the record that goes on lacks and gets, as names of fields
 * @param ways who signs in to the record that ends, and whether they still can
 * @param team who will care for the patient
 * @param comesBack whether the record that goes on was discharged and becomes active again
 * @param decisions text keys of what a clinician has to decide first; if there are any, merging waits for it
 */
public record MergePreview(
        PatientDetails merged,
        PatientDetails kept,
        List<String> takenOver,
        List<Way> ways,
        List<String> team,
        boolean comesBack,
        List<String> decisions) {

    /** What becomes of a way in. */
    public enum Fate {
        /** Leads to the record that goes on, after signing in anew. */
        MOVES,
        /** Ends: the patient has a login of their own for the record that goes on. */
        ENDS
    }

    /** A login that opens the record that ends. */
    public record Way(String login, Fate fate) {}

    public MergePreview {
        takenOver = List.copyOf(takenOver);
        ways = List.copyOf(ways);
        team = List.copyOf(team);
        decisions = List.copyOf(decisions);
    }

    public boolean waits() {
        return !decisions.isEmpty();
    }
}
