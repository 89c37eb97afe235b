package org.restride.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A table that holds something of patients: what goes into a copy of all own data, and what erasure deletes.
 *
 * @param name with its schema, for example {@code progress.session_log}
 * @param column the one that names the patient
 * @param orderedBy the column by which the copy is sorted
 * @param hidden columns that no copy has: secrets, and what only the program needs
 * @param shown columns that the readable copy has, in their order; none if the table is in the machine-readable copies alone
 * @param copied false where the rows are no data of the patient but a note of the clinic's about its own books
 */
public record OwnTable(
        String name, String column, String orderedBy, Set<String> hidden, List<String> shown, boolean copied) {

    private static final Set<String> NEVER = Set.of("clinic_id", "patient_id", "written_for");

    public OwnTable {
        if (!name.matches("[a-z]+\\.[a-z_]+") || !column.matches("[a-z_]+") || !orderedBy.matches("[a-z_]+")) {
            throw new IllegalArgumentException("Not a table of ours: " + name);
        }
        hidden = Set.copyOf(hidden);
        shown = List.copyOf(shown);
    }

    /** A table whose column {@code patient_id} names the patient. */
    public static OwnTable of(String name, String orderedBy) {
        return new OwnTable(name, "patient_id", orderedBy, NEVER, List.of(), true);
    }

    public OwnTable under(String other) {
        return new OwnTable(name, other, orderedBy, hidden, shown, copied);
    }

    public OwnTable hiding(String... more) {
        Set<String> all = new TreeSet<>(hidden);
        all.addAll(List.of(more));
        return new OwnTable(name, column, orderedBy, all, shown, copied);
    }

    public OwnTable showing(String... columns) {
        return new OwnTable(name, column, orderedBy, hidden, new ArrayList<>(List.of(columns)), copied);
    }

    public OwnTable notCopied() {
        return new OwnTable(name, column, orderedBy, hidden, shown, false);
    }
}
