package org.restride.safety;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;

/**
 * One reason why a patient needs, or needed, somebody.
 *
 * @param cause what it is about; with the reason it names the alert within the patient
 * @param since when it began
 * @param respondBy until when somebody should have looked
 * @param seen when a clinician first saw to it; null as long as none has
 * @param closing null while it is open
 */
public record Alert(
        Reason reason,
        String cause,
        int ruleVersion,
        Urgency urgency,
        Numbers numbers,
        Instant since,
        Instant respondBy,
        @Nullable Seen seen,
        @Nullable Closing closing) {

    /** Who first took, opened or closed it. */
    public record Seen(Instant at, AccountId by) {}

    /**
     * How it ended.
     *
     * @param by all zeros if the rules closed it
     * @param note what was done, or null
     */
    public record Closing(
            Instant at,
            AccountId by,
            Outcome outcome,
            @Nullable String note) {}

    public boolean isOpen() {
        return closing == null;
    }

    /** Names an alert within its patient. */
    public record Key(Reason reason, String cause) {}

    boolean isAbout(Finding finding) {
        return reason == finding.reason() && cause.equals(finding.cause());
    }

    public Key key() {
        return new Key(reason, cause);
    }
}
