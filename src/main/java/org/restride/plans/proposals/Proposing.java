package org.restride.plans.proposals;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.ForProgram;
import org.restride.base.Ids;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanReading;
import org.restride.plans.progression.ProgressionRules;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at what a patient reported and brings the proposals in line with it: makes new ones, lets go of those that newer reports speak
 * against, and takes a step down at once where a clinician has signed for it. It never goes up by itself. The same reports twice, or in
 * another order, come to the same.
 */
@Service
@Transactional
public class Proposing {

    private final PlanReading plans;
    private final Judging judging;
    private final ByRule byRule;
    private final StoredRules rules;
    private final StoredProposals proposals;
    private final StoredBounds bounds;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final LiveUpdates live;
    private final Ids ids;
    private final Clock clock;

    Proposing(
            PlanReading plans,
            Judging judging,
            ByRule byRule,
            StoredRules rules,
            StoredProposals proposals,
            StoredBounds bounds,
            CurrentActor actors,
            ApplicationEventPublisher events,
            LiveUpdates live,
            Ids ids,
            Clock clock) {
        this.plans = plans;
        this.judging = judging;
        this.byRule = byRule;
        this.rules = rules;
        this.proposals = proposals;
        this.bounds = bounds;
        this.actors = actors;
        this.events = events;
        this.live = live;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * From now to the transaction's end nobody else looks at this patient. Whoever reads the history after this reads the newest, so that
     * a look that was slower can't put an older history over a newer one.
     */
    @ForProgram
    public void hold(PatientId patient) {
        proposals.hold(patient);
    }

    /** Looks anew at everything that was reported; the patient is held before it is read. */
    @ForProgram
    public void consider(PatientId patient, History history) {
        hold(patient);
        List<Proposal> open = proposals.open(patient);
        Optional<PlanDetail> plan = history.locked() ? Optional.empty() : plans.current(patient);
        ProgressionRules current = rules.requireStored();
        List<SignedBounds> signed =
                plan.map(now -> bounds.of(patient, now.id())).orElse(List.of());
        List<Judging.Found> found =
                plan.map(now -> judging.all(now, history, signed, current)).orElse(List.of());
        List<Proposal> waiting = open.stream()
                .filter(one -> plan.isPresent() && found.stream().anyMatch(each -> isSame(one, each, plan.get())))
                .toList();
        List<Proposal> over =
                open.stream().filter(one -> !waiting.contains(one)).toList();
        over.forEach(one -> decide(one, Decision.Outcome.OVERTAKEN, actors.get().account(), null));
        List<Judging.Found> fresh = found.stream()
                .filter(each -> !each.verdict().rule().isSilent())
                .filter(each -> waiting.stream().noneMatch(one -> one.part().equals(each.part())))
                .toList();
        for (Judging.Found each : fresh) {
            keep(proposal(patient, plan.orElseThrow(), each, current), signed, history);
        }
        if (!over.isEmpty() || !fresh.isEmpty()) {
            live.announce(patient, LiveUpdates.Topic.RECORD);
            events.publishEvent(new ProposalsChanged(actors.get().clinic(), patient));
        }
    }

    /** A proposal stays as long as the same step is proposed for the same reason, and its exercise is as it was. */
    private static boolean isSame(Proposal open, Judging.Found found, PlanDetail plan) {
        return open.plan().equals(plan.id())
                && open.part().equals(found.part())
                && open.verdict().isLike(found.verdict())
                && PlanSteps.fits(open.inputs(), plan.body());
    }

    private void keep(Proposal proposal, List<SignedBounds> signed, History history) {
        if (!proposals.add(proposal)) {
            return;
        }
        byRule.apply(proposal, signed, history.today()).ifPresent(applied -> {
            decide(
                    proposal,
                    Decision.Outcome.BY_RULE,
                    applied.bounds().by(),
                    applied.version().version());
            events.publishEvent(Audited.changed(
                    "proposal",
                    proposal.id(),
                    proposal.patient(),
                    "by-rule",
                    "plan-version-" + applied.version().version()));
        });
    }

    private Proposal proposal(PatientId patient, PlanDetail plan, Judging.Found found, ProgressionRules current) {
        return new Proposal(
                ids.next(),
                patient,
                plan.id(),
                found.part(),
                current.version(),
                found.inputs(),
                found.verdict(),
                current.reason(found.verdict()),
                now(),
                null);
    }

    private void decide(Proposal proposal, Decision.Outcome outcome, AccountId by, @Nullable Integer version) {
        proposals.decide(proposal, new Decision(outcome, by, now(), "", version));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
