package org.restride.plans;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the patient was told from a moment on; never changes.
 *
 * @param startsOn the patient's day from which the phases are counted
 * @param news null for the first version
 */
public record SignedVersion(
        PlanVersionId id,
        LocalDate startsOn,
        PlanBody body,
        Signature signature,
        @Nullable News news) {
    public int number() {
        return id.version();
    }

    public Optional<News> told() {
        return Optional.ofNullable(news);
    }

    public Schedule schedule() {
        return new Schedule(body, startsOn);
    }
}
