package org.restride.plans.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.plans.PlanVersionId;
import org.restride.plans.progression.ItemSession;
import org.restride.plans.progression.ItemSession.Lesser;
import org.restride.plans.progression.PhaseSession;

/**
 * A session as it was reported, in its newest correction, with the morning after.
 *
 * @param session its first report
 * @param plan the version by which was trained
 * @param at when it ended, by the patient's clock
 * @param pain the worst in it, 0 to 10
 * @param morning pain on the morning after; null if it was not answered
 * @param settled whether that morning was no worse than usual; null if it was not answered
 * @param effort 0 to 10; null if it was not asked
 * @param lesser which lesser session it was; null if it was as planned
 */
public record ReportedSession(
        UUID session,
        PlanVersionId plan,
        LocalDate day,
        Instant at,
        int pain,
        @Nullable Integer morning,
        @Nullable Boolean settled,
        @Nullable Integer effort,
        @Nullable Lesser lesser,
        List<Entry> entries) {

    /**
     * What was done of one exercise.
     *
     * @param hurt 0 to 10; null if it was not marked as hurting
     */
    public record Entry(
            UUID item,
            ItemSession.Outcome outcome,
            ItemSession.@Nullable LeftOut leftOut,
            int setsDone,
            @Nullable Integer hurt) {}

    public ReportedSession {
        entries = List.copyOf(entries);
    }

    /** How the exercise went in it; empty if nothing was said of it. */
    Optional<ItemSession> of(UUID item) {
        return entries.stream()
                .filter(entry -> entry.item().equals(item))
                .findFirst()
                .map(entry -> new ItemSession(
                        session,
                        day,
                        at,
                        entry.outcome(),
                        entry.leftOut(),
                        entry.setsDone(),
                        pain,
                        entry.hurt(),
                        entry.hurt() == null && entries.stream().anyMatch(other -> other.hurt() != null),
                        morning,
                        settled,
                        effort,
                        lesser));
    }

    PhaseSession inPhase() {
        return new PhaseSession(session, day, at, pain, settled, lesser);
    }
}
