package org.restride.plans.progression;

import org.jspecify.annotations.Nullable;
import org.restride.base.Wording;

/**
 * What a rule says, with places for numbers in braces.
 *
 * @param source key of the source in the pack's {@code sources.yaml}; null if clinicians agreed on it
 */
public record RuleWords(@Nullable String source, Wording clinician, Wording patient) {}
