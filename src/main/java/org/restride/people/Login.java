package org.restride.people;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;

/**
 * An account as the directory keeps it.
 *
 * @param passwordHash null if the person gets in by other ways
 * @param secondFactorSecret as {@link SecretBox} sealed it
 */
record Login(
        AccountId id,
        String login,
        @Nullable String passwordHash,
        Locale language,
        ColourScheme colourScheme,
        FigureLook figures,
        @Nullable String secondFactorSecret,
        @Nullable Long secondFactorStep,
        Instant sessionsFrom) {

    boolean hasPassword() {
        return passwordHash != null;
    }

    boolean hasSecondFactor() {
        return secondFactorSecret != null;
    }
}
