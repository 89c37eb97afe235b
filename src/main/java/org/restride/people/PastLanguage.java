package org.restride.people;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * In which language a patient read at a moment.
 *
 * @param known whether it was written down at that time; if not, it is the earliest that is known
 * @param keptSince from when it is written down
 * @param changedAt when it was chosen; null if that was not written down
 */
public record PastLanguage(
        Locale language,
        boolean known,
        Instant keptSince,
        @Nullable Instant changedAt) {}
