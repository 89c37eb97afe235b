package org.restride.plans.progression;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.catalogue.Bounds;
import org.restride.catalogue.ItemVersionId;
import org.restride.plans.Dose;

/**
 * All that the rules look at for one exercise of a plan.
 *
 * @param item the plan item's id
 * @param bounds between what its dose is safe for what it is used for
 * @param easier the rung below; null if there is none that may be used
 * @param harder the rung above; null if there is none that may be used
 * @param highest the most that a clinician has signed for; null if nobody has
 * @param sessions those in which exactly this dose was asked for, oldest first; lesser ones between them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemInputs(
        UUID item,
        ItemVersionId content,
        Dose dose,
        Bounds bounds,
        @Nullable Rung easier,
        @Nullable Rung harder,
        @Nullable Dose highest,
        List<ItemSession> sessions)
        implements Inputs {

    /** Puts the sessions into their order in time. */
    public ItemInputs {
        sessions = sessions.stream().sorted(ItemSession.IN_TIME).toList();
    }

    /** With no more sessions than the rules look at, those with a lesser dose not counted. */
    ItemInputs newest(int most) {
        int from = sessions.size();
        for (int counted = 0; from > 0 && counted < most; from--) {
            counted += sessions.get(from - 1).isAsPlanned() ? 1 : 0;
        }
        return new ItemInputs(
                item, content, dose, bounds, easier, harder, highest, sessions.subList(from, sessions.size()));
    }
}
