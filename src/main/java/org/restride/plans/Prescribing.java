package org.restride.plans;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.restride.base.AccountId;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForCliniciansOf;
import org.restride.base.ForProgram;
import org.restride.base.Ids;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.restride.catalogue.ItemVersionId;
import org.restride.people.Clinics;
import org.restride.questions.Concerns;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a clinician gives a patient a plan, changes it and ends it; each version is signed and stays. */
@Service
@Transactional
public class Prescribing {
    private final Plans plans;
    private final ContentCheck contents;
    private final Concerns concerns;
    private final Clinics clinics;
    private final CurrentActor actors;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final LiveUpdates live;

    Prescribing(
            Plans plans,
            ContentCheck contents,
            Concerns concerns,
            Clinics clinics,
            CurrentActor actors,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events,
            LiveUpdates live) {
        this.plans = plans;
        this.contents = contents;
        this.concerns = concerns;
        this.clinics = clinics;
        this.actors = actors;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
        this.live = live;
    }

    /**
     * @throws DomainError.Conflict if the patient has an active plan already, or is discharged, or has answered something that a clinician has to
     *     look into first
     * @throws DomainError.Invalid if the plan is not complete, or names content that the clinic has not accepted
     */
    @ForCliniciansOf
    public PlanVersionId assign(PatientId patient, AssignPlan command) {
        requireNoConcern(patient);
        Actor actor = actors.get();
        Plan plan = Plan.draft(new PlanId(ids.next()), patient);
        SignedVersion first = plan.assign(command.body(), command.startsOn(), sign(actor, command.reason()));
        contents.require(first.body(), Set.of());
        plans.add(plan, first);
        events.publishEvent(Audited.created("plan", plan.id().value(), patient, "version-1"));
        events.publishEvent(new PlanAssigned(actor.clinic(), patient, plan.id()));
        live.announce(patient, LiveUpdates.Topic.PLAN);
        return first.id();
    }

    /**
     * @throws DomainError.NotFound if the patient has no such plan
     * @throws DomainError.Conflict if a colleague signed another version meanwhile, or the plan has ended
     * @throws DomainError.Invalid if the plan is not complete or the reason is missing
     */
    @ForCliniciansOf
    public PlanVersionId change(PatientId patient, ChangePlan command) {
        return change(patient, command, sign(actors.get(), command.reason()));
    }

    /**
     * Signs what a rule found in the place of a clinician who allowed it beforehand; the version says so.
     *
     * @param signer who allowed it
     * @throws DomainError.Conflict if somebody signed another version meanwhile, or the plan has ended
     */
    @ForProgram
    public PlanVersionId changeByRule(PatientId patient, ChangePlan command, AccountId signer) {
        Signature signature =
                new Signature(signer, clock.instant().truncatedTo(ChronoUnit.MILLIS), command.reason(), true);
        return change(patient, command, signature);
    }

    private PlanVersionId change(PatientId patient, ChangePlan command, Signature signature) {
        Actor actor = actors.get();
        PlanDetail held = require(command.plan(), patient);
        if (command.effect().on() != null) {
            command.effect().requireWithin(plans.day(patient));
        }
        PlanBody before = held.body();
        Plan plan = Plan.of(held);
        Plan.Change change = plan.change(command, before, signature, follows(held));
        for (SignedVersion next : change.versions()) {
            contents.require(next.body(), known(held));
        }
        if (change.calledBack() != null) {
            plans.callBack(held.version(), change.calledBack(), signature);
            events.publishEvent(Audited.changed(
                    "plan", plan.id().value(), patient, "version-" + change.calledBack().version(), "called-back"));
        }
        for (SignedVersion next : change.versions()) {
            plans.addNext(plan, next);
            events.publishEvent(Audited.changed("plan", plan.id().value(), patient, changed(next, before)));
        }
        events.publishEvent(new PlanChanged(
                actor.clinic(), patient, plan.id(), change.asked().number()));
        live.announce(patient, LiveUpdates.Topic.PLAN);
        return change.asked().id();
    }

    private String follows(PlanDetail held) {
        return held.later().isEmpty()
                ? ""
                : PlanTexts.text(clinics.current().language(), "plans.waiting.follows", held.newest() + 1);
    }

    /** What the plan names already may stay, even if it was recalled since. */
    private static Set<ItemVersionId> known(PlanDetail held) {
        Set<ItemVersionId> known = new HashSet<>(held.body().contents());
        held.later().ifPresent(waiting -> known.addAll(waiting.body().contents()));
        return known;
    }

