package org.restride.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.PatientId;

/** A plan's version as the database gives it in one JSON value. */
record StoredVersion(
        UUID plan,
        UUID patient,
        int version,
        LocalDate startsOn,
        PlanBody body,
        UUID author,
        Instant signedAt,
        String reason,
        boolean byRule,
        @Nullable String what,
        @Nullable String why,
        @Nullable UUID endedBy,
        @Nullable Instant endedAt,
        @Nullable String endReason) {

    static Optional<PlanDetail> read(@Nullable String json) {
        return Optional.ofNullable(json)
                .map(text -> PlanJson.read(text, StoredVersion.class))
                .map(StoredVersion::detail);
    }

    /** The newest first. */
    static List<PlanDetail> readAll(@Nullable String json) {
        return json == null
                ? List.of()
                : Stream.of(PlanJson.read(json, StoredVersion[].class))
                        .map(StoredVersion::detail)
                        .sorted(Comparator.comparing((PlanDetail plan) ->
                                        plan.version().signature().at())
                                .thenComparing(PlanDetail::number)
                                .reversed())
                        .toList();
    }

    private PlanDetail detail() {
        PlanId id = new PlanId(plan);
        SignedVersion signed = new SignedVersion(
                new PlanVersionId(id, version),
                startsOn,
                body,
                new Signature(new AccountId(author), signedAt, reason, byRule),
                what == null || why == null ? null : new News(what, why));
        Signature ending = endedBy == null || endedAt == null || endReason == null
                ? null
                : new Signature(new AccountId(endedBy), endedAt, endReason);
        return new PlanDetail(id, new PatientId(patient), signed, ending);
    }
}
