package org.restride.base;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Work for a transaction of its own that may not ask for a second connection while its thread holds one: if every thread of a full pool
 * did, none would get any. It waits until the thread's outermost transaction has given its connection back.
 */
@Component
class Afterwards {

    private static final Logger LOG = LoggerFactory.getLogger(Afterwards.class);

    private static final class Held {
        private int transactions;
        private final List<Runnable> waiting = new ArrayList<>();
    }

    private static final ThreadLocal<@Nullable Held> HELD = new ThreadLocal<>();

    /** At once if this thread holds no connection, else after the last one is given back; whatever then fails is only logged. */
    void run(Runnable work) {
        Held now = HELD.get();
        if (now == null) {
            work.run();
        } else {
            now.waiting.add(work);
        }
    }

    /** A transaction of this thread has taken a connection. */
    void began() {
        Held now = HELD.get();
        if (now == null) {
            now = new Held();
            HELD.set(now);
        }
        now.transactions++;
    }

    /** A transaction of this thread has given its connection back. */
    void ended() {
        Held now = HELD.get();
        if (now != null && --now.transactions == 0) {
            HELD.remove();
            now.waiting.forEach(Afterwards::runAlone);
        }
    }

    /** The transaction before it is over, and its caller has to hear how that ended. */
    private static void runAlone(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException problem) {
            LOG.error("Work after a transaction failed", problem);
        }
    }
}
