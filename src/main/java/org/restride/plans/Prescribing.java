package org.restride.plans;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a clinician gives a patient a plan, changes it and ends it; each version is signed and stays. */
@Service
@Transactional
public class Prescribing {
    private final Plans plans;
    private final SigningCheck check;
    private final Clinics clinics;
    private final CurrentActor actors;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final LiveUpdates live;

    Prescribing(
            Plans plans,
            SigningCheck check,
            Clinics clinics,
            CurrentActor actors,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events,
            LiveUpdates live) {
        this.plans = plans;
        this.check = check;
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
     * @throws DomainError.Invalid if the plan is not complete, names content that the clinic has not accepted, is unclear, or something serious
     *     that the checks found has no reason
     */
    @ForCliniciansOf
    public PlanVersionId assign(PatientId patient, AssignPlan command) {
        SigningFacts facts = check.look(patient, command.body(), null);
        facts.requireNoConcern();
        Actor actor = actors.get();
        Plan plan = Plan.draft(new PlanId(ids.next()), patient);
        SignedVersion signed = plan.assign(command.body(), command.startsOn(), sign(actor, command.reason()));
        facts.requireContents(signed.body(), Set.of());
        SignedVersion first = signed.keeping(facts.settle(signed, command.keeping()));
        plans.add(plan, first);
        events.publishEvent(Audited.created(
                "plan", plan.id().value(), patient, signedFields(first).toArray(String[]::new)));
        events.publishEvent(new PlanAssigned(actor.clinic(), patient, plan.id()));
        live.announce(patient, LiveUpdates.Topic.PLAN);
        return first.id();
    }

    /**
     * @throws DomainError.NotFound if the patient has no such plan
     * @throws DomainError.Conflict if a colleague signed another version meanwhile, or the plan has ended
     * @throws DomainError.Invalid if the plan is not complete or the reason is missing, it is unclear, or something serious that the checks found
     *     has no reason
     */
    @ForCliniciansOf
    public PlanVersionId change(PatientId patient, ChangePlan command) {
        SigningFacts facts = look(patient, command);
        Plan.Change change = signNext(facts, patient, command, sign(actors.get(), command.reason()));
        return store(facts, change.keeping(facts.settle(change.asked(), command.keeping())), patient);
    }

    /**
     * Takes a step that was proposed and a clinician approves: what the plan held before needs no new answer.
     *
     * @throws DomainError.NotFound if the patient has no such plan
     * @throws DomainError.Conflict if a colleague signed another version meanwhile, or the plan has ended
     * @throws DomainError.Invalid if the step would bring something serious into the plan; it has to be made by hand, with a reason
     */
    @ForCliniciansOf
    public PlanVersionId step(PatientId patient, ChangePlan command) {
        SigningFacts facts = look(patient, command);
        Plan.Change change = signNext(facts, patient, command, sign(actors.get(), command.reason()));
        facts.requireNothingIntroduced(command.body(), command.startsOn());
        return store(facts, change.keeping(facts.keep(change.asked())), patient);
    }

    /**
     * Signs what a rule found in the place of a clinician who allowed it beforehand; the version says so.
     *
     * @param signer who allowed it
     * @return empty if it would bring something serious into the plan, so that a clinician has to look at it; then nothing is changed
     * @throws DomainError.Conflict if somebody signed another version meanwhile, or the plan has ended
     */
    @ForProgram
    public Optional<PlanVersionId> changeByRule(PatientId patient, ChangePlan command, AccountId signer) {
        SigningFacts facts = look(patient, command);
        if (!facts.introduced(command.body(), command.startsOn()).isEmpty()) {
            return Optional.empty();
        }
        Signature signature =
                new Signature(signer, clock.instant().truncatedTo(ChronoUnit.MILLIS), command.reason(), true);
        Plan.Change change = signNext(facts, patient, command, signature);
        return Optional.of(store(facts, change.keeping(facts.keep(change.asked())), patient));
    }

    private SigningFacts look(PatientId patient, ChangePlan command) {
        return check.look(patient, command.body(), command.plan());
    }

    private Plan.Change signNext(SigningFacts facts, PatientId patient, ChangePlan command, Signature signature) {
        PlanDetail held = require(facts.held(), patient);
        if (command.effect().on() != null) {
            command.effect().requireWithin(plans.day(patient));
        }
        Plan.Change change = Plan.of(held).change(command, held.body(), signature, follows(held));
        facts.requireContents(change.asked().body(), known(held));
        return change;
    }

    private PlanVersionId store(SigningFacts facts, Plan.Change change, PatientId patient) {
        Actor actor = actors.get();
        PlanDetail held = require(facts.held(), patient);
        Plan plan = Plan.of(held);
        if (change.calledBack() != null) {
            plans.callBack(held.version(), change.calledBack(), change.asked().signature());
            events.publishEvent(Audited.changed(
                    "plan",
                    plan.id().value(),
                    patient,
                    "version-" + change.calledBack().version(),
                    "called-back"));
        }
        for (SignedVersion next : change.versions()) {
            plans.addNext(plan, next);
            events.publishEvent(Audited.changed("plan", plan.id().value(), patient, changed(next, held.body())));
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
        PlanDetail held = require(plans.find(command.waiting().plan()), patient);
        Signature signature = sign(actor, command.reason());
        PlanVersionId waiting = Plan.of(held)
                .callBack(command.waiting().version(), held.version().startsOn(), signature);
        plans.callBack(held.version(), waiting, signature);
        events.publishEvent(
                Audited.changed("plan", held.id().value(), patient, "version-" + waiting.version(), "called-back"));
        events.publishEvent(new PlanChanged(actor.clinic(), patient, held.id(), held.number()));
        live.announce(patient, LiveUpdates.Topic.PLAN);
    }

    /**
     * Takes a plan that has ended up again, as its next version.
     *
     * @throws DomainError.NotFound if the patient has no such plan
     * @throws DomainError.Conflict if the plan has not ended, or the patient follows another one by now or is discharged, or has answered
     *     something that a clinician has to look into first
     * @throws DomainError.Invalid if the plan is not complete or the reason is missing, it is unclear, or something serious that the checks found
     *     has no reason
     */
    @ForCliniciansOf
    public PlanVersionId resume(PatientId patient, ChangePlan command) {
        SigningFacts facts = look(patient, command);
        facts.requireNoConcern();
        Actor actor = actors.get();
        Plan plan = Plan.of(require(facts.held(), patient));
        SignedVersion signed = plan.resume(
                command.seen(), command.body(), command.startsOn(), command.news(), sign(actor, command.reason()));
        facts.requireContents(signed.body(), Set.of());
        SignedVersion next = signed.keeping(facts.settle(signed, command.keeping()));
        plans.resume(plan, next);
        List<String> fields = signedFields(next);
        fields.add("resumed");
        events.publishEvent(Audited.changed("plan", plan.id().value(), patient, fields.toArray(String[]::new)));
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
        Plan plan = Plan.of(require(plans.find(command.plan()), patient));
        plan.end(command.seen(), sign(actor, command.reason()));
        plans.end(plan, (Plan.Ended) plan.state());
        events.publishEvent(Audited.changed("plan", plan.id().value(), patient, "ended"));
        events.publishEvent(new PlanEnded(actor.clinic(), patient, plan.id()));
        live.announce(patient, LiveUpdates.Topic.PLAN);
    }

    /** The plan's patient decides who may touch it, so an id of somebody else's plan is as good as none. */
    private static PlanDetail require(Optional<PlanDetail> found, PatientId patient) {
        return found.filter(plan -> plan.patient().equals(patient))
                .orElseThrow(() -> new DomainError.NotFound("plans.error.no-such-plan"));
    }

    private Signature sign(Actor actor, String reason) {
        return new Signature(actor.account(), clock.instant().truncatedTo(ChronoUnit.MILLIS), reason);
    }

    /** Names of what differs, for the audit: never what it says. */
    private static String[] changed(SignedVersion next, PlanBody before) {
        List<String> fields = signedFields(next);
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

    /** The version's number, and whether its signer has given reasons to keep what the checks found. */
    private static List<String> signedFields(SignedVersion version) {
        List<String> fields = new ArrayList<>();
        fields.add("version-" + version.number());
        if (version.kept().stream()
                .anyMatch(kept -> kept.at().equals(version.signature().at()))) {
            fields.add("kept-findings");
        }
        return fields;
    }
}
