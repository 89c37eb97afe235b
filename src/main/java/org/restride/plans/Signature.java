package org.restride.plans;

import java.time.Instant;
import org.restride.base.AccountId;
import org.restride.base.DomainError;

/**
 * Who made a version, when and why.
 *
 * @param reason for colleagues and the record, at most 500 characters; may be empty for the first version
 * @param byRule whether a rule applied what the author had allowed beforehand
 */
public record Signature(AccountId author, Instant at, String reason, boolean byRule) {
    public Signature {
        reason = reason.strip();
        if (reason.length() > 500) {
            throw new DomainError.Invalid("plans.error.reason-too-long", 500);
        }
    }

    /** By the author's own hand. */
    public Signature(AccountId author, Instant at, String reason) {
        this(author, at, reason, false);
    }
}
