package org.restride.people;

import java.util.List;

/**
 * Some of the patients that were asked for.
 *
 * @param total how many there are in all
 */
public record PatientPage(List<PatientRow> rows, long total) {

    public PatientPage {
        rows = List.copyOf(rows);
    }
}
