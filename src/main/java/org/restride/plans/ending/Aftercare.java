package org.restride.plans.ending;

import org.jspecify.annotations.Nullable;
import org.restride.base.PatientId;
import org.restride.plans.PlanVersionId;
import org.restride.plans.Signature;

/**
 * What a patient takes along from a discharge, in one of its versions; never changes.
 *
 * @param version from 1
 * @param plan the plan that ended; null if there was none
 */
public record Aftercare(
        AftercareId id,
        int version,
        PatientId patient,
        State state,
        @Nullable PlanVersionId plan,
        AftercareBody body,
        Signature signature) {

    /** What holds with a version. */
    public enum State {
        /** The patient goes by it. */
        GIVEN,
        /** Discharged without anything to take along; the signature says why. */
        NONE,
        /** The patient is in care again. */
        OVER
    }

    public boolean isGiven() {
        return state == State.GIVEN;
    }
}
