package org.restride.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.Audited;
import org.restride.base.PatientId;

/**
 * What somebody wants to see of the audit.
 *
 * @param account only this person's deeds, or null for all
 * @param patient only this patient's record, or null for all
 * @param deed only deeds of this kind, or null for all
 * @param from first instant, inclusive
 * @param to last instant, exclusive
 * @param before only what is older than this entry (the last one of the page before), or null for the first page
 */
public record AuditFilter(
        @Nullable AccountId account,
        @Nullable PatientId patient,
        Audited.@Nullable Deed deed,
        Instant from,
        Instant to,
        @Nullable AuditEntry before) {

    public AuditFilter after(AuditEntry last) {
        return new AuditFilter(account, patient, deed, from, to, last);
    }
}
