package org.restride.plans.ending;

import org.restride.base.DomainError;

/**
 * What came of the care.
 *
 * @param goal how far the patient has come
 * @param words to the patient, at most {@value #LONGEST} characters; may be empty
 */
public record Review(GoalReached goal, String words) {

    public static final int LONGEST = 500;

    public Review {
        words = words.strip();
        if (words.length() > LONGEST) {
            throw new DomainError.Invalid("plans.ending.error.words", LONGEST);
        }
    }
}