    /**
     * Takes back a version that waits for its day; the one that holds goes on.
     *
     * @throws DomainError.NotFound if the patient has no such plan
     * @throws DomainError.Conflict if a colleague signed another version meanwhile, or none waits any more, or the plan has ended
     * @throws DomainError.Invalid if the reason is missing
     */
    @ForCliniciansOf
    public void callBack(PatientId patient, CallBack command) {
        Actor actor = actors.get();
        PlanDetail held = require(command.waiting().plan(), patient);
        Signature signature = sign(actor, command.reason());
        PlanVersionId waiting = Plan.of(held)
                .callBack(command.waiting().version(), held.version().startsOn(), signature);
        plans.callBack(held.version(), waiting, signature);
        events.publishEvent(Audited.changed(
                "plan", held.id().value(), patient, "version-" + waiting.version(), "called-back"));
        events.publishEvent(new PlanChanged(actor.clinic(), patient, held.id(), held.number()));
        live.announce(patient, LiveUpdates.Topic.PLAN);
    }

    /**
     * Takes a plan that has ended up again, as its next version.
     *
     * @throws DomainError.NotFound if the patient has no such plan
     * @throws DomainError.Conflict if the plan has not ended, or the patient follows another one by now or is discharged, or has answered
     *     something that a clinician has to look into first
     * @throws DomainError.Invalid if the plan is not complete or the reason is missing
     */
    @ForCliniciansOf
    public PlanVersionId resume(PatientId patient, ChangePlan command) {
        requireNoConcern(patient);
        Actor actor = actors.get();
        Plan plan = Plan.of(require(command.plan(), patient));
        SignedVersion next = plan.resume(
                command.seen(), command.body(), command.startsOn(), command.news(), sign(actor, command.reason()));
        contents.require(next.body(), Set.of());
        plans.resume(plan, next);
        events.publishEvent(Audited.changed("plan", plan.id().value(), patient, "version-" + next.number(), "resumed"));
        events.publishEvent(new PlanAssigned(actor.clinic(), patient, plan.id()));
        live.announce(patient, LiveUpdates.Topic.PLAN);
        return next.id();
    }

    /**
     * @throws DomainError.NotFound if the patient has no such plan
     * @throws DomainError.Conflict if a colleague signed another version meanwhile, or the plan has ended
     * @throws DomainError.Invalid if the reason is missing
     */
    @ForCliniciansOf
    public void end(PatientId patient, EndPlan command) {
        endWithoutAsking(patient, command);
    }

    /** For whoever has made sure that the acting clinician may. */
    void endWithoutAsking(PatientId patient, EndPlan command) {
        Actor actor = actors.get();
        Plan plan = Plan.of(require(command.plan(), patient));
        plan.end(command.seen(), sign(actor, command.reason()));
        plans.end(plan, (Plan.Ended) plan.state());
        events.publishEvent(Audited.changed("plan", plan.id().value(), patient, "ended"));
        events.publishEvent(new PlanEnded(actor.clinic(), patient, plan.id()));
        live.announce(patient, LiveUpdates.Topic.PLAN);
    }

    private void requireNoConcern(PatientId patient) {
        concerns.open(patient).ifPresent(open -> {
            throw new DomainError.Conflict("plans.error.concern." + open.level());
        });
    }

    /** The plan's patient decides who may touch it, so an id of somebody else's plan is as good as none. */
    private PlanDetail require(PlanId id, PatientId patient) {
        return plans.find(id)
                .filter(plan -> plan.patient().equals(patient))
                .orElseThrow(() -> new DomainError.NotFound("plans.error.no-such-plan"));
    }

    private Signature sign(Actor actor, String reason) {
        return new Signature(actor.account(), clock.instant().truncatedTo(ChronoUnit.MILLIS), reason);
    }

    /** Names of what differs, for the audit: never what it says. */
    private static String[] changed(SignedVersion next, PlanBody before) {
        List<String> fields = new ArrayList<>();
        fields.add("version-" + next.number());
        if (next.takesEffect() != null) {
            fields.add("later");
        }
        if (!Objects.equals(before.title(), next.body().title())) {
            fields.add("title");
        }
        PlanChange.between(before, next.body()).stream()
                .map(change -> change.getClass().getSimpleName())
                .distinct()
                .forEach(fields::add);
        return fields.toArray(String[]::new);
    }
}
