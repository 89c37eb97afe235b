package org.restride.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.plans.checks.Kept;

/**
 * What the patient is told from a moment on; never changes.
 *
 * @param startsOn the patient's day from which the phases are counted
 * @param takesEffect the patient's day from which it holds; null: from the moment of signing
 * @param news null for the first version
 * @param takesUp when the plan had ended before this version took it up again; null if it goes on from the one before
 * @param kept what stands in it although the checks had found it, with the reasons; not for the patient
 */
public record SignedVersion(
        PlanVersionId id,
        LocalDate startsOn,
        @Nullable LocalDate takesEffect,
        PlanBody body,
        Signature signature,
        @Nullable News news,
        @Nullable Instant takesUp,
        List<Kept> kept) {
    public SignedVersion {
        kept = List.copyOf(kept);
    }

    /** One in which nothing had to be kept. */
    public SignedVersion(
            PlanVersionId id,
            LocalDate startsOn,
            @Nullable LocalDate takesEffect,
            PlanBody body,
            Signature signature,
            @Nullable News news,
            @Nullable Instant takesUp) {
        this(id, startsOn, takesEffect, body, signature, news, takesUp, List.of());
    }

    /** One that holds from the moment of signing, in which nothing had to be kept. */
    public SignedVersion(
            PlanVersionId id, LocalDate startsOn, PlanBody body, Signature signature, @Nullable News news) {
        this(id, startsOn, null, body, signature, news, null);
    }

    public int number() {
        return id.version();
    }

    public Optional<News> told() {
        return Optional.ofNullable(news);
    }

    public Schedule schedule() {
        return new Schedule(body, startsOn);
    }

    /**
     * The first day on which it holds.
     *
     * @param zone the patient's
     */
    public LocalDate holdsFrom(ZoneId zone) {
        return takesEffect == null ? Schedule.day(signature.at(), zone) : takesEffect;
    }

    SignedVersion keeping(List<Kept> answered) {
        return new SignedVersion(id, startsOn, takesEffect, body, signature, news, takesUp, answered);
    }
}
