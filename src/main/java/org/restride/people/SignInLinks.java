package org.restride.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.restride.base.AccountId;
import org.restride.base.DomainError;
import org.restride.base.ForEverybody;
import org.restride.base.PublicAddress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets people in by a link to their mailbox: once, within 15 minutes. Looking at the link uses nothing up, for mail scanners look at it
 * first; the person presses a button on its page.
 */
@Service
public class SignInLinks {

    /** How long a link works. */
    public static final Duration LASTS = Duration.ofMinutes(15);

    /** So much of an address is shown that its owner knows it, and nobody else does. */
    private static final int SHOWN = 2;

    private final Logins logins;
    private final OneTimeLinks links;
    private final Throttle throttle;
    private final Mailing mailing;
    private final PublicAddress address;
    private final Clock clock;

    SignInLinks(
            Logins logins, OneTimeLinks links, Throttle throttle, Mailing mailing, PublicAddress address, Clock clock) {
        this.logins = logins;
        this.links = links;
        this.throttle = throttle;
        this.mailing = mailing;
        this.address = address;
        this.clock = clock;
    }

    /** Whether links can go out. */
    @ForEverybody("says how the portal is set up, nothing about anybody")
    public boolean arePossible() {
        return mailing.works();
    }

    /**
     * Sends a link if there is such an account with a mail address; looks the same from outside, and takes as long, if there is none.
     *
     * @param networkAddress from which it is asked
     * @throws DomainError.Invalid if what was typed is no mail address
     * @throws DomainError.TooMany if there were too many tries lately
     */
    @ForEverybody("answers alike for known and unknown accounts")
    public void ask(String typedLogin, String networkAddress, Locale language) {
        String login = Emails.login(typedLogin);
        if (!Emails.plausible(login)) {
            throw new DomainError.Invalid("people.link.needs-address");
        }
        throttle.tryAddress(networkAddress);
        throttle.tryAccount("link " + login);
        Thread.ofVirtual().name("sign-in-link").start(() -> logins.find(login)
                .filter(found -> mailing.works())
                .ifPresent(found -> mailing.send(login, language, "link", link(found.id()))));
    }

    /** For whom the link is, with most of the address left out; empty if it was used or is too old. */
    @ForEverybody("answers only to the holder of a secret of 256 bits")
    public Optional<String> whose(String token) {
        return links.signsIn(token).flatMap(logins::find).map(found -> hint(found.login()));
    }

    /**
     * Uses the link up, and the account's other ones with it. A second factor is still asked for.
     *
     * @throws DomainError.NotFound if it was used or is too old
     */
    @ForEverybody("takes effect only for the holder of a secret of 256 bits")
    @Transactional
    public Proof use(String token) {
        AccountId account = links.signsIn(token).orElseThrow(SignInLinks::over);
        Login login = logins.find(account).orElseThrow(SignInLinks::over);
        if (!links.use(token)) {
            throw over();
        }
        links.removeOfSignIn(account);
        return new Proof(account, !login.hasSecondFactor(), Proof.Means.LINK, clock.instant());
    }

    String link(AccountId account) {
        return address.link("/sign-in-link/" + links.addForSignIn(account, LASTS));
    }

    static String hint(String login) {
        int at = login.lastIndexOf('@');
        return at < 0 ? login : login.substring(0, Math.min(SHOWN, at)) + "…" + login.substring(at);
    }

    private static DomainError over() {
        return new DomainError.NotFound("people.link-over");
    }
}
