package org.restride.shell;

import java.time.LocalDate;
import java.util.Optional;
import org.restride.base.PatientId;

/** How function changed in a stretch of time, by the measure that all patients of the clinic have in common; nothing without one. */
interface CaseloadFunction {

    /** The first and the newest score; empty unless there are two. */
    Optional<CountedEpisode.Change> of(PatientId patient, LocalDate from, LocalDate until);
}
