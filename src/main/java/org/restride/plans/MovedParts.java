package org.restride.plans;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Parts that one of two people moved to another phase while the other kept working on them: put together first, so that each ends up in
 * one phase only, with the words of both.
 */
final class MovedParts {
    /** The three bodies, in which what was moved stands at most on one side. */
    record Settled(PlanBody before, PlanBody own, PlanBody theirs) {}

    private MovedParts() {}

    static Settled settle(PlanBody before, PlanBody own, PlanBody theirs) {
        Settled settled = new Settled(before, own, theirs);
        Map<UUID, UUID> old = places(before);
        Map<UUID, UUID> mine = places(own);
        Map<UUID, UUID> others = places(theirs);
        for (Map.Entry<UUID, UUID> part : mine.entrySet()) {
            UUID there = others.get(part.getKey());
            UUID first = old.get(part.getKey());
            if (there != null && first != null && !(part.getValue().equals(first) && there.equals(first))) {
                settled = settle(settled, part.getKey(), !part.getValue().equals(first));
            }
        }
        return settled;
    }

    /** Where somebody moved the part, it says what both say; elsewhere it is not. */
    private static Settled settle(Settled all, UUID part, boolean ownMoved) {
        PlanBody before = without(all.before(), part);
        return ownMoved
                ? new Settled(before, joined(all, all.own(), part), without(all.theirs(), part))
                : new Settled(before, without(all.own(), part), joined(all, all.theirs(), part));
    }

    private static PlanBody joined(Settled all, PlanBody target, UUID part) {
        Optional<PlanItem> item = join(all, part, (phase, id) -> phase.item(id), PlanMerge::item);
        Optional<PlanExtra> extra = join(all, part, (phase, id) -> phase.extra(id), PlanMerge::extra);
        return each(target, phase -> phase.changing(part, old -> item.orElse(old))
                .changingExtra(part, old -> extra.orElse(old)));
    }

    private static <T> Optional<T> join(
            Settled all, UUID part, BiFunction<Phase, UUID, Optional<T>> find, PlanMerge.Joint<T> joint) {
        Optional<T> before = find(all.before(), part, find);
        Optional<T> own = find(all.own(), part, find);
        Optional<T> theirs = find(all.theirs(), part, find);
        return before.flatMap(one -> own.flatMap(mine -> theirs.map(other -> joint.of(one, mine, other))));
    }

    private static <T> Optional<T> find(PlanBody body, UUID part, BiFunction<Phase, UUID, Optional<T>> find) {
        return body.phases().stream()
                .flatMap(phase -> find.apply(phase, part).stream())
                .findFirst();
    }

    private static PlanBody without(PlanBody body, UUID part) {
        return each(body, phase -> phase.without(part));
    }

    private static PlanBody each(PlanBody body, UnaryOperator<Phase> change) {
        List<Phase> phases = body.phases().stream().map(change).toList();
        return new PlanBody(body.title(), body.madeFrom(), phases);
    }

    /** In which phase each part stands. */
    private static Map<UUID, UUID> places(PlanBody body) {
        Map<UUID, UUID> places = new HashMap<>();
        body.phases().forEach(phase -> Part.of(phase).forEach(part -> places.put(part.id(), phase.id())));
        return places;
    }
}
