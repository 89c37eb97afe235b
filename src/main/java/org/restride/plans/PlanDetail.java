package org.restride.plans;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.base.PatientId;

/**
 * A plan in one of its versions.
 *
 * @param ending who ended the plan, when and why; null while it is followed
 */
public record PlanDetail(
        PlanId id,
        PatientId patient,
        SignedVersion version,
        @Nullable Signature ending) {
    public int number() {
        return version.number();
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

    public Schedule schedule() {
        return version.schedule();
    }

    /** The last day that the phases cover. */
    public LocalDate lastDay() {
        return version.body().lastDay(version.startsOn());
    }
}
