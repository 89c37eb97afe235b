package org.restride.catalogue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;

/** What an editor's text must have before it is published; packs are checked where they are read, with lines. */
final class ItemChecks {

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_SUMMARY = 120;
    private static final int LONGEST_WHY = 300;

    private ItemChecks() {}

    /**
     * @throws DomainError.Invalid that names each field
     */
    static void require(ItemText text) {
        Map<String, String> problems = new LinkedHashMap<>();
        requireLength(problems, "title", text.title(), LONGEST_TITLE);
        requireLength(problems, "summary", text.summary(), LONGEST_SUMMARY);
        switch (text.body()) {
            case ExerciseBody exercise -> {
                requireSteps(problems, exercise.steps());
                if (!FigureFault.of(exercise.figure()).isEmpty()) {
                    problems.put("figure", "catalogue.error.figure-angle");
                }
            }
            case RunSessionBody run -> requireSteps(problems, run.steps());
            case ArticleBody article -> requireProse(problems, article.markdown(), article.claims());
            case HabitBody habit -> requireProse(problems, habit.markdown(), habit.claims());
        }
        Illustration.fault(text.illustrations()).ifPresent(fault -> problems.put("pictures", fault));
        if (!problems.isEmpty()) {
            throw new DomainError.Invalid(problems);
        }
    }

    /**
     * @param whyHard as typed; it counts only for a text that is hard to read
     * @return null if the text is not above the reading grade
     * @throws DomainError.Invalid if the text is above it and there is no reason
     */
    static @Nullable String requireReadable(ItemText text, Locale language, String whyHard) {
        if (Readability.of(text, language).fine()) {
            return null;
        }
        String why = whyHard.strip();
        if (why.isEmpty() || why.length() > LONGEST_WHY) {
            throw new DomainError.Invalid(Map.of("whyHard", "catalogue.error.why-hard"));
        }
        return why;
    }

    private static void requireLength(Map<String, String> problems, String field, String value, int most) {
        if (value.isBlank()) {
            problems.put(field, "catalogue.error.missing");
        } else if (value.length() > most) {
            problems.put(field, "catalogue.error.too-long");
        }
    }

    private static void requireSteps(Map<String, String> problems, Steps steps) {
        requireSome(problems, "setUp", steps.setUp());
        requireSome(problems, "movement", steps.movement());
        requireSome(problems, "stopIf", steps.stopIf());
    }

    private static void requireSome(Map<String, String> problems, String field, List<String> lines) {
        if (lines.isEmpty()) {
            problems.put(field, "catalogue.error.missing");
        }
    }

    private static void requireProse(Map<String, String> problems, String markdown, List<Claim> claims) {
        if (markdown.isBlank()) {
            problems.put("markdown", "catalogue.error.missing");
            return;
        }
        Markdown.fault(markdown).ifPresent(_ -> problems.put("markdown", "catalogue.error.markdown"));
        Set<String> known = new HashSet<>(claims.stream().map(Claim::id).toList());
        if (Markdown.marks(markdown).stream().anyMatch(mark -> !known.contains(mark.claim()))) {
            problems.put("markdown", "catalogue.error.mark-without-claim");
        }
    }
}
