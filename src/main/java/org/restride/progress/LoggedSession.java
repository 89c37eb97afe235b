package org.restride.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.PatientId;
import org.restride.plans.PlanVersionId;

/**
 * A session as the patient reported it, in its newest correction.
 *
 * @param root the first report; equal to {@code id} if nothing was corrected
 * @param pain 0 (none) to 10 (worst imaginable)
 * @param effort 0 to 10; null if it wasn't asked
 * @param variant which of the signed sessions was done
 * @param afterLock whether it was done while exercises were locked
 * @param keyedBy who keyed it in from paper; null if the patient reported it
 */
public record LoggedSession(
        UUID id,
        UUID root,
        PatientId patient,
        PlanVersionId plan,
        LocalDate day,
        Instant startedAt,
        Instant finishedAt,
        Instant receivedAt,
        int pain,
        @Nullable Integer effort,
        @Nullable String note,
        Light light,
        SessionVariant variant,
        boolean afterLock,
        List<SessionEntry> entries,
        @Nullable AccountId keyedBy) {

    public LoggedSession {
        entries = List.copyOf(entries);
    }

    public boolean isCorrection() {
        return !id.equals(root);
    }
}
