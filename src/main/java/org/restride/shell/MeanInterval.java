package org.restride.shell;

/**
 * A mean with its 95 % confidence interval, by Student's t distribution with n - 1 degrees of freedom: right for means of small samples as
 * long as single values are not wildly skewed, and equal to the usual 1.96 standard errors for large ones.
 *
 * @param n at least 2
 * @param low end of the interval
 * @param high end of the interval
 */
public record MeanInterval(int n, double mean, double low, double high) {

    private static final double UPPER = 0.975;
    private static final int HALVINGS = 80;

    /**
     * @param deviation the sample's standard deviation (n - 1 in the denominator)
     * @throws IllegalArgumentException if there are fewer than two values
     */
    public static MeanInterval of(int n, double mean, double deviation) {
        if (n < 2) {
            throw new IllegalArgumentException("An interval needs two values");
        }
        double half = quantile(n - 1) * deviation / Math.sqrt(n);
        return new MeanInterval(n, mean, mean - half, mean + half);
    }

    /** The 0.975 quantile of Student's t. */
    static double quantile(int freedom) {
        double low = 0;
        double high = 1_000;
        for (int step = 0; step < HALVINGS; step++) {
            double middle = (low + high) / 2;
            if (below(middle, freedom) < UPPER) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The share of the distribution below t, for t of 0 or more. */
    private static double below(double t, int freedom) {
        return 1 - IncompleteBeta.of(freedom / 2.0, 0.5, freedom / (freedom + t * t)) / 2;
    }
}
