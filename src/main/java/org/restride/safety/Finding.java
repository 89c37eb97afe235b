package org.restride.safety;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.restride.base.Wording;

/**
 * What a rule says about a patient.
 *
 * @param cause what it is about (a report, answers, a plan's version); the same cause never alerts twice
 * @param since when it began to be so
 * @param episode all causes that stand for the same stretch of time, this one among them: reports that come late or fall out of sight may
 *     move the cause within it
 */
record Finding(Reason reason, String cause, Instant since, Numbers numbers, Set<String> episode) {

    Finding {
        episode = Set.copyOf(episode);
    }

    /** Of a cause that stands alone. */
    Finding(Reason reason, String cause, Instant since, Numbers numbers) {
        this(reason, cause, since, numbers, Set.of(cause));
    }

    Finding caused(String known) {
        return new Finding(reason, known, since, numbers, episode);
    }

    Finding titled(Wording title) {
        return new Finding(reason, cause, since, numbers.titled(title), episode);
    }

    Finding also(List<Reason> others) {
        return others.isEmpty() ? this : new Finding(reason, cause, since, numbers.also(others), episode);
    }
}
