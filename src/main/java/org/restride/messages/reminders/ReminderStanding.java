package org.restride.messages.reminders;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a patient's reminders stand.
 *
 * @param address the patient's e-mail address; null if the clinic has none
 * @param mailWorks whether the portal has a mail server
 * @param addressRefused whether the mail server would not take this address
 * @param givenUpOn the day whose letter could not be sent, if that was the last one; null if it was sent
 * @param noticesLostOn the day whose notice no device of the patient took, if none has taken one since; null if notices arrive
 * @param devices how many signed-in devices take notices
 * @param zone on whose clock the times are
 * @param version 0 if nobody has chosen yet
 */
public record ReminderStanding(
        @Nullable String address,
        boolean mailWorks,
        boolean addressRefused,
        @Nullable LocalDate givenUpOn,
        @Nullable LocalDate noticesLostOn,
        boolean byEmail,
        int devices,
        ReminderTimes times,
        boolean paused,
        ZoneId zone,
        int version) {

    public Optional<String> email() {
        return Optional.ofNullable(address);
    }

    /** Whether anything is sent as it stands now. */
    public boolean isOn() {
        return !paused && ((byEmail && mailWorks) || devices > 0);
    }
}
