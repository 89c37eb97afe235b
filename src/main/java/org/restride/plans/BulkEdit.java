package org.restride.plans;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Changes of several parts of one phase at once. */
public final class BulkEdit {
    private final UUID phase;
    private final List<UUID> parts;

    /**
     * @param parts exercises, articles, habits or runs of the phase; what is not there is passed over
     */
    public BulkEdit(UUID phase, Collection<UUID> parts) {
        this.phase = phase;
        this.parts = List.copyOf(parts);
    }

    public PlanBody dose(PlanBody body, UnaryOperator<Dose> change) {
        return each(body, (open, part) -> open.changing(part, item -> item.with(change.apply(item.dose()))));
    }

    public PlanBody cadence(PlanBody body, Cadence cadence) {
        return each(body, (open, part) -> open.with(part, cadence));
    }

    public PlanBody note(PlanBody body, String note) {
        return each(body, (open, part) -> open.noting(part, note));
    }

    public PlanBody remove(PlanBody body) {
        return each(body, Phase::without);
    }

    /** The parts at the end of another phase, in the order in which they stand. */
    public PlanBody move(PlanBody body, UUID target) {
        Phase from = body.phases().stream()
                .filter(one -> one.id().equals(phase))
                .findFirst()
                .orElseThrow();
        List<PlanItem> items =
                from.items().stream().filter(item -> parts.contains(item.id())).toList();
        List<PlanExtra> extras = from.extras().stream()
                .filter(extra -> parts.contains(extra.id()))
                .toList();
        List<Phase> moved = new ArrayList<>();
        for (Phase one : remove(body).phases()) {
            moved.add(
                    one.id().equals(target)
                            ? new Phase(
                                    one.id(),
                                    one.name(),
                                    one.weeks(),
                                    Stream.concat(one.items().stream(), items.stream())
                                            .toList(),
                                    Stream.concat(one.extras().stream(), extras.stream())
                                            .toList(),
                                    one.entry())
                            : one);
        }
        return target.equals(phase) ? body : new PlanBody(body.title(), body.madeFrom(), moved);
    }

    /** What is done with each part. */
    private interface Deed {
        Phase with(Phase phase, UUID part);
    }

    private PlanBody each(PlanBody body, Deed deed) {
        return body.changing(phase, open -> {
            Phase changed = open;
            for (UUID part : parts) {
                changed = deed.with(changed, part);
            }
            return changed;
        });
    }
}
