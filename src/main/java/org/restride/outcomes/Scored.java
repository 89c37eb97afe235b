package org.restride.outcomes;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a set of answers came to.
 *
 * @param scales each scale's number by its id; those of which too much was left open are missing
 * @param score the measure's own; null if too much was left open
 * @param stratum the group into which it falls; null if the measure has none, or there is no score
 */
public record Scored(
        Map<String, BigDecimal> scales,
        @Nullable Score score,
        @Nullable String stratum) {

    public Scored {
        scales = Map.copyOf(scales);
    }

    public Optional<Score> scored() {
        return Optional.ofNullable(score);
    }
}
