package org.restride.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;

/**
 * A plan from its first day to its end, as figures see it.
 *
 * @param plan in the version that holds, or held last
 * @param clinician who signed the first version
 * @param template null if the plan follows none
 * @param endedAt null while it is followed
 * @param discharged whether care ended with the plan
 */
public record PlanEpisode(
        PlanDetail plan,
        AccountId clinician,
        @Nullable TemplateId template,
        LocalDate begunOn,
        @Nullable Instant endedAt,
        boolean discharged) {

    public Optional<Instant> ended() {
        return Optional.ofNullable(endedAt);
    }
}
