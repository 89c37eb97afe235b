package org.restride.plans.ending;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.PatientId;
import org.restride.plans.PlanId;

/** Knows how the training by a plan went; the module of progress says it. */
public interface TrainingReview {

    /**
     * How it went, corrections counted.
     *
     * @param sessions how many were reported
     * @param firstPain of the first session, 0 to 10; null if there was none
     * @param lastPain of the last session, 0 to 10; null if there was none
     * @param exercises by their id in the plan; what was never reported is missing
     */
    record Course(
            int sessions,
            @Nullable Integer firstPain,
            @Nullable Integer lastPain,
            Map<UUID, Exercise> exercises) {

        public static final Course NONE = new Course(0, null, null, Map.of());

        public Course {
            exercises = Map.copyOf(exercises);
        }
    }

    /**
     * How one exercise went.
     *
     * @param done how often it was done, whole or in part
     * @param hurt how often it was left out, or ended early, because of pain
     */
    record Exercise(int done, int hurt) {}

    Course of(PatientId patient, PlanId plan);
}
