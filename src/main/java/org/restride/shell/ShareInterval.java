package org.restride.shell;

/**
 * A share with its 95 % confidence interval by Wilson's score method, which stays between 0 and 1 and holds for small samples.
 *
 * @param of how many there are
 * @param low end of the interval, 0 to 1
 * @param high end of the interval, 0 to 1
 */
public record ShareInterval(int count, int of, double low, double high) {

    private static final double Z = 1.959964;

    /**
     * @throws IllegalArgumentException if there are none
     */
    public static ShareInterval of(int count, int of) {
        if (of < 1 || count < 0 || count > of) {
            throw new IllegalArgumentException("A share of nothing");
        }
        double share = (double) count / of;
        double z2 = Z * Z;
        double centre = (share + z2 / (2 * of)) / (1 + z2 / of);
        double half = Z / (1 + z2 / of) * Math.sqrt(share * (1 - share) / of + z2 / (4.0 * of * of));
        return new ShareInterval(count, of, Math.max(0, centre - half), Math.min(1, centre + half));
    }

    /** The share itself, 0 to 1. */
    public double share() {
        return (double) count / of;
    }
}
