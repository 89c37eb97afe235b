package org.restride.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Pain of one day with a session.
 *
 * @param during the worst during the day's last session, 0 to 10
 * @param morning on the next morning, 0 to 10; null if it wasn't answered
 */
public record PainPoint(LocalDate day, int during, @Nullable Integer morning) {}
