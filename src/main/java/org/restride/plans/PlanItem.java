package org.restride.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.catalogue.ItemVersionId;

/**
 * An exercise of a plan.
 *
 * @param id stays the same through the plan's versions, so that what was done is counted
 * @param content the exercise in exactly the version that the patient sees
 * @param note the clinician's words to the patient, at most 500 characters; empty if there are none
 * @param forBadDays never more than the dose in any part; null if nothing was signed for bad days
 */
public record PlanItem(
        UUID id,
        ItemVersionId content,
        Dose dose,
        Cadence cadence,
        String note,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ForBadDays forBadDays) {
    static final int LONGEST_NOTE = 500;

    public PlanItem {
        note = note.strip();
        if (note.length() > LONGEST_NOTE) {
            throw new DomainError.Invalid("plans.error.note-too-long", LONGEST_NOTE);
        }
        forBadDays = forBadDays == null ? null : forBadDays.within(dose).orElse(null);
    }

    /** With nothing for bad days. */
    public PlanItem(UUID id, ItemVersionId content, Dose dose, Cadence cadence, String note) {
        this(id, content, dose, cadence, note, null);
    }

    /** Whether it asks for the same dose of the same exercise, in whatever words and on whatever days. */
    public boolean isLike(PlanItem other) {
        return content.item().equals(other.content.item()) && dose.equals(other.dose);
    }

    /** Another exercise in its place, on the same days; the words to the patient were about the one before. */
    public PlanItem replacedBy(ItemVersionId other, Dose start) {
        return new PlanItem(id, other, start, cadence, "");
    }

    /** The exercise itself, and the one that stands in its place on a bad day. */
    Stream<ItemVersionId> contents() {
        return Stream.concat(Stream.of(content), onBadDay().map(PlanItem::content).stream());
    }

    /** What stands in its place on a bad day, under the same id; empty if it is no other exercise. */
    public Optional<PlanItem> onBadDay() {
        return forBadDays != null && forBadDays.flareUp() instanceof FlareUp.Easier(var rung, var easier)
                ? Optional.of(new PlanItem(id, rung, easier, cadence, ""))
                : Optional.empty();
    }

    public PlanItem with(Dose other) {
        return new PlanItem(id, content, other, cadence, note, forBadDays);
    }

    public PlanItem with(Cadence other) {
        return new PlanItem(id, content, dose, other, note, forBadDays);
    }

    public PlanItem withNote(String other) {
        return new PlanItem(id, content, dose, cadence, other, forBadDays);
    }

    /**
     * @param other null: nothing for bad days
     */
    public PlanItem with(@Nullable ForBadDays other) {
        return new PlanItem(id, content, dose, cadence, note, other);
    }
}
