package org.restride.progress;

import java.util.Map;
import org.restride.base.DomainError;

/** Scores of pain and effort: whole numbers from 0 (none) to 10 (worst imaginable); pain is LOINC 72514-3. */
public final class PainScore {

    public static final int WORST = 10;

    private PainScore() {}

    /**
     * @throws DomainError.Invalid naming the field if the score is not 0 to 10
     */
    public static int require(String field, int score) {
        if (score < 0 || score > WORST) {
            throw new DomainError.Invalid(Map.of(field, "progress.error.score"));
        }
        return score;
    }
}
