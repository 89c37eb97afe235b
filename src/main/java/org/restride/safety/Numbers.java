package org.restride.safety;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a reason, from which its sentence is made in the reader's language.
 *
 * @param pain the reported score, 0 to 10
 * @param limit the rule's threshold
 * @param day the patient's day that it is about: of the report, of the last session, of the plan's end
 * @param morning whether the pain was that of a morning
 */
public record Numbers(
        @Nullable Integer pain,
        @Nullable Integer limit,
        @Nullable LocalDate day,
        boolean morning) {

    static final Numbers NONE = new Numbers(null, null, null, false);
}
