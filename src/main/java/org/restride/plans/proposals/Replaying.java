package org.restride.plans.proposals;

import java.util.Optional;
import java.util.UUID;
import org.restride.base.DomainError;
import org.restride.base.ForCliniciansOf;
import org.restride.base.PatientId;
import org.restride.plans.progression.ItemInputs;
import org.restride.plans.progression.ItemProgression;
import org.restride.plans.progression.PhaseInputs;
import org.restride.plans.progression.PhaseProgression;
import org.restride.plans.progression.ProgressionRules;
import org.restride.plans.progression.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Comes to a stored proposal once more, from what was stored with it. */
@Service
@Transactional(readOnly = true)
public class Replaying {

    private final StoredProposals proposals;
    private final StoredRules rules;

    Replaying(StoredProposals proposals, StoredRules rules) {
        this.proposals = proposals;
        this.rules = rules;
    }

    /**
     * What the rules of then say of the reports of then.
     *
     * @throws DomainError.NotFound if the patient has no such proposal
     */
    @ForCliniciansOf
    public Optional<Verdict> again(PatientId patient, UUID id) {
        Proposal proposal = proposals
                .find(id)
                .filter(found -> found.patient().equals(patient))
                .orElseThrow(() -> new DomainError.NotFound("proposals.error.no-such-proposal"));
        ProgressionRules then = rules.version(proposal.ruleVersion());
        return switch (proposal.inputs()) {
            case ItemInputs item -> Optional.of(new ItemProgression(then).judge(item));
            case PhaseInputs phase -> PhaseProgression.judge(phase);
        };
    }
}
