package org.restride.plans.progression;

import java.util.List;
import java.util.Optional;
import org.restride.plans.EntryCriteria;

/** Whether the next phase may begin before its time, or had better wait a week. */
public final class PhaseProgression {

    private static final int WHOLE = 100;
    private static final int LONGEST = 52;

    private PhaseProgression() {}

    /** Empty if the phases may go on as planned. */
    public static Optional<Verdict> judge(PhaseInputs inputs) {
        boolean ready = isReady(inputs);
        boolean ending = inputs.week() >= inputs.weeks();
        if (ready && !ending) {
            return Optional.of(verdict(Move.PROGRESS, ProgressionRule.PHASE_READY, inputs, inputs.week()));
        }
        return !ready && inputs.week() == inputs.weeks() && inputs.weeks() < LONGEST
                ? Optional.of(verdict(Move.HOLD, ProgressionRule.PHASE_NOT_YET, inputs, inputs.weeks() + 1))
                : Optional.empty();
    }

    private static boolean isReady(PhaseInputs inputs) {
        EntryCriteria entry = inputs.entry();
        List<PhaseSession> row = inputs.sessions();
        return row.size() == entry.sessions()
                && row.stream().noneMatch(session -> session.lesser() == ItemSession.Lesser.FLARE_UP)
                && row.stream().allMatch(session -> session.pain() <= entry.painUpTo())
                && (!entry.settled() || row.stream().allMatch(session -> Boolean.TRUE.equals(session.settled())))
                && percent(inputs) >= entry.completion();
    }

    private static Verdict verdict(Move move, ProgressionRule rule, PhaseInputs inputs, int weeks) {
        Reported reported = Reported.NOTHING
                .withPain(inputs.sessions().stream()
                        .mapToInt(PhaseSession::pain)
                        .max()
                        .orElse(0))
                .withPercent(percent(inputs))
                .withSessions(inputs.entry().sessions());
        return new Verdict(move, rule, new Step.OtherLength(inputs.phase(), weeks), reported);
    }

    private static int percent(PhaseInputs inputs) {
        return inputs.asked() == 0 ? WHOLE : Math.min(WHOLE, inputs.done() * WHOLE / inputs.asked());
    }
}
