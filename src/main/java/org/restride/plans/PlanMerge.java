package org.restride.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Two clinicians' changes to the same version of a plan, put together: what only one of them touched is theirs; where both touched the
 * same, one's own words stand. What one took out and the other changed stays, so that somebody looks at it. What one moved to another phase
 * and the other changed is moved and changed.
 */
public final class PlanMerge {
    private PlanMerge() {}

    /**
     * @param before the version that both began with
     * @param own one's own change of it
     * @param theirs the colleague's change of it
     */
    public static PlanBody of(PlanBody before, PlanBody own, PlanBody theirs) {
        MovedParts.Settled all = MovedParts.settle(before, own, theirs);
        return new PlanBody(
                either(before, own, theirs, PlanBody::title),
                own.madeFrom(),
                list(all.before().phases(), all.own().phases(), all.theirs().phases(), Phase::id, PlanMerge::phase));
    }

    private static Phase phase(Phase before, Phase own, Phase theirs) {
        return new Phase(
                own.id(),
                either(before, own, theirs, Phase::name),
                either(before, own, theirs, Phase::weeks),
                list(before.items(), own.items(), theirs.items(), PlanItem::id, PlanMerge::item),
                list(before.extras(), own.extras(), theirs.extras(), PlanExtra::id, PlanMerge::extra),
                either(before, own, theirs, Phase::entry));
    }

    static PlanItem item(PlanItem before, PlanItem own, PlanItem theirs) {
        return new PlanItem(
                own.id(),
                either(before, own, theirs, PlanItem::content),
                either(before, own, theirs, PlanItem::dose),
                either(before, own, theirs, PlanItem::cadence),
                either(before, own, theirs, PlanItem::note),
                badDays(before, own, theirs));
    }

    /** A dose that was changed draws what is for bad days along: that alone is no change of it. */
    private static @Nullable ForBadDays badDays(PlanItem before, PlanItem own, PlanItem theirs) {
        boolean untouched =
                Objects.equals(own.forBadDays(), before.with(own.dose()).forBadDays());
        return untouched ? theirs.forBadDays() : own.forBadDays();
    }

    static PlanExtra extra(PlanExtra before, PlanExtra own, PlanExtra theirs) {
        return new PlanExtra(
                own.id(),
                own.kind(),
                either(before, own, theirs, PlanExtra::content),
                either(before, own, theirs, PlanExtra::cadence),
                either(before, own, theirs, PlanExtra::note),
                either(before, own, theirs, PlanExtra::questions));
    }

    private static <T, V extends @Nullable Object> V either(T before, T own, T theirs, Function<T, V> value) {
        V mine = value.apply(own);
        return Objects.equals(mine, value.apply(before)) ? value.apply(theirs) : mine;
    }

    /** Puts two versions of one part together. */
    interface Joint<T> {
        T of(T before, T own, T theirs);
    }

    private static <T> List<T> list(List<T> before, List<T> own, List<T> theirs, Function<T, UUID> id, Joint<T> joint) {
        Map<UUID, T> old = byId(before, id);
        Map<UUID, T> mine = byId(own, id);
        Map<UUID, T> others = byId(theirs, id);
        boolean ownOrder = !shared(own, old, id).equals(shared(before, mine, id));
        List<UUID> order = ownOrder ? order(own, theirs, id) : order(theirs, own, id);
        List<T> joined = new ArrayList<>();
        for (UUID key : order) {
            T one = one(old.get(key), mine.get(key), others.get(key), joint);
            if (one != null) {
                joined.add(one);
            }
        }
        return joined;
    }

    private static <T> @Nullable T one(@Nullable T before, @Nullable T own, @Nullable T theirs, Joint<T> joint) {
        if (own != null && theirs != null) {
            return before == null ? own : joint.of(before, own, theirs);
        }
        T left = own == null ? theirs : own;
        return Objects.equals(left, before) ? null : left;
    }

    /** All of the first in its order; what only the second has follows the one behind which it stands there. */
    private static <T> List<UUID> order(List<T> first, List<T> second, Function<T, UUID> id) {
        List<UUID> order = new ArrayList<>(first.stream().map(id).toList());
        int place = 0;
        for (T one : second) {
            UUID key = id.apply(one);
            int there = order.indexOf(key);
            if (there < 0) {
                order.add(place, key);
                place++;
            } else {
                place = there + 1;
            }
        }
        return order;
    }

    private static <T> List<UUID> shared(List<T> list, Map<UUID, T> other, Function<T, UUID> id) {
        return list.stream().map(id).filter(other::containsKey).toList();
    }

    private static <T> Map<UUID, T> byId(List<T> list, Function<T, UUID> id) {
        Map<UUID, T> byId = new HashMap<>();
        list.forEach(one -> byId.put(id.apply(one), one));
        return byId;
    }
}
