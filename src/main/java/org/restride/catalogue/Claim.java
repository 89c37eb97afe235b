package org.restride.catalogue;

import java.time.LocalDate;

/**
 * A statement that matters, and what it rests on.
 *
 * @param id unique in its item; marks in the text name it
 * @param where in the source it stands
 * @param checked when somebody last compared it with the source
 */
public record Claim(String id, String text, Source source, String where, Grade grade, LocalDate checked) {

    Claim inWords(String text) {
        return new Claim(id, text, source, where, grade, checked);
    }

    /** What kind of evidence it is, from strongest to weakest. */
    public enum Grade {
        GUIDELINE,
        REVIEW,
        TRIAL,
        COHORT,
        EXPERT,
        /** Said by one of the texts from which the pack's authors started, and by nothing stronger. */
        SEED
    }
}
