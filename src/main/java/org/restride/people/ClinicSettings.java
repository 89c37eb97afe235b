package org.restride.people;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.restride.base.DomainError;

/**
 * What an administrator sets for the clinic.
 *
 * @param country ISO 3166-1 alpha-2
 * @param languages in which the clinic writes; the first is the usual one
 * @param brandColour {@code #RRGGBB}
 * @param secondFactorRequired whether staff can't work without a second factor
 */
public record ClinicSettings(
        String name,
        String address,
        String phone,
        String hours,
        ZoneId zone,
        String country,
        List<Locale> languages,
        String brandColour,
        boolean secondFactorRequired,
        ClinicLimits limits) {

    public static final String USUAL_COLOUR = "#0E6A6B";

    public ClinicSettings {
        name = name.strip();
        languages = List.copyOf(languages);
        Map<String, String> wrong = new HashMap<>();
        if (name.isEmpty() || name.length() > 120) {
            wrong.put("name", "people.invalid.clinic-name");
        }
        if (!Countries.exists(country)) {
            wrong.put("country", "people.invalid.country");
        }
        if (languages.isEmpty()) {
            wrong.put("languages", "people.invalid.languages");
        }
        if (!brandColour.matches("#[0-9A-F]{6}")) {
            wrong.put("brandColour", "people.invalid.colour");
        }
        if (!wrong.isEmpty()) {
            throw new DomainError.Invalid(wrong);
        }
    }

    /** The settings with which a clinic begins. */
    public static ClinicSettings begin(String name, ZoneId zone, String country, Locale language) {
        return new ClinicSettings(
                name, "", "", "", zone, country, List.of(language), USUAL_COLOUR, false, ClinicLimits.USUAL);
    }
}
