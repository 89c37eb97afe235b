package org.restride.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.plans.checks.Kept;

/**
 * A signed version in the history of a plan.
 *
 * @param takesEffect the patient's day from which it holds; null: from the moment of signing
 * @param news null for the first version
 * @param calledBack who called it back before its day, when and why; null if nobody did
 * @param kept what stands in it although the checks had found it, with the reasons; not for the patient
 */
public record VersionSummary(
        PlanVersionId id,
        String title,
        @Nullable LocalDate takesEffect,
        Signature signature,
        @Nullable News news,
        @Nullable Signature calledBack,
        List<Kept> kept) {
    public VersionSummary {
        kept = List.copyOf(kept);
    }

    public Optional<News> told() {
        return Optional.ofNullable(news);
    }

    /** The day from which it holds, if that is not the moment of signing. */
    public Optional<LocalDate> later() {
        return Optional.ofNullable(takesEffect);
    }

    /** Whether it holds or has held by that day of the patient. */
    public boolean isToldBy(LocalDate day) {
        return calledBack == null && (takesEffect == null || !takesEffect.isAfter(day));
    }
}
