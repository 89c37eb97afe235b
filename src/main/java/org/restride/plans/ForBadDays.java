package org.restride.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a clinician signed for an exercise on days on which the usual is too much.
 *
 * @param flareUp for a day with more pain than usual
 * @param smallest the least that still counts, for a day with little time; null if it does not belong to the short session
 */
public record ForBadDays(
        FlareUp flareUp,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Dose smallest) {

    /** With no part of a dose above the usual one; empty if they are of different sorts, so that nothing was signed that could hold. */
    Optional<ForBadDays> within(Dose usual) {
        Optional<FlareUp> flare = flareUp instanceof FlareUp.Less(Dose less)
                ? DoseOrder.least(less, usual)
                        .map(dose -> dose.equals(usual) ? new FlareUp.AsUsual() : new FlareUp.Less(dose))
                : Optional.of(flareUp);
        Optional<Dose> least = smallest == null ? Optional.empty() : DoseOrder.least(smallest, usual);
        return flare.isEmpty() || least.isPresent() != (smallest != null)
                ? Optional.empty()
                : Optional.of(new ForBadDays(flare.get(), least.orElse(null)));
    }

    public ForBadDays with(FlareUp other) {
        return new ForBadDays(other, smallest);
    }

    /**
     * @param other null if it does not belong to the short session
     */
    public ForBadDays withSmallest(@Nullable Dose other) {
        return new ForBadDays(flareUp, other);
    }
}
