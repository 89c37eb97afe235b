package org.restride.catalogue;

/** How much of an exercise for one goal, and between what it is safe for it. */
public record GoalDose(DoseSuggestion dose, Bounds bounds) {

    /**
     * @throws IllegalArgumentException if the dose is outside the bounds
     */
    public GoalDose {
        bounds.require(dose);
    }
}
