package org.restride.people;

/** Whom an account wants to see in the pictures of exercises. */
public record FigureLook(Body body, Tone tone) {

    /** Body types, as the figures draw them. */
    public enum Body {
        AVERAGE,
        SLIM,
        STRONG,
        FULL
    }

    /** Skin and hair, as the figures draw them; {@code VARIED} is somebody else in each exercise. */
    public enum Tone {
        VARIED,
        FAIR,
        TAN,
        BROWN,
        DEEP,
        GREY
    }
}
