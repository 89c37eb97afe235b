package org.restride.messages.appointments;

import java.util.Map;
import java.util.UUID;
import org.restride.base.DomainError;

/**
 * What a patient asks for.
 *
 * @param id made by the page that asks; the same id again is the same request
 * @param words of their own, may be empty unless the reason is another one
 */
public record AskForAppointment(
        UUID id, AppointmentReason reason, String words, Way way, HowSoon howSoon, PreferredTimes preferred) {

    /** Characters. */
    public static final int LONGEST = 1_000;

    public AskForAppointment {
        words = words.strip();
        if (words.length() > LONGEST) {
            throw new DomainError.Invalid(Map.of("words", "appointments.invalid.words-long"));
        }
        if (reason == AppointmentReason.OTHER && words.isEmpty()) {
            throw new DomainError.Invalid(Map.of("words", "appointments.invalid.words-missing"));
        }
    }
}
