package org.restride.plans;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A signed version in the history of a plan.
 *
 * @param news null for the first version
 */
public record VersionSummary(
        PlanVersionId id,
        String title,
        Signature signature,
        @Nullable News news) {
    public Optional<News> told() {
        return Optional.ofNullable(news);
    }
}
