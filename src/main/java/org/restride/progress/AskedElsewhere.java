package org.restride.progress;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.base.Glimpse;
import org.restride.base.PatientId;
import org.restride.base.Wording;

/** What Today asks the patient beside the plan, kept by a module that this one does not know. */
public interface AskedElsewhere {

    /** A part of Today's one statement. Whoever asks has made sure that the acting person may know it. */
    Glimpse<Asking> glimpse(PatientId patient);

    /** What may be asked, once the day and the end of the plan are known. */
    @FunctionalInterface
    interface Asking {

        /**
         * @param planEnds the last day of the plan; null without one
         */
        Optional<Asked> on(LocalDate day, @Nullable LocalDate planEnds);
    }

    /**
     * One thing that is asked; never more than one at a time.
     *
     * @param about in the patient's words
     */
    record Asked(Wording about) {}
}
