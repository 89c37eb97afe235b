package org.restride.people;

import java.time.ZoneId;
import java.util.Locale;
import org.restride.base.ClinicId;

/**
 * What everybody of a clinic may know of it.
 *
 * @param zone where the clinic is; a patient may live in another zone
 * @param country ISO 3166-1 alpha-2; decides the emergency number that is shown unless the patient has another country
 * @param language the language in which the clinic writes by default
 * @param hours opening hours in words, may be empty
 * @param brandColour {@code #RRGGBB}
 */
public record ClinicSummary(
        ClinicId id,
        String name,
        ZoneId zone,
        String country,
        Locale language,
        String phone,
        String hours,
        String brandColour) {}
