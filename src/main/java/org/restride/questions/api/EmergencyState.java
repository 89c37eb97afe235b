package org.restride.questions.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the emergency screen shows ({@code EmergencyState} of {@code frontend/api/contract.ts}).
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
        @Nullable Unlocked unlocked) {

    /** The patient's clinic. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Clinic(
            String name, @Nullable String phone, @Nullable String hours, String country) {}

    /** The first clinician who has looked. */
    record SeenBy(String name, Instant at) {}

    /** How the lock was lifted. */
    record Unlocked(String by, Instant at, String words) {}

    static EmergencyState free(@Nullable Unlocked unlocked) {
        return new EmergencyState(false, null, null, null, null, null, null, null, null, null, unlocked);
    }
}
