package org.restride.plans;

import org.restride.base.DomainError;

/**
 * What a new version tells the patient, in plain words.
 *
 * @param what what is different now, one line a change, at most 1,000 characters
 * @param why the clinician's reason in the patient's words, at most 500 characters; both must be there
 */
public record News(String what, String why) {
    public News {
        what = what.strip();
        why = why.strip();
        if (what.isEmpty() || why.isEmpty()) {
            throw new DomainError.Invalid("plans.error.news-missing");
        }
        if (what.length() > 1_000 || why.length() > 500) {
            throw new DomainError.Invalid("plans.error.news-too-long");
        }
    }
}
