package org.restride.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.plans.checks.Kept;

/** A patient's plan: drafted, then active in ever new signed versions, then ended. */
final class Plan {
    private final PlanId id;
    private final PatientId patient;
    private State state;

    /** Where the plan stands. */
    sealed interface State {}

    /** Not given to the patient yet. */
    record Drafted() implements State {}

    /**
     * The patient follows it.
     *
     * @param version the newest signed one, whether it holds, waits or was called back
     * @param waiting the one that was signed for a later day; null if none waits
     */
    record Active(int version, LocalDate startsOn, @Nullable SignedVersion waiting) implements State {
        Active(int version, LocalDate startsOn) {
            this(version, startsOn, null);
        }
    }

    /**
     * Nobody follows it any more; the signature says who ended it and why.
     *
     * @param calledBack the version that waited and will never hold; null if none did
     */
    record Ended(
            int lastVersion, Signature ending, @Nullable Integer calledBack) implements State {}

    /**
     * What came of signing a change.
     *
     * @param versions what was signed, in this order
     * @param calledBack the version that waited and gave way; null if none did
     */
    record Change(List<SignedVersion> versions, @Nullable PlanVersionId calledBack) {
        Change {
            versions = List.copyOf(versions);
        }

        /** With what is kept in the version that was asked for, and goes on in the one that follows it. */
        Change keeping(List<Kept> kept) {
            return new Change(
                    versions.stream()
                            .map(version -> version.keeping(Stream.concat(kept.stream(), version.kept().stream())
                                    .distinct()
                                    .toList()))
                            .toList(),
                    calledBack);
        }

        /** The version that was asked for. */
        SignedVersion asked() {
            return versions.getFirst();
        }
    }

    private Plan(PlanId id, PatientId patient, State state) {
        this.id = id;
        this.patient = patient;
        this.state = state;
    }

    static Plan draft(PlanId id, PatientId patient) {
        return new Plan(id, patient, new Drafted());
    }

    /** The plan that was read in the version that holds, or held when it ended. */
    static Plan of(PlanDetail held) {
        State state = held.ended()
                .<State>map(ending -> new Ended(held.newest(), ending, null))
                .orElseGet(() -> new Active(held.newest(), held.version().startsOn(), held.waiting()));
        return new Plan(held.id(), held.patient(), state);
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
     * Signs the next version, to hold at once.
     *
     * @param seen the newest version that the clinician saw when making the change
     * @param startsOn from when the phases are counted; as before unless the clinician begins anew
     * @throws DomainError.Conflict if somebody signed another version meanwhile, or one waits, or the plan has ended
     * @throws DomainError.Invalid if the body is not complete or no reason is given
     */
    SignedVersion change(int seen, PlanBody body, LocalDate startsOn, News news, Signature signature) {
        return change(new ChangePlan(id, seen, body, startsOn, news, "", Effect.NOW), body, signature, "")
                .asked();
    }

    /**
     * Signs the next version. Only one may wait for its day: if one does, it gives way, or it follows the new version and is signed again
     * with what the new one changed.
     *
     * @param before what holds until now
     * @param follows the reason with which a version that waits is signed again
     * @throws DomainError.Conflict if somebody signed another version meanwhile, or one waits that the clinician doesn't know of, or the plan
     *     has ended
     * @throws DomainError.Invalid if the body is not complete, no reason is given, or two were to wait
     */
    Change change(ChangePlan command, PlanBody before, Signature signature, String follows) {
        Active active = requireActive(command.seen());
        command.body().requireComplete();
        requireReason(signature);
        Effect effect = command.effect();
        SignedVersion waiting = active.waiting();
        int next = active.version() + 1;
        SignedVersion asked = new SignedVersion(
                new PlanVersionId(id, next),
                command.startsOn(),
                effect.on(),
                command.body(),
                signature,
                command.news(),
                null);
        if (waiting == null) {
            state = new Active(next, command.startsOn(), effect.on() == null ? null : asked);
            return new Change(List.of(asked), null);
        }
        Optional<SignedVersion> following = following(effect, before, asked, waiting, follows);
        state = following
                .map(again -> new Active(again.number(), again.startsOn(), again))
                .orElseGet(() -> new Active(next, command.startsOn(), effect.on() == null ? null : asked));
        return new Change(Stream.concat(Stream.of(asked), following.stream()).toList(), waiting.id());
    }

    private static Optional<SignedVersion> following(
            Effect effect, PlanBody before, SignedVersion asked, SignedVersion waiting, String reason) {
        return switch (effect.waiting()) {
            case REFUSE -> throw new DomainError.Conflict("plans.error.one-waits");
            case REPLACE -> Optional.empty();
            case FOLLOW -> {
                if (effect.on() != null) {
                    throw new DomainError.Invalid("plans.error.two-wait");
                }
                yield Following.after(asked, before, waiting, reason);
            }
        };
    }

    /**
     * Takes back the version that waits.
     *
     * @param seen the newest version that the clinician saw
     * @return the version that will never hold
     * @throws DomainError.Conflict if somebody signed another version meanwhile, none waits any more, or the plan has ended
     * @throws DomainError.Invalid if no reason is given
     */
    PlanVersionId callBack(int seen, LocalDate startsOn, Signature signature) {
        Active active = requireActive(seen);
        requireReason(signature);
        SignedVersion waiting = active.waiting();
        if (waiting == null) {
            throw new DomainError.Conflict("plans.error.none-waits");
        }
        state = new Active(active.version(), startsOn);
        return waiting.id();
    }

    /**
     * @throws DomainError.Conflict if somebody signed another version meanwhile, or the plan has ended
     * @throws DomainError.Invalid if no reason is given
     */
    void end(int seen, Signature signature) {
        Active active = requireActive(seen);
        requireReason(signature);
        SignedVersion waiting = active.waiting();
        state = new Ended(active.version(), signature, waiting == null ? null : waiting.number());
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
        if (!(state instanceof Ended(int last, Signature ending, Integer _)) || last != seen) {
            throw new DomainError.Conflict("plans.error.changed-meanwhile");
        }
        body.requireComplete();
        requireReason(signature);
        int next = last + 1;
        state = new Active(next, startsOn);
        return new SignedVersion(new PlanVersionId(id, next), startsOn, null, body, signature, news, ending.at());
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
