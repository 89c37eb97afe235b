package org.restride.plans;

import java.time.LocalDate;
import org.restride.base.DomainError;
import org.restride.base.PatientId;

/** A patient's plan: drafted, then active in ever new signed versions, then ended. */
final class Plan {
    private final PlanId id;
    private final PatientId patient;
    private State state;

    /** Where the plan stands. */
    sealed interface State {}

    /** Not given to the patient yet. */
    record Drafted() implements State {}

    /** The patient follows this version. */
    record Active(int version, LocalDate startsOn) implements State {}

    /** Nobody follows it any more; the signature says who ended it and why. */
    record Ended(int lastVersion, Signature ending) implements State {}

    private Plan(PlanId id, PatientId patient, State state) {
        this.id = id;
        this.patient = patient;
        this.state = state;
    }

    static Plan draft(PlanId id, PatientId patient) {
        return new Plan(id, patient, new Drafted());
    }

    /** The plan that was read in its newest version, while it is followed. */
    static Plan of(PlanDetail current) {
        return new Plan(
                current.id(),
                current.patient(),
                new Active(current.number(), current.version().startsOn()));
    }

    static Plan restore(PlanId id, PatientId patient, State state) {
        return new Plan(id, patient, state);
    }

    /**
     * Signs the first version.
     *
     * @throws DomainError.Conflict if the plan has been assigned before
     * @throws DomainError.Invalid if the body is not complete
     */
    SignedVersion assign(PlanBody body, LocalDate startsOn, Signature signature) {
        if (!(state instanceof Drafted)) {
            throw new DomainError.Conflict("plans.error.assigned-already");
        }
        body.requireComplete();
        state = new Active(1, startsOn);
        return new SignedVersion(new PlanVersionId(id, 1), startsOn, body, signature, null);
    }

    /**
     * Signs the next version.
     *
     * @param seen the version that the clinician saw when making the change
     * @param startsOn from when the phases are counted; as before unless the clinician begins anew
     * @throws DomainError.Conflict if somebody signed another version meanwhile, or the plan has ended
     * @throws DomainError.Invalid if the body is not complete or no reason is given
     */
    SignedVersion change(int seen, PlanBody body, LocalDate startsOn, News news, Signature signature) {
        Active active = requireActive(seen);
        body.requireComplete();
        requireReason(signature);
        int next = active.version() + 1;
        state = new Active(next, startsOn);
        return new SignedVersion(new PlanVersionId(id, next), startsOn, body, signature, news);
    }

    /**
     * @throws DomainError.Conflict if somebody signed another version meanwhile, or the plan has ended
     * @throws DomainError.Invalid if no reason is given
     */
    void end(int seen, Signature signature) {
        Active active = requireActive(seen);
        requireReason(signature);
        state = new Ended(active.version(), signature);
    }

    /**
     * Takes an ended plan up again with its next version.
     *
     * @param seen the last version before it ended
     * @param startsOn from when the phases are counted
     * @throws DomainError.Conflict if the plan has not ended, or with another version
     * @throws DomainError.Invalid if the body is not complete or no reason is given
     */
    SignedVersion resume(int seen, PlanBody body, LocalDate startsOn, News news, Signature signature) {
        if (!(state instanceof Ended(int last, Signature _)) || last != seen) {
            throw new DomainError.Conflict("plans.error.changed-meanwhile");
        }
        body.requireComplete();
        requireReason(signature);
        int next = last + 1;
        state = new Active(next, startsOn);
        return new SignedVersion(new PlanVersionId(id, next), startsOn, body, signature, news);
    }

    PlanId id() {
        return id;
    }

    PatientId patient() {
        return patient;
    }

    State state() {
        return state;
    }

    private Active requireActive(int seen) {
        return switch (state) {
            case Active active when active.version() == seen -> active;
            case Active _ -> throw new DomainError.Conflict("plans.error.changed-meanwhile");
            case Drafted _ -> throw new DomainError.Conflict("plans.error.not-assigned");
            case Ended _ -> throw new DomainError.Conflict("plans.error.ended");
        };
    }

    private static void requireReason(Signature signature) {
        if (signature.reason().isEmpty()) {
            throw new DomainError.Invalid("plans.error.reason-missing");
        }
    }
}
