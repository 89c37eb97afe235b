package org.restride.plans.progression;

/** What a rule found. */
public record Verdict(Move move, ProgressionRule rule, Step step, Reported reported) {

    static Verdict hold(ProgressionRule rule, Reported reported) {
        return new Verdict(Move.HOLD, rule, new Step.None(), reported);
    }

    /** Whether the same thing would be done for the same reason, whatever the numbers. */
    boolean isLike(Verdict other) {
        return move == other.move && rule == other.rule && step.equals(other.step);
    }
}
