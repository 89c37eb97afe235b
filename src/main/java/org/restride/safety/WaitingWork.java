package org.restride.safety;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.restride.base.Glimpse;
import org.restride.base.Glimpses;
import org.restride.base.PatientId;
import org.restride.messages.MessageReading;
import org.restride.messages.WaitingQuestion;
import org.restride.people.Consents;
import org.restride.plans.assessment.Assessments;
import org.restride.plans.assessment.WaitingAssessment;
import org.restride.plans.proposals.OpenProposal;
import org.restride.plans.proposals.ProposalDesk;
import org.springframework.stereotype.Component;

/** What waits for a clinician's hand rather than being found by a rule: questions, proposals, assessments, a consent taken back. */
@Component
class WaitingWork {

    private static final Duration SETTLES = Duration.ofHours(1);
    private static final Duration SAME_REPORT = Duration.ofDays(1);

    /** Whoever looks at one of these doesn't look at the plan's dose by itself. */
    private static final Set<Reason> ABOUT_OTHER_THINGS =
            EnumSet.of(Reason.ASKED_TODAY, Reason.ASKED, Reason.SILENCE, Reason.PLAN_ENDS, Reason.URGENT_MESSAGE);

    private final MessageReading messages;
    private final ProposalDesk proposals;
    private final Assessments assessments;
    private final Consents consents;
    private final Glimpses glimpses;

    WaitingWork(
            MessageReading messages,
            ProposalDesk proposals,
            Assessments assessments,
            Consents consents,
            Glimpses glimpses) {
        this.messages = messages;
        this.proposals = proposals;
        this.assessments = assessments;
        this.consents = consents;
        this.glimpses = glimpses;
    }

    /**
     * What waits, also what counts as waiting only from a moment to come: a step down counts after an hour, so that what is taken back or
     * judged anew meanwhile calls nobody, and not at all if the report that it rests on calls somebody already. One statement.
     *
     * @param zone the patient's
     * @param found what the rules find in the patient
     */
    List<Finding> of(PatientId patient, ZoneId zone, Collection<Finding> found) {
        Glimpse<Optional<WaitingQuestion>> question = messages.waiting(patient);
        Glimpse<List<OpenProposal>> proposed = proposals.waiting(patient);
        Glimpse<Optional<WaitingAssessment>> assessment = assessments.waiting(patient);
        Glimpse<Optional<Instant>> withdrawn = consents.glimpseWithdrawnSince(patient);
        Glimpses.Answers known = glimpses.ask(question, proposed, assessment, withdrawn);
        List<Finding> findings = new ArrayList<>();
        known.get(question)
                .ifPresent(asked -> findings.add(
                        new Finding(Reason.QUESTION, "asked/" + asked.lastAt(), asked.since(), Numbers.NONE)));
        known.get(proposed).stream()
                .filter(each -> !each.cautious() || found.stream().noneMatch(other -> isAbout(other, each)))
                .forEach(each -> findings.add(new Finding(
                        Reason.PROPOSAL,
                        each.id().toString(),
                        each.cautious() ? each.madeAt().plus(SETTLES) : each.madeAt(),
                        Numbers.NONE)));
        known.get(assessment)
                .ifPresent(filled -> findings.add(new Finding(
                        Reason.TO_REVIEW, filled.id() + "/" + filled.version(), filled.at(), Numbers.NONE)));
        known.get(withdrawn)
                .ifPresent(at -> findings.add(new Finding(
                        Reason.CONSENT_WITHDRAWN,
                        "consent/" + at,
                        at,
                        new Numbers(null, null, LocalDate.ofInstant(at, zone), false))));
        return findings;
    }

    private static boolean isAbout(Finding other, OpenProposal proposal) {
        return !ABOUT_OTHER_THINGS.contains(other.reason())
                && Duration.between(other.since(), proposal.madeAt()).abs().compareTo(SAME_REPORT) <= 0;
    }
}
