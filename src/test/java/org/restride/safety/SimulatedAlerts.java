package org.restride.safety;

import java.time.Instant;
import java.util.UUID;
import org.restride.base.AccountId;

/** Alerts without a database. */
final class SimulatedAlerts {

    private static final AccountId RULES = new AccountId(new UUID(0, 0));

    private SimulatedAlerts() {}

    static Alert open(Finding finding, Instant now) {
        return new Alert(
                finding.reason(),
                finding.cause(),
                1,
                Urgency.LATER,
                finding.numbers(),
                finding.since(),
                now,
                null,
                null);
    }

    static Alert closed(Alert alert, Instant now) {
        return new Alert(
                alert.reason(),
                alert.cause(),
                alert.ruleVersion(),
                alert.urgency(),
                alert.numbers(),
                alert.since(),
                alert.respondBy(),
                alert.seen(),
                new Alert.Closing(now, RULES, Outcome.SETTLED, null));
    }
}
