package org.restride.plans.ending;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.catalogue.ItemVersionId;
import org.restride.plans.Phase;

/**
 * All that is signed when care ends.
 *
 * @param maintenance what the patient goes on doing; null if nothing was given
 * @param relapse what to do if it comes back; null if nothing was given
 * @param checks when the clinic asks how it goes, the earliest first
 */
public record AftercareBody(
        Review review,
        @Nullable Phase maintenance,
        @Nullable RelapsePlan relapse,
        List<PlannedCheck> checks) {

    public AftercareBody {
        checks = List.copyOf(checks);
        if (checks.stream().map(PlannedCheck::weeks).distinct().count() < checks.size()) {
            throw new DomainError.Invalid("plans.ending.error.same-check-twice");
        }
    }

    /** Whether the patient takes nothing along. */
    public boolean givesNothing() {
        return (maintenance == null || maintenance.isEmpty())
                && relapse == null
                && checks.stream().allMatch(check -> check.dueOn() == null);
    }

    /** Every item that is named, in the order in which it is read, each once. */
    public Set<ItemVersionId> contents() {
        Set<ItemVersionId> contents = new LinkedHashSet<>();
        if (maintenance != null) {
            maintenance.items().forEach(item -> contents.add(item.content()));
            maintenance.extras().forEach(extra -> contents.add(extra.content()));
        }
        if (relapse != null) {
            relapse.exercises().forEach(item -> contents.add(item.content()));
        }
        return contents;
    }
}
