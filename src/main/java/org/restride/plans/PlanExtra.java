package org.restride.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.ItemVersionId;

/**
 * An article, a habit or a run that goes with the exercises.
 *
 * @param id stays the same through the plan's versions
 * @param kind anything but an exercise
 * @param content the item in exactly the version that the patient sees
 * @param note the clinician's words to the patient, at most 500 characters; empty if there are none
 * @param questions to the patient about an article, at most 2 of at most 160 characters; empty if none are asked
 */
public record PlanExtra(
        UUID id,
        ItemKind kind,
        ItemVersionId content,
        Cadence cadence,
        String note,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> questions) {
    /** Questions that an article may have. */
    public static final int MOST_QUESTIONS = 2;
    /** Characters of a question. */
    public static final int LONGEST_QUESTION = 160;

    public PlanExtra {
        if (kind == ItemKind.EXERCISE) {
            throw new DomainError.Invalid("plans.error.exercise-needs-dose");
        }
        note = note.strip();
        if (note.length() > PlanItem.LONGEST_NOTE) {
            throw new DomainError.Invalid("plans.error.note-too-long", PlanItem.LONGEST_NOTE);
        }
        questions = asked(questions);
        if (!questions.isEmpty() && kind != ItemKind.ARTICLE) {
            throw new DomainError.Invalid("plans.error.question-not-of-article");
        }
    }

    /** With no questions. */
    public PlanExtra(UUID id, ItemKind kind, ItemVersionId content, Cadence cadence, String note) {
        this(id, kind, content, cadence, note, List.of());
    }

    /** Bodies of older days don't have any. */
    private static List<String> asked(@Nullable List<String> questions) {
        List<String> asked = questions == null
                ? List.of()
                : questions.stream()
                        .map(String::strip)
                        .filter(question -> !question.isEmpty())
                        .distinct()
                        .toList();
        if (asked.size() > MOST_QUESTIONS) {
            throw new DomainError.Invalid("plans.error.too-many-questions", MOST_QUESTIONS);
        }
        if (asked.stream().anyMatch(question -> question.length() > LONGEST_QUESTION)) {
            throw new DomainError.Invalid("plans.error.question-too-long", LONGEST_QUESTION);
        }
        return asked;
    }

    public boolean isRun() {
        return kind == ItemKind.RUN_SESSION;
    }

    public PlanExtra withNote(String other) {
        return new PlanExtra(id, kind, content, cadence, other, questions);
    }

    /**
     * @param other blank ones are left out
     */
    public PlanExtra asking(List<String> other) {
        return new PlanExtra(id, kind, content, cadence, note, other);
    }

    public PlanExtra with(Cadence other) {
        return new PlanExtra(id, kind, content, other, note, questions);
    }
}
