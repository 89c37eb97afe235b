package org.restride.people;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;

/**
 * What is written down when a patient is registered.
 *
 * @param email may be missing, or shared with a family member
 * @param country ISO 3166-1 alpha-2
 * @param externalNumber the patient's number in the clinic's other systems; unique in the clinic
 */
public record PatientDetails(
        String firstName,
        String lastName,
        LocalDate birthDate,
        @Nullable String email,
        @Nullable String phone,
        Locale language,
        ZoneId zone,
        String country,
        @Nullable String externalNumber) {

    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    public PatientDetails {
        firstName = firstName.strip();
        lastName = lastName.strip();
        email = trimmed(email);
        phone = trimmed(phone);
        externalNumber = trimmed(externalNumber);
        Map<String, String> wrong = new HashMap<>();
        if (firstName.isEmpty() || firstName.length() > 80) {
            wrong.put("firstName", "people.invalid.first-name");
        }
        if (lastName.isEmpty() || lastName.length() > 80) {
            wrong.put("lastName", "people.invalid.last-name");
        }
        if (birthDate.isBefore(OLDEST)) {
            wrong.put("birthDate", "people.invalid.birth-date");
        }
        if (email != null && !Emails.plausible(email)) {
            wrong.put("email", "people.invalid.email");
        }
        if (phone != null && !phone.matches("[+0-9 ()/.-]{3,40}")) {
            wrong.put("phone", "people.invalid.phone");
        }
        if (!Countries.exists(country)) {
            wrong.put("country", "people.invalid.country");
        }
        if (externalNumber != null && externalNumber.length() > 40) {
            wrong.put("externalNumber", "people.invalid.external-number");
        }
        if (!wrong.isEmpty()) {
            throw new DomainError.Invalid(wrong);
        }
    }

    public Optional<String> contactEmail() {
        return Optional.ofNullable(email);
    }

    /** What search compares with: names and number, lower case and without accents. */
    String searchText() {
        String number = externalNumber == null ? "" : " " + externalNumber;
        return Folding.fold(firstName + " " + lastName + " " + firstName + number);
    }

    String sortName() {
        return Folding.fold(lastName + " " + firstName);
    }

    private static @Nullable String trimmed(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
