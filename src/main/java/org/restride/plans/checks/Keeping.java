package org.restride.plans.checks;

import org.restride.base.DomainError;

/**
 * A reason for which something serious is to stay in a plan.
 *
 * @param excess how far a number was outside of its bounds when the reason was given
 * @param reason 1 to {@value #LONGEST} characters
 */
public record Keeping(Matter matter, int excess, String reason) {
    public static final int LONGEST = 300;

    /**
     * @throws DomainError.Invalid if there is no reason, or it is too long
     */
    public Keeping {
        reason = reason.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw new DomainError.Invalid("plans.check.error.reason", LONGEST);
        }
    }

    /** For that finding as it is now. */
    public Keeping(PlanFinding finding, String reason) {
        this(finding.matter(), finding.excess(), reason);
    }

    /** Whether the reason still speaks of it: the same matter, and not farther outside of its bounds. */
    public boolean covers(PlanFinding finding) {
        return matter.equals(finding.matter()) && finding.excess() <= excess;
    }
}
