package org.restride.safety;

import java.time.LocalDate;
import java.util.List;
import org.restride.base.PatientId;

/**
 * What a rule would have alerted on with other numbers, next to what it would have with those of today, so far as patients were gone
 * through.
 *
 * @param weeks the oldest first
 * @param looked patients gone through
 * @param of patients there are
 * @param more patients for whom it would have alerted more often
 * @param fewer patients for whom it would have alerted less often
 * @param examples of both, at most ten, only those in whose care team the asking clinician is; empty until all are gone through
 * @param failed patients who could not be gone through
 */
public record Comparison(
        List<Week> weeks, int looked, int of, int more, int fewer, List<Example> examples, int failed) {

    /** Alerts of seven days. */
    public record Week(LocalDate from, int before, int after) {}

    /** A patient for whom it would be different. */
    public record Example(PatientId patient, String name, int before, int after) {}

    public Comparison {
        weeks = List.copyOf(weeks);
        examples = List.copyOf(examples);
    }

    public boolean isDone() {
        return looked == of;
    }

    public int before() {
        return weeks.stream().mapToInt(Week::before).sum();
    }

    public int after() {
        return weeks.stream().mapToInt(Week::after).sum();
    }
}
