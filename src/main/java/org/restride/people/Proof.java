package org.restride.people;

import java.time.Duration;
import java.time.Instant;
import org.restride.base.AccountId;

/**
 * That somebody has shown who they are. Only this module can make one, so whoever holds it went through the checks; it lasts ten minutes.
 */
public final class Proof {

    /** By what it was shown. */
    enum Means {
        PASSWORD,
        RECOVERY_CODE,
        PASSKEY,
        LINK,
        /** A session that began a moment ago, or enters another of the person's clinics. */
        SESSION
    }

    static final Duration LASTS = Duration.ofMinutes(10);

    private final AccountId account;
    private final boolean complete;
    private final Means means;
    private final Instant at;

    Proof(AccountId account, boolean complete, Instant at) {
        this(account, complete, Means.PASSWORD, at);
    }

    Proof(AccountId account, boolean complete, Means means, Instant at) {
        this.account = account;
        this.complete = complete;
        this.means = means;
        this.at = at;
    }

    /** A whole proof for which one of the recovery codes was used up. */
    static Proof recovered(AccountId account, Instant at) {
        return new Proof(account, true, Means.RECOVERY_CODE, at);
    }

    /** A whole proof: the device itself has checked a finger, a face or a PIN. */
    static Proof byPasskey(AccountId account, Instant at) {
        return new Proof(account, true, Means.PASSKEY, at);
    }

    /** The same with the second factor shown. */
    Proof completed(Instant now) {
        return new Proof(account, true, means, now);
    }

    Means means() {
        return means;
    }

    /** Whether the account's second factor is still asked for. */
    public boolean needsSecondFactor() {
        return !complete;
    }

    /** Whether a passkey was shown, so that nothing more needs to be. */
    public boolean isByPasskey() {
        return means == Means.PASSKEY;
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
