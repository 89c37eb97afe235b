package org.restride.questions.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the emergency screen shows ({@code EmergencyState} of {@code frontend/api/questions.ts}).
 *
 * @param since when the lock was set, and with it the care team told
 * @param now the fixed text that says why this can't wait
 * @param say sentences for the phone call, from what the patient answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EmergencyState(
        boolean locked,
        @Nullable Instant since,
        @Nullable List<String> flags,
        @Nullable String now,
        @Nullable List<String> say,
        @Nullable String number,
        @Nullable String adviceName,
        @Nullable String adviceLine,
        @Nullable Clinic clinic,
        @Nullable SeenBy seenBy,
        @Nullable Told told,
        @Nullable Unlocked unlocked) {

    /** The patient's clinic. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Clinic(
            String name, @Nullable String phone, @Nullable String hours, String country) {}

    /** The first clinician who has looked. */
    record SeenBy(String name, Instant at) {}

    /**
     * Whom the program has told.
     *
     * @param name the clinician who was told first; without it nobody was reached yet
     * @param opensAt when the clinic opens next; without it the clinic is open, or doesn't say when it is
     * @param outside the clinic's own words for when it is closed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            @Nullable String name,
            @Nullable Instant at,
            @Nullable Instant opensAt,
            @Nullable String outside) {}

    /** How the lock was lifted. */
    record Unlocked(String by, Instant at, String words) {}

    static EmergencyState free(@Nullable Unlocked unlocked) {
        return new EmergencyState(false, null, null, null, null, null, null, null, null, null, null, unlocked);
    }
}
