package org.restride.plans;

import java.time.Instant;
import org.restride.base.AccountId;
import org.restride.base.DomainError;

/**
 * Who made a version, when and why.
 *
 * @param reason for colleagues and the record, at most 500 characters; may be empty for the first version
 */
public record Signature(AccountId author, Instant at, String reason) {
    public Signature {
        reason = reason.strip();
        if (reason.length() > 500) {
            throw new DomainError.Invalid("plans.error.reason-too-long", 500);
        }
    }
}
