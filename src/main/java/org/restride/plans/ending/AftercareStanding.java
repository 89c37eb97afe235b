package org.restride.plans.ending;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How a discharged patient stands with the checks.
 *
 * @param id of the {@link Aftercare}
 * @param checks the earliest first
 */
public record AftercareStanding(UUID id, List<CheckStanding> checks) {

    public AftercareStanding {
        checks = checks.stream()
                .sorted(Comparator.comparing(CheckStanding::dueOn))
                .toList();
    }

    /** The check that waits for an answer on that day; one that was never answered lapses when the next is due. */
    public Optional<CheckStanding> due(LocalDate day) {
        return checks.stream()
                .filter(check -> !check.dueOn().isAfter(day))
                .reduce((earlier, later) -> later)
                .filter(CheckStanding::isOpen);
    }

    /** The next check after that day. */
    public Optional<CheckStanding> next(LocalDate day) {
        return checks.stream()
                .filter(check -> check.dueOn().isAfter(day) && check.isOpen())
                .findFirst();
    }
}
