package org.restride.plans.proposals;

/** An open proposal with the name of the patient, for the clinician who cares for them. */
public record MyProposal(Proposal proposal, String firstName, String lastName) {

    public String fullName() {
        return firstName + " " + lastName;
    }
}
