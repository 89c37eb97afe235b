package org.restride.people;

import java.util.List;
import org.restride.base.AccountId;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Notes what happens to an account before a clinic is entered. An account belongs to no clinic, so each one that it opens reads of it, in
 * a transaction of its own.
 */
@Component
class AccountAudit {

    private final Memberships memberships;
    private final InClinic inClinic;
    private final ApplicationEventPublisher events;

    AccountAudit(Memberships memberships, InClinic inClinic, ApplicationEventPublisher events) {
        this.memberships = memberships;
        this.inClinic = inClinic;
        this.events = events;
    }

    /**
     * @param field what it was about, never a value
     */
    void note(AccountId account, Audited.Deed deed, String field) {
        for (Membership way : memberships.of(account)) {
            Actor actor = new Actor(account, way.clinic(), way.roles(), way.patient());
            inClinic.as(actor, () -> {
                events.publishEvent(new Audited(deed, "account", account.value(), way.patient(), List.of(field), null));
                return way;
            });
        }
    }
}
