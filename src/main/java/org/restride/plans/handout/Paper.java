package org.restride.plans.handout;

import java.util.Set;

/** A size of paper. */
public enum Paper {
    A4("A4", 210, 297),
    LETTER("letter", 216, 279);

    /** Countries whose printers hold Letter. */
    private static final Set<String> LETTER_COUNTRIES =
            Set.of("US", "CA", "MX", "PR", "PH", "CO", "VE", "CL", "CR", "GT", "SV", "NI", "PA", "DO", "BO", "HN");

    private final String css;
    private final int width;
    private final int height;

    Paper(String css, int width, int height) {
        this.css = css;
        this.width = width;
        this.height = height;
    }

    /**
     * The size that is usual there.
     *
     * @param country ISO 3166-1 alpha-2
     */
    public static Paper usualIn(String country) {
        return LETTER_COUNTRIES.contains(country) ? LETTER : A4;
    }

    String css() {
        return css;
    }

    /** Millimetres of the short side. */
    int width() {
        return width;
    }

    /** Millimetres of the long side. */
    int height() {
        return height;
    }
}
