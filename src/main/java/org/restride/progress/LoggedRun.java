package org.restride.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.PatientId;
import org.restride.plans.load.Run;

/**
 * A run as it was reported, in its newest correction.
 *
 * @param root the first report; equal to {@code id} if nothing was corrected
 * @param part the run of the plan that it was; null if it was none
 * @param minutes in all
 * @param running minutes of it that were running
 * @param metres null if not known
 * @param pain 0 (none) to 10 (worst imaginable)
 * @param afterLock whether it was done while exercises were locked
 * @param by who wrote it down: the patient, or somebody of the clinic for the patient
 * @param effort 0 (none) to 10 (as hard as possible); null if not said
 * @param measured what a watch or the timer knew; null if it was typed
 */
public record LoggedRun(
        UUID id,
        UUID root,
        PatientId patient,
        @Nullable UUID part,
        LocalDate day,
        RunSort sort,
        int minutes,
        int running,
        @Nullable Integer metres,
        @Nullable Surface surface,
        @Nullable UUID shoe,
        int pain,
        @Nullable String note,
        Light light,
        boolean afterLock,
        Instant receivedAt,
        AccountId by,
        @Nullable Integer effort,
        @Nullable Measured measured) {

    public boolean isCorrection() {
        return !id.equals(root);
    }

    /** As far as the load is concerned. */
    public Run load() {
        return new Run(day, minutes, running, metres, sort.isHard());
    }
}
