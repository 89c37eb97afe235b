package org.restride.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the chain found.
 *
 * @param checked how many sealed entries were read
 * @param fault the first fault, or null if all is well
 * @param number the chain number of the first faulty entry; 0 for an unsealed one
 * @param at when that entry was written, or null
 */
public record ChainReport(
        long checked,
        @Nullable Fault fault,
        long number,
        @Nullable Instant at) {

    /** What can be wrong with a chain. */
    public enum Fault {
        /** An entry says something else than when it was sealed, or its seal was changed. */
        BROKEN,
        /** A sealed entry or a seal in the row is gone. */
        MISSING,
        /** An entry older than ten seconds has no seal: the sealer does not run, or somebody wrote past it. */
        UNSEALED
    }

    public boolean whole() {
        return fault == null;
    }
}
