package org.restride.plans.progression;

/**
 * How large one step of a dose is.
 *
 * @param loadPercent 2 to 10
 */
public record StepSizes(int repetitions, int seconds, int holdSeconds, int sets, int loadPercent) {

    public StepSizes {
        if (repetitions < 1 || seconds < 1 || holdSeconds < 1 || sets < 1) {
            throw new IllegalArgumentException("A step goes somewhere");
        }
        if (loadPercent < 2 || loadPercent > 10) {
            throw new IllegalArgumentException("A step of load is 2 to 10 percent");
        }
    }
}
