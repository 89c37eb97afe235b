package org.restride.messages.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.restride.base.PatientId;
import org.restride.catalogue.ItemId;

/**
 * Somebody who wants the letters, and how far they got.
 *
 * @param chosenAt when they said so
 * @param lately what stood in the letters of the last months
 */
record DigestReader(PatientId patient, Instant chosenAt, Optional<Last> last, Set<ItemId> lately) {

    /** How a letter stands. */
    enum State {
        /** Being sent; after a crash nobody knows whether it was, and it is not sent again. */
        SENDING,
        SENT,
        FAILED
    }

    /**
     * The newest letter.
     *
     * @param at when it was begun
     * @param before when the letter before it was begun; the choice if there is none
     */
    record Last(int number, State state, int tries, Instant at, Instant before, Optional<Instant> nextAt) {}

    /** Not more often than the mail server would bear. */
    static final int TRIES = 6;

    boolean isTriedAgain(Instant now) {
        return last.filter(letter -> letter.state() == State.FAILED && letter.tries() < TRIES)
                .flatMap(Last::nextAt)
                .filter(next -> !next.isAfter(now))
                .isPresent();
    }

    boolean isDue(Instant now, Duration apart) {
        boolean waits = last.filter(letter -> letter.state() == State.FAILED && letter.tries() < TRIES)
                .isPresent();
        return !waits
                && last.map(Last::at).filter(at -> at.plus(apart).isAfter(now)).isEmpty();
    }

    /** From when on an article is new to them. */
    Instant since() {
        Instant told = last.map(letter -> letter.state() == State.FAILED ? letter.before() : letter.at())
                .orElse(chosenAt);
        return told.isAfter(chosenAt) ? told : chosenAt;
    }
}
