package org.restride.progress;

/**
 * What came of keying a sheet in.
 *
 * @param sessions how many became reports
 * @param corrected how many corrected what had been keyed in before
 * @param mornings how many answers about mornings were kept or corrected
 */
public record KeyedIn(int sessions, int corrected, int mornings) {
    public boolean isNothing() {
        return sessions + corrected + mornings == 0;
    }
}
