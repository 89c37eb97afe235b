package org.restride.people;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.restride.base.PatientId;

/**
 * Who a patient is.
 *
 * @param zone whose days are the patient's days
 * @param country ISO 3166-1 alpha-2
 */
public record PatientSummary(
        PatientId id,
        String firstName,
        String lastName,
        LocalDate birthDate,
        ZoneId zone,
        Locale language,
        String country,
        PatientState state) {

    public String fullName() {
        return firstName + " " + lastName;
    }
}
