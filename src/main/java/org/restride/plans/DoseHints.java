package org.restride.plans;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What to type in place of a word that isn't understood, guessed from what it looks like. */
enum DoseHints {
    HOLD("hold|aguant|mant[eé]n"),
    REST("rest|descans"),
    TEMPO("tempo|ritmo|\\d+-\\d+-\\d+"),
    WARM_UP("\\d*\\s*(?:warm|calent)"),
    EFFORT("rpe|rir|effort|esfuerzo|keep|deja|reserv"),
    LOAD("\\d+(?:[.,]\\d+)?\\s*(?:k|l)|band|weight|peso|body"),
    SIDE("side|leg|left|right|lado|pierna|izq|der|altern|both|each|per\\b|por\\b"),
    RUN("run|before|after|antes|despu|corr"),
    OFTEN("\\d+\\s*(?:/|w|d|t|q)|every|cada|daily|twice|once|week|sem|d[ií]a|day|todos"),
    WORK("\\d|x|sets?|reps?|series?|min|sec|seg");

    private static final List<DoseHints> ALL = List.of(values());

    private final Pattern look;

    DoseHints(String look) {
        this.look = Pattern.compile(look);
    }

    /** The last part of the text key of the hint. */
    static String forWord(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(hint -> hint.look.matcher(small).lookingAt())
                .findFirst()
                .map(hint -> hint.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse("any");
    }
}
