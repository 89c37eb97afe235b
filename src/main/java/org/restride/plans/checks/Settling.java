package org.restride.plans.checks;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.restride.base.AccountId;

/** Which findings keep a plan from being signed, and what is written down of those that are kept. */
public final class Settling {
    private Settling() {}

    /** What has to be mended first. */
    public static List<PlanFinding> unclear(Collection<PlanFinding> findings) {
        return findings.stream()
                .filter(found -> found.severity() == Severity.UNCLEAR)
                .toList();
    }

    /** What is serious and has no reason yet. */
    public static List<PlanFinding> open(
            Collection<PlanFinding> findings, Collection<Kept> carried, Collection<Keeping> given) {
        return findings.stream()
                .filter(found -> found.severity() == Severity.SERIOUS)
                .filter(found -> carried.stream().noneMatch(kept -> kept.covers(found))
                        && given.stream().noneMatch(keeping -> keeping.covers(found)))
                .toList();
    }

    /**
     * What is serious or unclear and was not there before, or not so far outside of its bounds, and has no reason.
     *
     * @param before what was found in the version before
     */
    public static List<PlanFinding> introduced(
            Collection<PlanFinding> findings, Collection<PlanFinding> before, Collection<Kept> carried) {
        return findings.stream()
                .filter(found -> found.severity() != Severity.ADVICE)
                .filter(found -> before.stream()
                        .noneMatch(old -> old.matter().equals(found.matter()) && found.excess() <= old.excess()))
                .filter(found ->
                        found.severity() == Severity.UNCLEAR || carried.stream().noneMatch(kept -> kept.covers(found)))
                .toList();
    }

    /**
     * What is kept of what was found: for each serious finding the reason that was given now, else the one that was carried on. What nothing
     * was found about any more is left behind.
     *
     * @param by who gives reasons now
     */
    public static List<Kept> kept(
            Collection<PlanFinding> findings,
            Collection<Kept> carried,
            Collection<Keeping> given,
            AccountId by,
            Instant at) {
        return findings.stream()
                .filter(found -> found.severity() == Severity.SERIOUS)
                .flatMap(found -> kept(found, carried, given, by, at).stream())
                .toList();
    }

    private static Optional<Kept> kept(
            PlanFinding found, Collection<Kept> carried, Collection<Keeping> given, AccountId by, Instant at) {
        Stream<Kept> fresh = given.stream()
                .filter(keeping -> keeping.covers(found))
                .map(keeping -> new Kept(new Keeping(found, keeping.reason()), by, at));
        return Stream.concat(fresh, carried.stream().filter(kept -> kept.covers(found)))
                .findFirst();
    }
}
