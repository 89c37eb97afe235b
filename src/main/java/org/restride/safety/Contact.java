package org.restride.safety;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;

/**
 * A try to reach a patient because of the worklist, and what came of it.
 *
 * @param note what was agreed, or null
 */
public record Contact(UUID id, Result result, @Nullable String note, AccountId by, Instant at) {

    /** What came of it. */
    public enum Result {
        /** Spoke with the patient, or with somebody who is with them. */
        REACHED,
        SEEN,
        /** Others see to the patient: a hospital, a doctor. */
        ELSEWHERE,
        NOT_REACHED,
        LEFT_WORDS;

        /** Whether somebody knows how the patient is. */
        public boolean isKnown() {
            return compareTo(NOT_REACHED) < 0;
        }
    }
}
