package org.restride.plans.checks;

import java.time.Instant;
import org.restride.base.AccountId;

/** What was kept in a signed version although it was found, why, and by whom; goes on with the next versions as long as it covers a finding. */
public record Kept(Keeping keeping, AccountId by, Instant at) {
    public boolean covers(PlanFinding finding) {
        return keeping.covers(finding);
    }
}
