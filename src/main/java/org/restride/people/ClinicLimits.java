package org.restride.people;

import java.util.HashMap;
import java.util.Map;
import org.restride.base.DomainError;

/**
 * From when on a patient stands on the worklist, as the clinic wants it.
 *
 * @param painAbove a reported pain above this is shown, 0 to 9
 * @param idleDays days without a session after which a patient is shown, 1 to 60
 * @param respondHours hours within which somebody should have looked, 1 to 168
 */
public record ClinicLimits(int painAbove, int idleDays, int respondHours) {

    public static final ClinicLimits USUAL = new ClinicLimits(5, 5, 24);

    public ClinicLimits {
        Map<String, String> wrong = new HashMap<>();
        if (painAbove < 0 || painAbove > 9) {
            wrong.put("painAbove", "people.invalid.pain-above");
        }
        if (idleDays < 1 || idleDays > 60) {
            wrong.put("idleDays", "people.invalid.idle-days");
        }
        if (respondHours < 1 || respondHours > 168) {
            wrong.put("respondHours", "people.invalid.respond-hours");
        }
        if (!wrong.isEmpty()) {
            throw new DomainError.Invalid(wrong);
        }
    }
}
