package org.restride.people;

import org.restride.base.AccountId;
import org.restride.base.DomainError;
import org.springframework.stereotype.Component;

/** By which ways an account can be entered; nobody may shut out themselves. */
@Component
class WaysOfAccount {

    private final Logins logins;
    private final StoredPasskeys passkeys;
    private final Mailing mailing;

    WaysOfAccount(Logins logins, StoredPasskeys passkeys, Mailing mailing) {
        this.logins = logins;
        this.passkeys = passkeys;
        this.mailing = mailing;
    }

    /** Whether links can reach the person by mail. */
    boolean byLink(Login login) {
        return Emails.plausible(login.login()) && mailing.works();
    }

    /**
     * @throws DomainError.Conflict if neither a password nor a passkey is left; a mailbox alone is for those who chose it
     */
    void requireAfterPasskey(AccountId account) {
        if (!login(account).hasPassword() && passkeys.count(account) == 0) {
            throw new DomainError.Conflict("people.passkey.last");
        }
    }

    /**
     * @throws DomainError.Conflict if the person could get in neither by a passkey nor by a link
     */
    void requireBesidesPassword(AccountId account) {
        if (passkeys.count(account) == 0 && !byLink(login(account))) {
            throw new DomainError.Conflict("people.password.last");
        }
    }

    private Login login(AccountId account) {
        return logins.find(account).orElseThrow(() -> new DomainError.Forbidden("error.sign-in-first"));
    }
}
