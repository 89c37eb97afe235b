package org.restride.plans.proposals;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.PatientId;
import org.restride.plans.PlanId;
import org.restride.plans.progression.Inputs;
import org.restride.plans.progression.Reason;
import org.restride.plans.progression.Step;
import org.restride.plans.progression.Verdict;

/**
 * A step that the rules found, with all that it rests on.
 *
 * @param part the exercise or the phase of the plan
 * @param ruleVersion of the clinic's rules
 * @param decision null while it is open
 */
public record Proposal(
        UUID id,
        PatientId patient,
        PlanId plan,
        UUID part,
        int ruleVersion,
        Inputs inputs,
        Verdict verdict,
        Reason reason,
        Instant madeAt,
        @Nullable Decision decision) {

    public Optional<Decision> decided() {
        return Optional.ofNullable(decision);
    }

    public boolean isOpen() {
        return decision == null;
    }

    /** The same with another step, as a clinician wants it. */
    Proposal taking(Step step) {
        Verdict other = new Verdict(verdict.move(), verdict.rule(), step, verdict.reported());
        return new Proposal(id, patient, plan, part, ruleVersion, inputs, other, reason, madeAt, decision);
    }
}
