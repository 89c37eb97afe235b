package org.restride.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.catalogue.ItemVersionId;

/** One difference between two versions of a plan. */
public sealed interface PlanChange {
    /** An exercise, article, habit or run is new. */
    record Added(Phase phase, ItemVersionId content) implements PlanChange {}

    /** An exercise, article, habit or run is gone. */
    record Removed(Phase phase, ItemVersionId content) implements PlanChange {}

    /** An exercise has another dose. */
    record OtherDose(Phase phase, ItemVersionId content, Dose before, Dose after) implements PlanChange {}

    /** Something is to be done at other times. */
    record OtherCadence(Phase phase, ItemVersionId content, Cadence before, Cadence after) implements PlanChange {}

    /** The clinician's words to it are others. */
    record OtherNote(Phase phase, ItemVersionId content, String after) implements PlanChange {}

    /** Its text or figure has been renewed by the clinic. */
    record NewerContent(Phase phase, ItemVersionId content) implements PlanChange {}

    /** On a bad day something else becomes of an exercise. */
    record OtherFlareUp(Phase phase, ItemVersionId content, FlareUp after) implements PlanChange {}

    /**
     * The least that still counts is another.
     *
     * @param after null if the exercise does not belong to the short session any more
     */
    record OtherSmallest(
            Phase phase, ItemVersionId content, @Nullable Dose after) implements PlanChange {}

    /** There is something for bad days where there was nothing. */
    record BadDaysAdded(Phase phase) implements PlanChange {}

    /** There is nothing for bad days any more. */
    record BadDaysRemoved(Phase phase) implements PlanChange {}

    /** Other questions, or none any more, are asked about an article. */
    record OtherQuestions(Phase phase, ItemVersionId content, List<String> after) implements PlanChange {
        public OtherQuestions {
            after = List.copyOf(after);
        }
    }

    /** The phases follow each other in another order. */
    record PhasesInOtherOrder() implements PlanChange {}

    /** The exercises, or what goes with them, stand in another order. */
    record OtherOrder(Phase phase) implements PlanChange {}

    /** A phase is new. */
    record PhaseAdded(Phase phase) implements PlanChange {}

    /** A phase is gone. */
    record PhaseRemoved(Phase phase) implements PlanChange {}

    /** A phase has another length. */
    record OtherLength(Phase phase, int weeksBefore) implements PlanChange {}

    /** A phase has another name. */
    record OtherName(Phase phase, String before) implements PlanChange {}

    /** A phase begins under other conditions. */
    record OtherEntry(Phase phase) implements PlanChange {}

    /** Everything that differs, in the order of the later plan; what is gone stands behind its phase. */
    static List<PlanChange> between(PlanBody before, PlanBody after) {
        List<PlanChange> changes = new ArrayList<>();
        Map<UUID, Phase> earlier = new HashMap<>();
        before.phases().forEach(phase -> earlier.put(phase.id(), phase));
        for (Phase phase : after.phases()) {
            Phase old = earlier.remove(phase.id());
            if (old == null) {
                changes.add(new PhaseAdded(phase));
            } else {
                changes.addAll(between(old, phase));
            }
        }
        before.phases().stream()
                .filter(phase -> earlier.containsKey(phase.id()))
                .forEach(phase -> changes.add(new PhaseRemoved(phase)));
        if (!keptPhases(before, after).equals(keptPhases(after, before))) {
            changes.add(new PhasesInOtherOrder());
        }
        return List.copyOf(changes);
    }

    private static List<PlanChange> between(Phase before, Phase after) {
        List<PlanChange> changes = new ArrayList<>();
        if (before.weeks() != after.weeks()) {
            changes.add(new OtherLength(after, before.weeks()));
        }
        if (!before.name().equals(after.name())) {
            changes.add(new OtherName(after, before.name()));
        }
        if (!Objects.equals(before.entry(), after.entry())) {
            changes.add(new OtherEntry(after));
        }
        List<Part> old = Part.of(before);
        List<Part> now = Part.of(after);
        for (Part part : now) {
            old.stream()
                    .filter(part::isSame)
                    .findFirst()
                    .ifPresentOrElse(
                            was -> changes.addAll(part.since(was, after)),
                            () -> changes.add(new Added(after, part.content())));
        }
        old.stream()
                .filter(part -> now.stream().noneMatch(part::isSame))
                .forEach(part -> changes.add(new Removed(after, part.content())));
        if (!kept(before, after).equals(kept(after, before))) {
            changes.add(new OtherOrder(after));
        }
        badDays(old, now, after).ifPresent(changes::add);
        return changes;
    }

    /** One change for the phase, whatever number of exercises it is about: the words for each would say too much at once. */
    private static Optional<PlanChange> badDays(List<Part> old, List<Part> now, Phase after) {
        boolean added = now.stream()
                .anyMatch(part -> part.forBadDays().isPresent()
                        && old.stream()
                                .anyMatch(was ->
                                        part.isSame(was) && was.forBadDays().isEmpty()));
        boolean removed = now.stream().noneMatch(part -> part.forBadDays().isPresent())
                && now.stream().anyMatch(part -> old.stream()
                        .anyMatch(was -> part.isSame(was) && was.forBadDays().isPresent()));
        return added
                ? Optional.of(new BadDaysAdded(after))
                : removed ? Optional.of(new BadDaysRemoved(after)) : Optional.empty();
    }

    /** The parts of one phase that the other has as well, in this one's order. */
    private static List<UUID> kept(Phase one, Phase other) {
        return Stream.concat(
                        one.items().stream().map(PlanItem::id).filter(id -> other.item(id)
                                .isPresent()),
                        one.extras().stream().map(PlanExtra::id).filter(id -> other.extra(id)
                                .isPresent()))
                .toList();
    }

    private static List<UUID> keptPhases(PlanBody one, PlanBody other) {
        Set<UUID> there = other.phases().stream().map(Phase::id).collect(Collectors.toSet());
        return one.phases().stream().map(Phase::id).filter(there::contains).toList();
    }
}
