package org.restride.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.PatientId;
import org.restride.plans.checks.Kept;

/** A plan's version as the database gives it in one JSON value. */
record StoredVersion(
        UUID plan,
        UUID patient,
        String zone,
        int newest,
        int version,
        LocalDate startsOn,
        @Nullable LocalDate takesEffect,
        PlanBody body,
        UUID author,
        Instant signedAt,
        String reason,
        boolean byRule,
        @Nullable String what,
        @Nullable String why,
        @Nullable Instant gapFrom,
        @Nullable UUID endedBy,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        @Nullable List<Kept> kept) {

    static Optional<PlanDetail> read(@Nullable String json) {
        return Optional.ofNullable(json)
                .map(text -> PlanJson.read(text, StoredVersion.class))
                .map(StoredVersion::detail);
    }

    /** Only if it has held by then: what waits, or was called back, was never told. */
    static Optional<PlanDetail> readHeld(@Nullable String json, Instant now) {
        return Optional.ofNullable(json)
                .map(text -> PlanJson.read(text, StoredVersion.class))
                .filter(stored ->
                        !stored.signed().holdsFrom(ZoneId.of(stored.zone)).isAfter(stored.lastDay(now)))
                .map(StoredVersion::detail);
    }

    /**
     * The version that holds on the patient's day, with the one that waits.
     *
     * @param json versions of one plan, those among them that may hold or wait
     */
    static Optional<PlanDetail> readHolding(@Nullable String json, Instant now) {
        List<StoredVersion> stored = json == null ? List.of() : List.of(PlanJson.read(json, StoredVersion[].class));
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        StoredVersion any = stored.getFirst();
        ZoneId zone = ZoneId.of(any.zone);
        LocalDate day = any.lastDay(now);
        List<SignedVersion> versions =
                stored.stream().map(StoredVersion::signed).toList();
        return Holding.on(versions, day, zone)
                .map(held -> new PlanDetail(
                        held.id().plan(),
                        new PatientId(any.patient),
                        held,
                        any.ending(),
                        any.newest,
                        Holding.waiting(versions, day, zone).orElse(null)));
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

    /** What was kept in a version; versions of older days have nothing. */
    static List<Kept> kept(@Nullable String json) {
        return json == null ? List.of() : List.of(PlanJson.read(json, Kept[].class));
    }

    private PlanDetail detail() {
        return new PlanDetail(new PlanId(plan), new PatientId(patient), signed(), ending(), newest, null);
    }

    private SignedVersion signed() {
        return new SignedVersion(
                new PlanVersionId(new PlanId(plan), version),
                startsOn,
                takesEffect,
                body,
                new Signature(new AccountId(author), signedAt, reason, byRule),
                what == null || why == null ? null : new News(what, why),
                gapFrom,
                kept == null ? List.of() : kept);
    }

    private @Nullable Signature ending() {
        return endedBy == null || endedAt == null || endReason == null
                ? null
                : new Signature(new AccountId(endedBy), endedAt, endReason);
    }

    /** The patient's day; for a plan that has ended the day on which it did. */
    private LocalDate lastDay(Instant now) {
        return Schedule.day(endedAt == null ? now : endedAt, ZoneId.of(zone));
    }
}
