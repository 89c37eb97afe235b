package org.restride.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.PatientId;

/**
 * One deed as it was written.
 *
 * @param account who did it; all zeros for the program itself
 * @param roles the person's roles at that time, joined by commas
 * @param fields names of fields and ids of versions, never values
 * @param origin where it came from: an address, or {@code program}
 */
public record AuditEntry(
        UUID id,
        Instant at,
        AccountId account,
        String roles,
        String deed,
        String subject,
        @Nullable UUID subjectId,
        @Nullable PatientId patient,
        List<String> fields,
        @Nullable String why,
        String origin) {}
