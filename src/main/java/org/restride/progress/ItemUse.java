package org.restride.progress;

import java.util.UUID;

/**
 * How an exercise fares with those who do it; over so many sessions that it tells of nobody.
 *
 * @param item of the catalogue
 * @param sessions reports that speak of it
 * @param asked how often it was to be done in them
 * @param done how often it was done to the end
 * @param pain how often it, or the rest of it, was left out because of pain
 * @param unclear how often it was left out because it was not understood
 */
public record ItemUse(UUID item, int sessions, int asked, int done, int pain, int unclear) {

    /** From fewer sessions nothing is shown: such numbers would tell of somebody. */
    public static final int FEWEST = 5;

    private static final int WHOLE = 100;

    public ItemUse {
        if (sessions < FEWEST || asked < sessions) {
            throw new IllegalArgumentException("Numbers from so few sessions tell of somebody");
        }
    }

    /** Done to the end, in percent of how often it was asked. */
    public int donePercent() {
        return percent(done);
    }

    /** Stopped because of pain, in percent of how often it was asked. */
    public int painPercent() {
        return percent(pain);
    }

    /** Not understood, in percent of how often it was asked. */
    public int unclearPercent() {
        return percent(unclear);
    }

    private int percent(int part) {
        return Math.round((float) WHOLE * part / asked);
    }
}
