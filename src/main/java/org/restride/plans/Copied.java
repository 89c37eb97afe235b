package org.restride.plans;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Parts of a plan with ids of their own, in the phases in which they stood.
 *
 * @param phases those that hold something
 * @param missing names of what the clinic does not stand behind any more; it was left out
 */
public record Copied(List<Phase> phases, List<String> missing) {
    public Copied {
        phases = List.copyOf(phases);
        missing = List.copyOf(missing);
    }

    /** The plan with everything at the end of one of its phases. */
    public PlanBody into(PlanBody body, UUID phase) {
        return body.changing(phase, open -> {
            Phase filled = open;
            for (Phase copy : phases) {
                filled = new Phase(
                        open.id(),
                        open.name(),
                        open.weeks(),
                        Stream.concat(filled.items().stream(), copy.items().stream())
                                .toList(),
                        Stream.concat(filled.extras().stream(), copy.extras().stream())
                                .toList(),
                        open.entry());
            }
            return filled;
        });
    }

    /** The plan with further phases behind its own. */
    public PlanBody behind(PlanBody body) {
        return new PlanBody(
                body.title(),
                body.madeFrom(),
                Stream.concat(body.phases().stream(), phases.stream()).toList());
    }
}
