package org.restride.messages;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.PatientId;

/**
 * One conversation in the inbox.
 *
 * @param preview how the newest message begins; empty if it is only pictures
 * @param fromClinic who wrote it
 * @param assignedTo the colleague who was asked to answer, or null
 * @param waitingSince since when the patient waits, or null
 * @param urgent whether an unanswered message names what may be a red flag
 * @param unseen messages of the patient that nobody has seen
 */
public record InboxRow(
        PatientId patient,
        String firstName,
        String lastName,
        String preview,
        boolean fromClinic,
        Instant lastAt,
        @Nullable AccountId assignedTo,
        @Nullable String assignedName,
        @Nullable Instant waitingSince,
        boolean urgent,
        int unseen) {

    InboxRow named(Map<AccountId, String> names) {
        return new InboxRow(
                patient,
                firstName,
                lastName,
                preview,
                fromClinic,
                lastAt,
                assignedTo,
                assignedTo == null ? null : names.get(assignedTo),
                waitingSince,
                urgent,
                unseen);
    }

    public String fullName() {
        return firstName + " " + lastName;
    }
}
