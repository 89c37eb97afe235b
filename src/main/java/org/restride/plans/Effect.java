package org.restride.plans;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;

/**
 * From when a version that is signed holds.
 *
 * @param on the patient's day; null: from the moment of signing
 * @param waiting what becomes of a version that waits already
 */
public record Effect(@Nullable LocalDate on, IfWaiting waiting) {
    /** How far ahead a version can be signed. */
    public static final int MOST_WEEKS = 12;

    /** At once, if no version waits. */
    public static final Effect NOW = new Effect(null, IfWaiting.REFUSE);

    public Optional<LocalDate> later() {
        return Optional.ofNullable(on);
    }

    /**
     * @param today the patient's day
     * @throws DomainError.Invalid if the day is not a later one, or more than 12 weeks ahead
     */
    void requireWithin(LocalDate today) {
        if (on != null && (!on.isAfter(today) || on.isAfter(today.plusWeeks(MOST_WEEKS)))) {
            throw new DomainError.Invalid("plans.error.effect-day", MOST_WEEKS);
        }
    }
}
