package org.restride.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A clinic's own colour, and the tones of it in which words can be read on every ground that the portal has.
 *
 * @param red 0 to 255, like the others
 */
public record BrandColour(int red, int green, int blue) {

    /** The least contrast between words and their ground (WCAG 2.2, 1.4.3). */
    public static final double READABLE = 4.5;

    private static final BrandColour WHITE = of("#FFFFFF");
    private static final BrandColour BLACK = of("#000000");

    /** Paper, sunk and card of the design tokens. */
    private static final BrandColour[] LIGHT = {of("#FBFAF7"), of("#F3F3EE"), WHITE};

    private static final BrandColour[] DARK = {of("#0F1A1D"), of("#0B1416"), of("#17262A")};
    private static final double TINT_ON_LIGHT = 0.13;
    private static final double TINT_ON_DARK = 0.16;
    private static final double HOVER = 0.18;
    private static final int STEPS = 100;

    public BrandColour {
        if (IntStream.of(red, green, blue).anyMatch(part -> part < 0 || part > 255)) {
            throw new IllegalArgumentException("A part of a colour is 0 to 255");
        }
    }

    /**
     * @param hex {@code #RRGGBB}
     */
    public static BrandColour of(String hex) {
        int all = Integer.parseInt(hex.substring(1), 16);
        return new BrandColour(all >> 16 & 0xFF, all >> 8 & 0xFF, all & 0xFF);
    }

    /** Whether words in this colour can be read on each light ground and on the colour's own tint. */
    public boolean isReadable() {
        return isReadableOn(LIGHT) && contrast(tint()) >= READABLE;
    }

    /** The nearest darker tone that can be read on light grounds; this colour itself if it can. */
    public BrandColour onLight() {
        return nearest(BLACK, LIGHT, TINT_ON_LIGHT, WHITE);
    }

    /** The nearest lighter tone that can be read on dark grounds. */
    public BrandColour onDark() {
        return nearest(WHITE, DARK, TINT_ON_DARK, DARK[0]);
    }

    /** The soft ground of selected rows, in the light scheme. */
    public BrandColour tint() {
        return WHITE.mixed(this, TINT_ON_LIGHT);
    }

    /** The soft ground of selected rows, in the dark scheme; of a tone from {@link #onDark()}. */
    public BrandColour tintOnDark() {
        return DARK[0].mixed(this, TINT_ON_DARK);
    }

    /** A filled button under the pointer, in the light scheme. */
    public BrandColour pressed() {
        return mixed(BLACK, HOVER);
    }

    /** A filled button under the pointer, in the dark scheme. */
    public BrandColour pressedOnDark() {
        return mixed(WHITE, HOVER);
    }

    /** Contrast as WCAG defines it, 1 to 21. */
    public double contrast(BrandColour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    public String hex() {
        return String.format(Locale.ROOT, "#%02X%02X%02X", red, green, blue);
    }

    private BrandColour nearest(BrandColour end, BrandColour[] grounds, double tint, BrandColour tinted) {
        for (int step = 0; step < STEPS; step++) {
            BrandColour tone = mixed(end, step / (double) STEPS);
            if (tone.isReadableOn(grounds) && tone.contrast(tinted.mixed(tone, tint)) >= READABLE) {
                return tone;
            }
        }
        return end;
    }

    private boolean isReadableOn(BrandColour... grounds) {
        return Arrays.stream(grounds).allMatch(ground -> contrast(ground) >= READABLE);
    }

    private BrandColour mixed(BrandColour other, double share) {
        return new BrandColour(
                mixed(red, other.red, share), mixed(green, other.green, share), mixed(blue, other.blue, share));
    }

    private static int mixed(int one, int other, double share) {
        return (int) Math.round(one + (other - one) * share);
    }

    private double luminance() {
        double[] linear = DoubleStream.of(red, green, blue)
                .map(part -> part / 255)
                .map(part -> part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4))
                .toArray();
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }
}
