package org.restride.people;

import org.springframework.stereotype.Component;

/** Tells people by mail what was changed at the door of their account, so that they notice what they didn't do themselves. */
@Component
class AccountNotices {

    private final Mailing mailing;

    AccountNotices(Mailing mailing) {
        this.mailing = mailing;
    }

    /**
     * @param kind of the letter, see {@link Mailing#send}
     */
    void tell(Login login, String kind, Object... arguments) {
        if (Emails.plausible(login.login())) {
            mailing.send(login.login(), login.language(), kind, arguments);
        }
    }
}
