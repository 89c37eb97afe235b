package org.restride.plans.proposals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForCareOf;
import org.restride.base.ForClinicians;
import org.restride.base.ForCliniciansOf;
import org.restride.base.Glimpse;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.restride.plans.Dose;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanReading;
import org.restride.plans.PlanVersionId;
import org.restride.plans.Prescribing;
import org.restride.plans.progression.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where clinicians decide on proposals; what is approved becomes a signed version of the plan. */
@Service
@Transactional
public class ProposalDesk {

    private static final Duration SHOWN = Duration.ofDays(28);
    private static final int MOST = 200;
    private static final int LONGEST_REASON = 500;

    private final StoredProposals proposals;
    private final PlanReading plans;
    private final Prescribing prescribing;
    private final Telling telling;
    private final BadDayFilling badDays;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final LiveUpdates live;
    private final Clock clock;

    ProposalDesk(
            StoredProposals proposals,
            PlanReading plans,
            Prescribing prescribing,
            Telling telling,
            BadDayFilling badDays,
            CurrentActor actors,
            ApplicationEventPublisher events,
            LiveUpdates live,
            Clock clock) {
        this.proposals = proposals;
        this.plans = plans;
        this.prescribing = prescribing;
        this.telling = telling;
        this.badDays = badDays;
        this.actors = actors;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /**
     * What came of an approval.
     *
     * @param version null if nothing was signed
     * @param approved how many became part of it
     * @param overtaken how many no longer fit the plan, or had been decided by somebody else
     * @param byHand how many can't be done by themselves, because a phase would be left with nothing in it
     */
    public record Approved(@Nullable PlanVersionId version, int approved, int overtaken, int byHand) {}

    /** Open ones, and those that were decided in the last 28 days, the newest first. One statement. */
    @ForCliniciansOf
    @Transactional(readOnly = true)
    public List<Proposal> of(PatientId patient) {
        return proposals.since(patient, now().minus(SHOWN));
    }

    /** Those that would change something and wait, as a part of a statement that several modules share. */
    @ForCareOf
    public Glimpse<List<OpenProposal>> waiting(PatientId patient) {
        return proposals.waiting(patient);
    }

    /** Open ones that would change something, of all patients of the acting clinician; at most 200. The look is kept. One statement. */
    @ForClinicians
    public List<MyProposal> mine() {
        events.publishEvent(Audited.looked("proposals", null, null));
        return proposals.mine(actors.get().account(), MOST).stream()
                .map(mine -> new MyProposal(mine.proposal(), mine.firstName(), mine.lastName()))
                .toList();
    }

    /**
     * Signs one new version of the patient's plan that takes up all of these.
     *
     * @throws DomainError.Conflict if a colleague signs another version in the same moment
     */
    @ForCliniciansOf
    public Approved approve(PatientId patient, Collection<UUID> wanted) {
        return take(patient, proposals.find(patient, wanted), Decision.Outcome.APPROVED);
    }

    /**
     * Takes up a proposal with another dose.
     *
     * @throws DomainError.NotFound if the patient has no such proposal
     * @throws DomainError.Invalid if it is not about a dose
     */
    @ForCliniciansOf
    public Approved change(PatientId patient, UUID id, Dose dose) {
        Proposal proposal = require(patient, id);
        Step step =
                switch (proposal.verdict().step()) {
                    case Step.OtherDose(var item, var _) -> new Step.OtherDose(item, dose);
                    case Step.OtherRung(var item, var content, var _) -> new Step.OtherRung(item, content, dose);
                    case Step.None _ -> new Step.OtherDose(proposal.part(), dose);
                    case Step.TakeOut _, Step.OtherLength _ -> throw new DomainError.Invalid("proposals.error.no-dose");
                };
        return take(patient, List.of(proposal.taking(step)), Decision.Outcome.CHANGED);
    }

    /**
     * Leaves the plan as it is; the reports so far don't lead to the same proposal again.
     *
     * @param reason for the record, 1 to 500 characters
     * @throws DomainError.Invalid if there is no reason, or it is too long
     */
    @ForCliniciansOf
    public void decline(PatientId patient, Collection<UUID> wanted, String reason) {
        String said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw new DomainError.Invalid("proposals.error.reason");
        }
        for (Proposal one : proposals.find(patient, wanted)) {
            if (one.isOpen()) {
                decide(one, Decision.Outcome.DECLINED, said, null);
            }
        }
        live.announce(patient, LiveUpdates.Topic.RECORD);
    }

    private Approved take(PatientId patient, List<Proposal> wanted, Decision.Outcome outcome) {
        Optional<PlanDetail> plan = plans.current(patient);
        List<Proposal> taken = new ArrayList<>();
        int byHand = 0;
        PlanBody body = plan.map(PlanDetail::body).orElse(null);
        for (Proposal one : wanted) {
            if (body != null && one.isOpen() && PlanSteps.fits(one.inputs(), body)) {
                Optional<PlanBody> next = PlanSteps.take(one.verdict().step(), body);
                if (next.isPresent()) {
                    body = next.get();
                    taken.add(one);
                } else {
                    byHand++;
                }
            } else if (one.isOpen()) {
                // Who looked at the plan's change meanwhile may have found the same.
                decideIfOpen(one, Decision.Outcome.OVERTAKEN, "", null);
            }
        }
        int overtaken = wanted.size() - taken.size() - byHand;
        if (body == null || taken.isEmpty()) {
            return new Approved(null, 0, overtaken, byHand);
        }
        PlanBody filled = badDays.refill(plan.orElseThrow().body(), body);
        PlanVersionId version = prescribing.step(patient, telling.change(plan.get(), filled, taken));
        taken.forEach(one -> decide(one, outcome, "", version.version()));
        return new Approved(version, taken.size(), overtaken, byHand);
    }

    private void decide(Proposal proposal, Decision.Outcome outcome, String reason, @Nullable Integer version) {
        if (!decideIfOpen(proposal, outcome, reason, version)) {
            throw new DomainError.Conflict("proposals.error.decided-meanwhile");
        }
    }

    private boolean decideIfOpen(
            Proposal proposal, Decision.Outcome outcome, String reason, @Nullable Integer version) {
        Decision decision = new Decision(outcome, actors.get().account(), now(), reason, version);
        if (!proposals.decide(proposal, decision)) {
            return false;
        }
        events.publishEvent(Audited.changed(
                "proposal", proposal.id(), proposal.patient(), outcome.name().toLowerCase(Locale.ROOT)));
        events.publishEvent(new ProposalsChanged(actors.get().clinic(), proposal.patient()));
        return true;
    }

    private Proposal require(PatientId patient, UUID id) {
        return proposals.find(patient, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new DomainError.NotFound("proposals.error.no-such-proposal"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
