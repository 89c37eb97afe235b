package org.restride.questions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.base.Wording;

/**
 * One version of a questionnaire: questions of many kinds on pages, some of them asked only after certain answers. Unlike a
 * {@link QuestionSet} its answers have no level; they set codes that rules read.
 *
 * @param version from 1
 */
public record Questionnaire(
        String key, int version, Wording title, @Nullable Wording intro, List<Page> pages) {

    /** Questions that stand together. */
    public record Page(String id, Wording title, List<Item> questions) {
        public Page {
            questions = List.copyOf(questions);
        }
    }

    /**
     * A question.
     *
     * @param sources keys of where it comes from; may be empty
     * @param shownIf null if it is always asked
     */
    public record Item(
            String id,
            Wording text,
            @Nullable Wording help,
            AnswerKind kind,
            List<String> sources,
            @Nullable ShownIf shownIf) {
        public Item {
            sources = List.copyOf(sources);
        }
    }

    public Questionnaire {
        pages = List.copyOf(pages);
        Set<String> earlier = new HashSet<>();
        for (Page page : pages) {
            for (Item item : page.questions()) {
                ShownIf condition = item.shownIf();
                if (condition != null && !earlier.contains(condition.question())) {
                    throw new IllegalArgumentException(
                            item.id() + " depends on a question that does not come before it");
                }
                if (!earlier.add(item.id())) {
                    throw new IllegalArgumentException("Two questions have the id " + item.id());
                }
            }
        }
        if (earlier.isEmpty()) {
            throw new IllegalArgumentException("A questionnaire has questions");
        }
    }

    /** All questions, in their order. */
    @JsonIgnore
    public List<Item> questions() {
        return pages.stream().flatMap(page -> page.questions().stream()).toList();
    }

    public Optional<Item> question(String id) {
        return questions().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** The ids of the questions that are asked after these answers, in their order. */
    public Set<String> asked(Map<String, Answer> answers) {
        Set<String> asked = new LinkedHashSet<>();
        for (Item item : questions()) {
            ShownIf condition = item.shownIf();
            if (condition == null
                    || (asked.contains(condition.question()) && condition.holds(answers.get(condition.question())))) {
                asked.add(item.id());
            }
        }
        return asked;
    }

    /**
     * The answers that count: to questions that are asked, and not empty.
     *
     * @throws DomainError.Invalid if a question is unknown or an answer is not of its kind
     */
    public Map<String, Answer> counting(Map<String, Answer> answers) {
        Map<String, Item> known = new HashMap<>();
        questions().forEach(item -> known.put(item.id(), item));
        answers.forEach((id, answer) -> {
            Item item = known.get(id);
            if (item == null || !(answer.isEmpty() || item.kind().fits(answer))) {
                throw new DomainError.Invalid("questions.error.unknown-question");
            }
        });
        Map<String, Answer> counting = new LinkedHashMap<>();
        for (String id : asked(answers)) {
            Answer answer = answers.get(id);
            if (answer != null && !answer.isEmpty()) {
                counting.put(id, answer);
            }
        }
        return counting;
    }

    /** The codes that the answers set, in the order of the questions, each once. */
    public Set<String> codes(Map<String, Answer> answers) {
        Set<String> codes = new LinkedHashSet<>();
        counting(answers).forEach((id, answer) -> question(id)
                .ifPresent(item -> codes.addAll(item.kind().codes(answer))));
        return codes;
    }

    /** All codes that any answers can set. */
    @JsonIgnore
    public Set<String> allCodes() {
        Set<String> codes = new LinkedHashSet<>();
        Stream<AnswerKind> kinds = questions().stream().map(Item::kind);
        kinds.forEach(kind -> codes.addAll(kind.allCodes()));
        return codes;
    }
}
