package org.restride.plans.checks;

import java.util.List;
import java.util.UUID;

/**
 * Something in a plan that is worth a second look.
 *
 * @param phase in which the parts stand
 * @param excess how far a number is outside of its bounds, 0 where nothing is measured
 * @param numbers that the words name: what is asked for first, then the limits
 * @param sources keys of what it rests on; may be empty
 */
public record PlanFinding(Matter matter, UUID phase, int excess, List<Integer> numbers, List<String> sources) {
    public PlanFinding {
        numbers = List.copyOf(numbers);
        sources = List.copyOf(sources);
    }

    /** One without numbers. */
    PlanFinding(Matter matter, UUID phase) {
        this(matter, phase, 0, List.of(), List.of());
    }

    public Check check() {
        return matter.check();
    }

    public Severity severity() {
        return matter.check().severity();
    }

    public List<UUID> parts() {
        return matter.parts();
    }
}
