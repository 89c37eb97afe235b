package org.restride.people;

import java.time.Duration;
import java.time.Instant;
import org.restride.base.AccountId;

/**
 * That somebody has shown who they are. Only this module can make one, so whoever holds it went through the checks; it lasts ten minutes.
 */
public final class Proof {

    private static final Duration LASTS = Duration.ofMinutes(10);

    private final AccountId account;
    private final boolean complete;
    private final boolean recovered;
    private final Instant at;

    Proof(AccountId account, boolean complete, Instant at) {
        this(account, complete, false, at);
    }

    private Proof(AccountId account, boolean complete, boolean recovered, Instant at) {
        this.account = account;
        this.complete = complete;
        this.recovered = recovered;
        this.at = at;
    }

    /** A whole proof for which one of the recovery codes was used up. */
    static Proof recovered(AccountId account, Instant at) {
        return new Proof(account, true, true, at);
    }

    /** Whether a recovery code took the place of the authenticator app. */
    boolean isRecovered() {
        return recovered;
    }

    /** Whether the account's second factor is still asked for. */
    public boolean needsSecondFactor() {
        return !complete;
    }

    AccountId account() {
        return account;
    }

    boolean holds(Instant now) {
        return now.isBefore(at.plus(LASTS));
    }

    boolean isComplete() {
        return complete;
    }
}
