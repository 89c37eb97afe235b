package org.restride.questions;

import org.jspecify.annotations.Nullable;

/**
 * Whom to call in a country.
 *
 * @param country ISO 3166-1 alpha-2
 * @param adviceLine public line for advice that is not an emergency, where the country has one
 */
public record EmergencyNumber(
        String country,
        String number,
        @Nullable String adviceLine,
        @Nullable String adviceName) {}
