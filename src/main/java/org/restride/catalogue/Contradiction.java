package org.restride.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;

/**
 * Two claims that disagree, and how an editor settled it. Texts are by language; one that an editor wrote is in one language only.
 *
 * @param number in the clinic's register, from 1
 * @param settlement the newest; null as long as nobody has settled it
 */
public record Contradiction(
        UUID id,
        int number,
        Map<String, String> topic,
        Side a,
        Side b,
        @Nullable Settlement settlement) {

    public Contradiction {
        topic = Map.copyOf(topic);
    }

    /** Whether the catalogue says it. */
    public enum Standing {
        PUBLISHED,
        /** Known, and not to be said. */
        REFUSED
    }

    /**
     * One of the two claims.
     *
     * @param sources keys of what it rests on
     * @param where in the sources it stands
     * @param items that say it
     */
    public record Side(
            Map<String, String> text, List<String> sources, String where, Standing standing, List<ItemKey> items) {

        public Side {
            text = Map.copyOf(text);
            sources = List.copyOf(sources);
            items = List.copyOf(items);
        }
    }

    /**
     * What was decided, and why.
     *
     * @param by nobody of the clinic if it came with a pack
     */
    public record Settlement(Map<String, String> decision, Map<String, String> reason, AccountId by, Instant at) {

        public Settlement {
            decision = Map.copyOf(decision);
            reason = Map.copyOf(reason);
        }
    }
}
