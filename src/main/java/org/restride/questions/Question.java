package org.restride.questions;

import org.jspecify.annotations.Nullable;
import org.restride.base.Wording;

/**
 * A question that is answered by yes or no.
 *
 * @param level what a yes means
 * @param flag the code that a yes sets
 * @param emergencyLine the sentence to say to whom one calls
 */
public record Question(
        String id,
        Wording text,
        @Nullable Wording help,
        Level level,
        String flag,
        @Nullable Wording emergencyLine) {}
