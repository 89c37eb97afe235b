package org.restride.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restride.catalogue.ItemVersionId;

/**
 * What a patient is asked to do otherwise than when they last trained by the plan.
 *
 * @param lastDay when they did
 * @param differences the day's exercises first, then what is gone
 * @param why the reasons that were signed since, in the patient's words, the newest first
 * @param begun the phase that has begun since; empty if it is the same
 */
public record SinceLastTime(LocalDate lastDay, List<Difference> differences, List<String> why, Optional<Phase> begun) {

    public SinceLastTime {
        differences = List.copyOf(differences);
        why = List.copyOf(why);
    }

    /** What became of an exercise. */
    public enum Kind {
        NEW,
        MORE,
        LESS,
        /** Neither more nor less: seconds in the place of repetitions, or another side. */
        OTHER,
        GONE
    }

    /** One of them, as plans tell of their changes. */
    public record Difference(Kind kind, PlanChange change) {}

    /**
     * What is otherwise, by what was followed and not by what was signed: two changes that undo each other are none.
     *
     * @param held the versions from the one that was followed last to the one that holds, the newest first
     * @param due what the day asks for
     * @return empty if nothing is otherwise
     */
    public static Optional<SinceLastTime> of(List<PlanDetail> held, LocalDate lastDay, Schedule.DueDay due) {
        if (held.isEmpty() || due.place().isEmpty()) {
            return Optional.empty();
        }
        Phase now = due.place().get().phase();
        return held.getLast()
                .schedule()
                .place(lastDay)
                .map(Schedule.Place::phase)
                .flatMap(then -> {
                    List<Difference> differences = Stream.concat(
                                    due.items().stream().flatMap(item -> difference(item, then, now).stream()),
                                    gone(then, now))
                            .toList();
                    boolean begun = !then.id().equals(now.id());
                    return differences.isEmpty() && !begun
                            ? Optional.empty()
                            : Optional.of(new SinceLastTime(
                                    lastDay, differences, reasons(held), begun ? Optional.of(now) : Optional.empty()));
                });
    }

    /** The exercises that the words name. */
    Set<ItemVersionId> contents() {
        return differences.stream()
                .map(difference -> content(difference.change()))
                .collect(Collectors.toSet());
    }

    private static ItemVersionId content(PlanChange change) {
        return switch (change) {
            case PlanChange.Added(var _, var content) -> content;
            case PlanChange.Removed(var _, var content) -> content;
            case PlanChange.OtherDose(var _, var content, var _, var _) -> content;
            default -> throw new IllegalArgumentException("Not a difference between two days");
        };
    }

    private static Optional<Difference> difference(PlanItem item, Phase then, Phase now) {
        Optional<PlanItem> before = same(item, then);
        if (before.isEmpty()) {
            return Optional.of(new Difference(Kind.NEW, new PlanChange.Added(now, item.content())));
        }
        Dose was = before.get().dose();
        return was.equals(item.dose())
                ? Optional.empty()
                : Optional.of(new Difference(
                        kind(was, item.dose()), new PlanChange.OtherDose(now, item.content(), was, item.dose())));
    }

    private static Kind kind(Dose before, Dose after) {
        boolean more = DoseOrder.isAtMost(before, after);
        boolean less = DoseOrder.isAtMost(after, before);
        return more == less ? Kind.OTHER : more ? Kind.MORE : Kind.LESS;
    }

    private static Stream<Difference> gone(Phase then, Phase now) {
        return then.items().stream()
                .filter(item -> same(item, now).isEmpty())
                .map(item -> new Difference(Kind.GONE, new PlanChange.Removed(now, item.content())));
    }

    /** The same exercise, whether it kept its place in the plan or got another. */
    private static Optional<PlanItem> same(PlanItem item, Phase phase) {
        List<PlanItem> alike = phase.items().stream()
                .filter(each -> each.content().item().equals(item.content().item()))
                .toList();
        return alike.stream()
                .filter(each -> each.id().equals(item.id()))
                .findFirst()
                .or(() -> alike.stream().findFirst());
    }

    /** Those of the versions after the one that was followed last. */
    private static List<String> reasons(List<PlanDetail> held) {
        List<PlanDetail> since = new ArrayList<>(held);
        since.removeLast();
        return List.copyOf(since.stream()
                .flatMap(plan -> plan.version().told().stream())
                .map(News::why)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
