package org.restride.plans;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.base.PatientId;

/**
 * A plan in one of its versions.
 *
 * @param ending who ended the plan, when and why; null while it is followed
 * @param newest the number of the newest signed version, whether it holds yet, waits or was called back
 * @param waiting the version that was signed for a later day; null if none waits, or it was not asked for
 */
public record PlanDetail(
        PlanId id,
        PatientId patient,
        SignedVersion version,
        @Nullable Signature ending,
        int newest,
        @Nullable SignedVersion waiting) {

    /** With nothing signed after the version. */
    public PlanDetail(PlanId id, PatientId patient, SignedVersion version, @Nullable Signature ending) {
        this(id, patient, version, ending, version.number(), null);
    }

    public int number() {
        return version.number();
    }

    public PlanVersionId newestId() {
        return new PlanVersionId(id, newest);
    }

    public String title() {
        return version.body().title();
    }

    public PlanBody body() {
        return version.body();
    }

    public boolean isEnded() {
        return ending != null;
    }

    public Optional<Signature> ended() {
        return Optional.ofNullable(ending);
    }

    /** The version that was signed for a later day. */
    public Optional<SignedVersion> later() {
        return Optional.ofNullable(waiting);
    }

    /** The plan as it will be followed on a day to come: in the version that waits, once that takes effect. */
    public PlanDetail heldOn(LocalDate day) {
        LocalDate turn = waiting == null ? null : waiting.takesEffect();
        return waiting == null || turn == null || turn.isAfter(day)
                ? this
                : new PlanDetail(id, patient, waiting, ending, newest, null);
    }

    public Schedule schedule() {
        return version.schedule();
    }

    /** The next day after it with something to do, if all goes as planned and as signed. */
    public Optional<LocalDate> next(LocalDate day) {
        Optional<LocalDate> next = schedule().next(day);
        LocalDate turn = waiting == null ? null : waiting.takesEffect();
        if (waiting == null || turn == null) {
            return next;
        }
        LocalDate before = turn.isAfter(day) ? turn.minusDays(1) : day;
        return next.filter(found -> found.isBefore(turn))
                .or(() -> waiting.schedule().next(before));
    }

    /** The last day that is planned, by the version that waits if there is one. */
    public LocalDate lastPlannedDay() {
        return waiting == null ? lastDay() : waiting.body().lastDay(waiting.startsOn());
    }

    /** The last day that the phases cover. */
    public LocalDate lastDay() {
        return version.body().lastDay(version.startsOn());
    }
}
