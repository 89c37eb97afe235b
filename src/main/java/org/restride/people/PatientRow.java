package org.restride.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.restride.base.PatientId;

/**
 * A patient in a list. Of patients for whom the acting clinician does not care only the name is there.
 *
 * @param open whether the acting person may see more than the name
 * @param joinedAt when the patient first signed in; null before that
 * @param team names of the care team
 */
public record PatientRow(
        PatientId id,
        String firstName,
        String lastName,
        boolean open,
        @Nullable LocalDate birthDate,
        @Nullable String externalNumber,
        PatientState state,
        @Nullable Instant joinedAt,
        List<String> team) {

    public String fullName() {
        return firstName + " " + lastName;
    }
}
