package org.restride.plans;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restride.base.DomainError;

/**
 * Signs a version that waits for its day again, so that it follows a newer one: with what the newer one changed. Where both touched the
 * same, what was planned for later stands, except after a change by a rule: a rule only ever steps down, and no plan that was made before
 * may step up over it.
 */
final class Following {
    private Following() {}

    /** Empty if a rule left nothing of it that could be followed: then what the rule made goes on. */
    static Optional<SignedVersion> after(SignedVersion newer, PlanBody before, SignedVersion waiting, String reason) {
        Optional<PlanBody> body = newer.signature().byRule()
                ? byRule(before, newer.body(), waiting.body())
                : Optional.of(PlanMerge.of(before, waiting.body(), newer.body()));
        return body.map(joined -> sign(newer, waiting, joined, reason));
    }

    private static SignedVersion sign(SignedVersion newer, SignedVersion waiting, PlanBody body, String reason) {
        body.requireComplete();
        Signature signed = newer.signature();
        return new SignedVersion(
                new PlanVersionId(newer.id().plan(), newer.number() + 1),
                waiting.startsOn(),
                waiting.takesEffect(),
                body,
                new Signature(signed.author(), signed.at(), reason, signed.byRule()),
                waiting.news(),
                null,
                waiting.kept());
    }

    /** What the rule took out stays out. */
    private static Optional<PlanBody> byRule(PlanBody before, PlanBody ruled, PlanBody later) {
        Set<UUID> out = new HashSet<>(parts(before));
        out.removeAll(parts(ruled));
        PlanBody joined;
        try {
            joined = PlanMerge.of(before, ruled, later);
        } catch (DomainError.Invalid _) {
            return Optional.empty();
        }
        for (Phase phase : joined.phases()) {
            for (UUID part : out) {
                joined = joined.changing(phase.id(), each -> each.without(part));
            }
        }
        return Optional.of(joined).filter(body -> body.phases().stream().noneMatch(Phase::isEmpty));
    }

    private static Set<UUID> parts(PlanBody body) {
        return Part.of(body).stream().map(Part::id).collect(Collectors.toSet());
    }
}
