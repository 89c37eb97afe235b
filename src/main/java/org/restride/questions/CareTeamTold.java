package org.restride.questions;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.restride.base.PatientId;

/** What is under way for a patient whose exercises are locked; the module that tells the care team knows. */
public interface CareTeamTold {

    /**
     * How far it has come.
     *
     * @param name the clinician who was told first; null if no letter or notice has gone out to a person
     * @param at when that was
     * @param opensAt when the clinic opens next; null if it is open, or doesn't say when it is
     * @param outside the clinic's own words for when it is closed; null if it is open or has none
     */
    record Told(
            @Nullable String name,
            @Nullable Instant at,
            @Nullable Instant opensAt,
            @Nullable String outside) {}

    /** For the acting patient, in the patient's language. */
    Told told(PatientId patient, Locale language);
}
