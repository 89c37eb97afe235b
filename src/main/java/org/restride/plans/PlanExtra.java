package org.restride.plans;

import java.util.UUID;
import org.restride.base.DomainError;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.ItemVersionId;

/**
 * An article, a habit or a run that goes with the exercises.
 *
 * @param id stays the same through the plan's versions
 * @param kind anything but an exercise
 * @param content the item in exactly the version that the patient sees
 * @param note the clinician's words to the patient, at most 500 characters; empty if there are none
 */
public record PlanExtra(UUID id, ItemKind kind, ItemVersionId content, Cadence cadence, String note) {
    public PlanExtra {
        if (kind == ItemKind.EXERCISE) {
            throw new DomainError.Invalid("plans.error.exercise-needs-dose");
        }
        note = note.strip();
        if (note.length() > PlanItem.LONGEST_NOTE) {
            throw new DomainError.Invalid("plans.error.note-too-long", PlanItem.LONGEST_NOTE);
        }
    }

    public boolean isRun() {
        return kind == ItemKind.RUN_SESSION;
    }

    public PlanExtra withNote(String other) {
        return new PlanExtra(id, kind, content, cadence, other);
    }

    public PlanExtra with(Cadence other) {
        return new PlanExtra(id, kind, content, other, note);
    }
}
