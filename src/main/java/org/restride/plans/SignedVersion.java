package org.restride.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the patient is told from a moment on; never changes.
 *
 * @param startsOn the patient's day from which the phases are counted
 * @param takesEffect the patient's day from which it holds; null: from the moment of signing
 * @param news null for the first version
 * @param takesUp when the plan had ended before this version took it up again; null if it goes on from the one before
 */
public record SignedVersion(
        PlanVersionId id,
        LocalDate startsOn,
        @Nullable LocalDate takesEffect,
        PlanBody body,
        Signature signature,
        @Nullable News news,
        @Nullable Instant takesUp) {

    /** One that holds from the moment of signing. */
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
}
