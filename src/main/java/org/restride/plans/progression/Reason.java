package org.restride.plans.progression;

import org.jspecify.annotations.Nullable;
import org.restride.base.Wording;

/**
 * Why something is proposed, in plain words of each language.
 *
 * @param source key of the source in the pack's {@code sources.yaml}; null if clinicians agreed on it
 */
public record Reason(
        Wording clinician, Wording patient, @Nullable String source) {}
