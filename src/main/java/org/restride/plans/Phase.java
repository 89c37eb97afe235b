package org.restride.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;

/**
 * A part of a plan with an aim of its own.
 *
 * @param id stays the same through the plan's versions
 * @param name in the patient's words, at most 60 characters
 * @param weeks 1 to 52
 * @param items the exercises, in the order in which they are done
 * @param extras articles, habits and runs
 * @param entry what must hold in the phase before; null if only time counts
 */
public record Phase(
        UUID id,
        String name,
        int weeks,
        List<PlanItem> items,
        List<PlanExtra> extras,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable EntryCriteria entry) {
    private static final int LONGEST_NAME = 60;
    private static final int MOST_ITEMS = 40;

    public Phase {
        name = name.strip();
        if (name.length() > LONGEST_NAME) {
            throw new DomainError.Invalid("plans.error.phase-name-too-long", LONGEST_NAME);
        }
        if (weeks < 1 || weeks > 52) {
            throw new DomainError.Invalid("plans.error.phase-weeks", 1, 52);
        }
        if (items.size() + extras.size() > MOST_ITEMS) {
            throw new DomainError.Invalid("plans.error.too-many-items", MOST_ITEMS);
        }
        items = List.copyOf(items);
        extras = List.copyOf(extras);
    }

    /** A phase that begins when the one before is over. */
    public Phase(UUID id, String name, int weeks, List<PlanItem> items, List<PlanExtra> extras) {
        this(id, name, weeks, items, extras, null);
    }

    public static Phase empty(UUID id, String name, int weeks) {
        return new Phase(id, name, weeks, List.of(), List.of());
    }

    public boolean isEmpty() {
        return items.isEmpty() && extras.isEmpty();
    }

    public Optional<PlanItem> item(UUID item) {
        return items.stream().filter(candidate -> candidate.id().equals(item)).findFirst();
    }

    public Optional<PlanExtra> extra(UUID extra) {
        return extras.stream().filter(candidate -> candidate.id().equals(extra)).findFirst();
    }

    public Phase named(String other) {
        return new Phase(id, other, weeks, items, extras, entry);
    }

    public Phase lasting(int other) {
        return new Phase(id, name, other, items, extras, entry);
    }

    /** Beginning only when that holds; null: when the phase before is over. */
    public Phase entering(@Nullable EntryCriteria other) {
        return new Phase(id, name, weeks, items, extras, other);
    }

    /** The item last, behind the others. */
    public Phase plus(PlanItem item) {
        return withItems(Stream.concat(items.stream(), Stream.of(item)).toList());
    }

    /** The item at that place, 0 for the first; a place beyond the end is the end. */
    public Phase plus(PlanItem item, int place) {
        List<PlanItem> all = new ArrayList<>(items);
        all.add(Math.clamp(place, 0, all.size()), item);
        return withItems(all);
    }

    public Phase plus(PlanExtra extra) {
        return new Phase(
                id,
                name,
                weeks,
                items,
                Stream.concat(extras.stream(), Stream.of(extra)).toList(),
                entry);
    }

    /** Without the exercise, article, habit or run of that id. */
    public Phase without(UUID part) {
        return new Phase(
                id,
                name,
                weeks,
                items.stream().filter(item -> !item.id().equals(part)).toList(),
                extras.stream().filter(extra -> !extra.id().equals(part)).toList(),
                entry);
    }

    /** With the exercise changed in its place. */
    public Phase changing(UUID item, UnaryOperator<PlanItem> change) {
        return withItems(items.stream()
                .map(candidate -> candidate.id().equals(item) ? change.apply(candidate) : candidate)
                .toList());
    }

    /** With the article, habit or run changed in its place. */
    public Phase changingExtra(UUID extra, UnaryOperator<PlanExtra> change) {
        return new Phase(
                id,
                name,
                weeks,
                items,
                extras.stream()
                        .map(candidate -> candidate.id().equals(extra) ? change.apply(candidate) : candidate)
                        .toList(),
                entry);
    }

    /** With other days for the exercise, article, habit or run. */
    public Phase with(UUID part, Cadence cadence) {
        return changing(part, item -> item.with(cadence)).changingExtra(part, extra -> extra.with(cadence));
    }

    /** With other words to the patient about the exercise, article, habit or run. */
    public Phase noting(UUID part, String note) {
        return changing(part, item -> item.withNote(note)).changingExtra(part, extra -> extra.withNote(note));
    }

    /** With other questions about the article. */
    public Phase asking(UUID article, List<String> questions) {
        return changingExtra(article, extra -> extra.asking(questions));
    }

    /** With the part moved by that many places (negative: up) among those of its sort, as far as the list goes. */
    public Phase moving(UUID part, int places) {
        return new Phase(
                id,
                name,
                weeks,
                Moving.by(items, item -> item.id().equals(part), places),
                Moving.by(extras, extra -> extra.id().equals(part), places),
                entry);
    }

    private Phase withItems(List<PlanItem> other) {
        return new Phase(id, name, weeks, other, extras, entry);
    }
}
