package org.restride.questions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long exercises were locked.
 *
 * @param lifted null while they are locked
 */
public record LockedSpell(Instant imposed, @Nullable Instant lifted) {
    /** Whether they were locked at that moment. */
    public boolean holdsAt(Instant moment) {
        return !imposed.isAfter(moment) && (lifted == null || lifted.isAfter(moment));
    }
}
