package org.restride.plans;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.restride.base.DomainError;

/**
 * Reads a dose as people type it: "3x8-12 hold 2s each side 4/w". English and Spanish words are understood at the same time, and so is
 * every line that {@link DoseWords} and {@link CadenceWords} write.
 */
public final class DoseParser {
    private static final Pattern GAP =
            Pattern.compile("[\\s,;.+@]+|(?:and|y|on|los|then|luego|with|con|at)(?=\\s)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("\\S+");

    private final Locale language;

    private DoseParser(Locale language) {
        this.language = language;
    }

    /** What was understood. */
    public sealed interface Reading {}

    /** What was understood of a text that may say only a part of a dose. */
    public sealed interface PartReading {}

    /**
     * What to change, in whatever dose.
     *
     * @param change throws {@link DomainError.Invalid} for a dose with which it does not go together
     * @param cadence empty if the text says nothing about days
     */
    public record UnderstoodPart(UnaryOperator<Dose> change, Optional<Cadence> cadence) implements PartReading {}

    /**
     * Everything was understood.
     *
     * @param cadence empty if the text says nothing about days
     */
    public record Understood(Dose dose, Optional<Cadence> cadence) implements Reading {}

    /**
     * Something was not understood.
     *
     * @param message what was read, what was not, and what to type, in the reader's language
     * @param unclear the part of the text that was not understood; empty if something is missing
     */
    public record Unclear(String message, String unclear) implements Reading, PartReading {}

    /** The language of the messages; what is typed may be in any known one. */
    public static DoseParser in(Locale language) {
        return new DoseParser(language);
    }

    public Reading read(String typed) {
        DoseNotes notes = new DoseNotes();
        Optional<Unclear> unclear = note(typed.strip(), notes);
        return unclear.isPresent() ? unclear.get() : finish(notes);
    }

    /** Reads what shall be different: "sets 2", "hold 5s, 3/w"; what the text doesn't name stays as it is. */
    public PartReading readPart(String typed) {
        DoseNotes notes = new DoseNotes();
        Optional<Unclear> unclear = note(typed.strip(), notes);
        if (unclear.isPresent()) {
            return unclear.get();
        }
        try {
            Optional<Cadence> cadence = notes.cadence();
            return notes.isEmpty() && cadence.isEmpty()
                    ? new Unclear(text("say-what"), "")
                    : new UnderstoodPart(notes::onto, cadence);
        } catch (DomainError.Invalid illegal) {
            return new Unclear(describe(illegal), "");
        }
    }

    private Optional<Unclear> note(String text, DoseNotes notes) {
        int at = 0;
        while (at < text.length()) {
            Optional<Integer> gap = matchAt(GAP, text, at);
            if (gap.isPresent()) {
                at = gap.get();
                continue;
            }
            DosePhrase.Found found;
            try {
                found = DosePhrase.take(text, at, notes);
            } catch (DomainError.Invalid outOfRange) {
                return Optional.of(unclear(notes, describe(outOfRange), wordAt(text, at)));
            }
            switch (found) {
                case DosePhrase.Noted(int end) -> at = end;
                case DosePhrase.SaidTwice(String phrase) -> {
                    return Optional.of(unclear(notes, text("said-twice", phrase), phrase));
                }
                case DosePhrase.Nothing _ -> {
                    String word = wordAt(text, at);
                    String hint = text("hint." + DoseHints.forWord(word));
                    return Optional.of(unclear(notes, text("what-is", word) + " " + hint, word));
                }
            }
        }
        return Optional.empty();
    }

    /** For what was read well, but can't be where it was typed. */
    public Unclear refuse(String textKey) {
        return new Unclear(PlanTexts.text(language, textKey), "");
    }

    /** For what was read well, but makes no dose together with the rest. */
    public Unclear refuse(DomainError.Invalid illegal) {
        return new Unclear(describe(illegal), "");
    }

    private Reading finish(DoseNotes notes) {
        try {
            Optional<Cadence> cadence = notes.cadence();
            return notes.dose()
                    .<Reading>map(dose -> new Understood(dose, cadence))
                    .orElseGet(() -> unclear(notes, text("say-how-much"), ""));
        } catch (DomainError.Invalid illegal) {
            return unclear(notes, describe(illegal), "");
        }
    }

    private Unclear unclear(DoseNotes notes, String problem, String part) {
        return new Unclear(soFar(notes).map(read -> text("i-read", read) + " ").orElse("") + problem, part);
    }

    private Optional<String> soFar(DoseNotes notes) {
        try {
            return notes.dose().map(dose -> DoseWords.in(language).whole(dose));
        } catch (DomainError.Invalid _) {
            return Optional.empty();
        }
    }

    private String describe(DomainError.Invalid problem) {
        return PlanTexts.text(language, problem.textKey(), problem.arguments().toArray());
    }

    private String text(String key, Object... arguments) {
        return PlanTexts.text(language, "plans.dose.read." + key, arguments);
    }

    private static Optional<Integer> matchAt(Pattern pattern, String text, int at) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? Optional.of(matcher.end()) : Optional.empty();
    }

    private static String wordAt(String text, int at) {
        Matcher word = WORD.matcher(text).region(at, text.length());
        return word.lookingAt() ? word.group().replaceAll("[,;.]+$", "") : text.substring(at);
    }
}
