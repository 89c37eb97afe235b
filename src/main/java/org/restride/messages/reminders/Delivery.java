package org.restride.messages.reminders;

import java.time.Duration;
import java.util.Optional;

/** What became of one try to send something. */
sealed interface Delivery {

    /** It was taken. */
    record Taken() implements Delivery {}

    /** It may be tried again. */
    record Later(String problem, Optional<Duration> notBefore) implements Delivery {
        static Later because(String problem) {
            return new Later(problem, Optional.empty());
        }
    }

    /** The address is not there, or not any more. */
    record NoSuchAddress(String problem) implements Delivery {}

    /** It will never be taken, for a reason that is not the address. */
    record Hopeless(String problem) implements Delivery {}
}
