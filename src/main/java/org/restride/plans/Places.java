package org.restride.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Where phases and parts stand, when they are put into a plan as they stand in another. */
final class Places {
    private Places() {}

    /** The plan with the phase behind the one behind which it stands in the other. */
    static PlanBody insert(PlanBody body, Phase phase, PlanBody other) {
        List<Phase> phases = new ArrayList<>(body.phases());
        phases.add(place(phases, other.phases(), Phase::id, phase.id()), phase);
        return new PlanBody(body.title(), body.madeFrom(), phases);
    }

    /** The phase with a part of the other, behind the one behind which it stands there. */
    static Phase insert(Phase phase, Phase other, UUID part) {
        List<PlanItem> items = new ArrayList<>(phase.items());
        other.item(part).ifPresent(item -> items.add(place(items, other.items(), PlanItem::id, part), item));
        List<PlanExtra> extras = new ArrayList<>(phase.extras());
        other.extra(part).ifPresent(extra -> extras.add(place(extras, other.extras(), PlanExtra::id, part), extra));
        return new Phase(phase.id(), phase.name(), phase.weeks(), items, extras, phase.entry());
    }

    /** With the phases that both have in the other's order; the rest stays where it is. */
    static PlanBody arrange(PlanBody body, PlanBody other) {
        return new PlanBody(
                body.title(), body.madeFrom(), arrange(body.phases(), ids(other.phases(), Phase::id), Phase::id));
    }

    /** With the parts that both have in the other's order; the rest stays where it is. */
    static Phase arrange(Phase phase, Phase other) {
        return new Phase(
                phase.id(),
                phase.name(),
                phase.weeks(),
                arrange(phase.items(), ids(other.items(), PlanItem::id), PlanItem::id),
                arrange(phase.extras(), ids(other.extras(), PlanExtra::id), PlanExtra::id),
                phase.entry());
    }

    /** Whether the phases have a new order that the plan has not; inside, whether the plan has one of its own. */
    static Optional<Optional<Clash>> order(PlanBody now, PlanBody old, PlanBody own) {
        return order(ids(now.phases(), Phase::id), ids(old.phases(), Phase::id), ids(own.phases(), Phase::id));
    }

    /** Whether the parts have a new order that the plan has not; inside, whether the plan has one of its own. */
    static Optional<Optional<Clash>> order(Phase now, Phase old, Phase own) {
        return order(parts(now), parts(old), parts(own));
    }

    private static Optional<Optional<Clash>> order(List<UUID> now, List<UUID> old, List<UUID> own) {
        List<UUID> shared =
                now.stream().filter(old::contains).filter(own::contains).toList();
        List<UUID> before = old.stream().filter(shared::contains).toList();
        List<UUID> mine = own.stream().filter(shared::contains).toList();
        if (shared.equals(before) || shared.equals(mine)) {
            return Optional.empty();
        }
        return Optional.of(mine.equals(before) ? Optional.empty() : Optional.of(new Clash.Ordered()));
    }

    private static <T> List<T> arrange(List<T> list, List<UUID> order, Function<T, UUID> id) {
        Map<UUID, T> byId = new HashMap<>();
        list.forEach(one -> byId.put(id.apply(one), one));
        List<T> arranged = new ArrayList<>(list);
        int slot = 0;
        for (UUID next : order.stream().filter(byId::containsKey).toList()) {
            while (!order.contains(id.apply(list.get(slot)))) {
                slot++;
            }
            arranged.set(slot, byId.get(next));
            slot++;
        }
        return arranged;
    }

    /** Behind the nearest of those that stand before it in the other and are there; at the beginning if none is. */
    private static <T> int place(List<T> list, List<T> other, Function<T, UUID> id, UUID one) {
        List<UUID> there = ids(list, id);
        List<UUID> order = ids(other, id);
        for (int n = order.indexOf(one) - 1; n >= 0; n--) {
            int place = there.indexOf(order.get(n));
            if (place >= 0) {
                return place + 1;
            }
        }
        return 0;
    }

    private static List<UUID> parts(Phase phase) {
        return Part.of(phase).stream().map(Part::id).toList();
    }

    private static <T> List<UUID> ids(List<T> list, Function<T, UUID> id) {
        return list.stream().map(id).toList();
    }
}
