package org.restride.plans.proposals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.restride.plans.ForBadDays;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanItem;
import org.restride.plans.baddays.Around;
import org.restride.plans.baddays.BadDayRules;
import org.springframework.stereotype.Component;

/** Brings what the catalogue knows to the rules for bad days. */
@Component
public class BadDayFilling {
    private final Ladder ladder;

    BadDayFilling(Ladder ladder) {
        this.ladder = ladder;
    }

    /** For each exercise of the phase, by its id. At most two statements. */
    Map<UUID, ForBadDays> propose(Phase phase) {
        return BadDayRules.propose(phase.items(), around(phase.items()));
    }

    /** The plan with what is proposed wherever it says nothing for bad days. None, or at most two statements. */
    public PlanBody fill(PlanBody body) {
        List<PlanItem> all =
                body.phases().stream().flatMap(phase -> phase.items().stream()).toList();
        if (all.stream().noneMatch(item -> item.forBadDays() == null)) {
            return body;
        }
        Map<UUID, Around> around = around(all);
        PlanBody filled = body;
        for (Phase phase : body.phases()) {
            Map<UUID, ForBadDays> proposed = BadDayRules.propose(phase.items(), around);
            for (PlanItem item : phase.items()) {
                if (item.forBadDays() == null) {
                    filled = filled.changing(
                            phase.id(), open -> open.changing(item.id(), old -> old.with(proposed.get(item.id()))));
                }
            }
        }
        return filled;
    }

    /** Fills what a step has left open, in a plan that has something for bad days; any other stays as it is. */
    PlanBody refill(PlanBody before, PlanBody after) {
        boolean signed = before.phases().stream()
                .flatMap(phase -> phase.items().stream())
                .anyMatch(item -> item.forBadDays() != null);
        return signed ? fill(after) : after;
    }

    private Map<UUID, Around> around(List<PlanItem> items) {
        Map<UUID, Around> around = new HashMap<>();
        ladder.of(items)
                .forEach((id, place) ->
                        around.put(id, new Around(place.bounds(), place.easier(), place.purpose(), place.level())));
        return around;
    }
}
