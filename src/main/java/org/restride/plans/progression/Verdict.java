package org.restride.plans.progression;

/** What a rule found. */
public record Verdict(Move move, ProgressionRule rule, Step step, Reported reported) {

    /** Whether something in the plan would be different. */
    public boolean changes() {
        return !(step instanceof Step.None);
    }

    static Verdict hold(ProgressionRule rule, Reported reported) {
        return new Verdict(Move.HOLD, rule, new Step.None(), reported);
    }

    /** Whether the same thing would be done for the same reason, whatever the numbers. */
    public boolean isLike(Verdict other) {
        return move == other.move && rule == other.rule && step.equals(other.step);
    }
}
