package org.restride.plans.progression;

import java.util.HashMap;
import java.util.Map;
import org.restride.base.DomainError;

/**
 * The numbers that the rules compare with.
 *
 * @param sessions so many with the same dose go well before a step up, 2 to 10
 * @param mornings of these so many need an answer on the morning after, 1 to {@code sessions}
 * @param painUpTo pain during a session up to this is fine, 0 to 5
 * @param tooMuchFrom pain from this on is too much, above {@code painUpTo}, at most 10
 * @param stopAfter so many sessions in a row that were too much end the exercise, 2 to 6
 * @param effortUpTo effort up to this goes with a step up, 1 to 10
 * @param completion percent of the asked sets, 50 to 100
 */
public record Thresholds(
        int sessions, int mornings, int painUpTo, int tooMuchFrom, int stopAfter, int effortUpTo, int completion) {

    private static final int WORST = 10;

    /**
     * @throws DomainError.Invalid naming the fields that are out of their range
     */
    public Thresholds {
        Map<String, String> wrong = new HashMap<>();
        require(wrong, "sessions", sessions, 2, 10);
        require(wrong, "mornings", mornings, 1, Math.max(1, sessions));
        require(wrong, "painUpTo", painUpTo, 0, 5);
        require(wrong, "tooMuchFrom", tooMuchFrom, Math.clamp(painUpTo + 1, 1, 6), WORST);
        require(wrong, "stopAfter", stopAfter, 2, 6);
        require(wrong, "effortUpTo", effortUpTo, 1, WORST);
        require(wrong, "completion", completion, 50, 100);
        if (!wrong.isEmpty()) {
            throw new DomainError.Invalid(wrong);
        }
    }

    /** So many newest sessions can decide anything; older ones are not looked at. */
    int lookedBack() {
        return Math.max(sessions, stopAfter);
    }

    private static void require(Map<String, String> wrong, String field, int value, int least, int most) {
        if (value < least || value > most) {
            wrong.put(field, "proposals.rules.error");
        }
    }
}
