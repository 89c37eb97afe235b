package org.restride.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.PatientId;
import org.restride.base.Wording;

/**
 * A patient who needs somebody.
 *
 * @param rank place of the reason in the order of risk
 * @param since from when the patient has been waiting
 * @param respondBy until when somebody should have looked
 * @param raisedAt when the newest of the reasons was found
 * @param others how many more reasons there are
 * @param pains the last reported scores, oldest first
 */
public record WorklistRow(
        PatientId patient,
        String firstName,
        String lastName,
        LocalDate birthDate,
        Reason reason,
        Urgency urgency,
        int rank,
        Numbers numbers,
        Instant since,
        Instant respondBy,
        Instant raisedAt,
        int others,
        List<Integer> pains,
        @Nullable Taken taken,
        @Nullable Snooze snooze,
        Context context) {

    public WorklistRow {
        pains = List.copyOf(pains);
    }

    /** Who has taken it; the name is empty if it isn't known. */
    public record Taken(AccountId by, String name, Instant at) {}

    /** Put aside until then. */
    public record Snooze(Instant until, String why) {}

    /**
     * What other modules know of the patient now.
     *
     * @param phone the patient's number
     * @param plan title of the plan that the patient follows
     * @param quote how the newest message of a patient begins who waits for an answer
     * @param proposed what the rules propose for the plan
     */
    public record Context(
            @Nullable String phone,
            @Nullable String plan,
            @Nullable String quote,
            @Nullable Proposed proposed) {}

    /**
     * Steps of the plan that wait for a signature.
     *
     * @param cautious whether one of them goes down or stops something
     * @param reason of the first of them, for the clinician
     */
    public record Proposed(int steps, boolean cautious, Wording reason) {}

    public Optional<Taken> takenBy() {
        return Optional.ofNullable(taken);
    }

    public boolean isLate(Instant now) {
        return now.isAfter(respondBy);
    }

    WorklistRow named(String staff) {
        return taken == null
                ? this
                : new WorklistRow(
                        patient,
                        firstName,
                        lastName,
                        birthDate,
                        reason,
                        urgency,
                        rank,
                        numbers,
                        since,
                        respondBy,
                        raisedAt,
                        others,
                        pains,
                        new Taken(taken.by(), staff, taken.at()),
                        snooze,
                        context);
    }
}
