package org.restride.questions;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.base.Wording;

/**
 * One version of a set of questions. The frontend evaluates the same data by the same test vectors
 * ({@code frontend/rules/red-flags.ts}).
 *
 * @param version from 1
 * @param levels a text for each level
 */
public record QuestionSet(
        String key,
        int version,
        Wording title,
        @Nullable Wording intro,
        List<Question> questions,
        Map<Level, LevelText> levels) {

    public QuestionSet {
        questions = List.copyOf(questions);
        levels = Map.copyOf(levels);
        if (questions.isEmpty() || !levels.keySet().containsAll(List.of(Level.values()))) {
            throw new IllegalArgumentException("A question set has questions and a text for each level");
        }
        if (questions.stream().map(Question::id).distinct().count() < questions.size()) {
            throw new IllegalArgumentException("Two questions have the same id");
        }
    }

    /**
     * What the answers come to: the most urgent level of all that is answered yes. A yes counts at once, also while other questions are
     * open.
     *
     * @param answers yes or no by question id; a question that is missing is open
     * @throws DomainError.Invalid if the set does not have one of the questions
     */
    public Verdict evaluate(Map<String, Boolean> answers) {
        Set<String> unknown = new HashSet<>(answers.keySet());
        questions.forEach(question -> unknown.remove(question.id()));
        if (!unknown.isEmpty()) {
            throw new DomainError.Invalid(Map.of("answers", "questions.error.unknown-question"));
        }
        List<Question> yes = answeredYes(answers);
        Level level =
                yes.stream().map(Question::level).min(Comparator.naturalOrder()).orElse(Level.NONE);
        boolean complete = answers.size() == questions.size();
        return new Verdict(
                level,
                yes.stream().map(Question::flag).toList(),
                complete,
                text(level).locks());
    }

    /** The questions answered yes, in the order of the set. */
    public List<Question> answeredYes(Map<String, Boolean> answers) {
        return questions.stream()
                .filter(question -> Boolean.TRUE.equals(answers.get(question.id())))
                .collect(Collectors.toUnmodifiableList());
    }

    public LevelText text(Level level) {
        LevelText text = levels.get(level);
        if (text == null) {
            throw new IllegalStateException("The set has no text for " + level);
        }
        return text;
    }
}
