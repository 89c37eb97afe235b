package org.restride.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.PastContent;
import org.restride.people.PastLanguage;
import org.restride.people.PatientSummary;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanDetail;
import org.restride.plans.Schedule.DueDay;
import org.restride.questions.LockedSpell;

/**
 * What a patient saw on a day in the past, as far as it is known.
 *
 * @param until the moment up to which everything is told: the day's end, or now
 * @param plan the version that held when the day ended; null if no plan was followed
 * @param due what was asked for on the day; null without a plan
 * @param beforeFirst whether no plan had been signed by then
 * @param contents what the plan's items said then
 * @param turns the versions that took effect on the day, in their order
 * @param locked when the exercises were locked on the day
 */
public record ReplayedDay(
        PatientSummary patient,
        LocalDate day,
        LocalDate today,
        Instant until,
        @Nullable PlanDetail plan,
        @Nullable DueDay due,
        boolean beforeFirst,
        PastLanguage language,
        Map<ItemVersionId, PastContent> contents,
        List<Turn> turns,
        List<LockedSpell> locked) {

    public ReplayedDay {
        contents = Map.copyOf(contents);
        turns = List.copyOf(turns);
        locked = List.copyOf(locked);
    }

    /**
     * A version that took effect on the day.
     *
     * @param before what held until then; null if nothing did
     */
    public record Turn(PlanDetail plan, @Nullable PlanBody before) {}

    public Optional<PlanDetail> followed() {
        return Optional.ofNullable(plan);
    }

    /** Whether the exercises were locked when the day ended: then the patient saw what to do in an emergency instead of the plan. */
    public boolean isLocked() {
        return locked.stream().anyMatch(spell -> spell.holdsAt(until));
    }

    /** Whether the patient chose another language on the day. */
    public boolean hasLanguageChanged() {
        Instant changed = language.changedAt();
        return changed != null && LocalDate.ofInstant(changed, patient.zone()).equals(day);
    }

    /** The title of an item as it was; empty if there is none. */
    public String title(ItemVersionId content) {
        PastContent found = contents.get(content);
        return found == null ? "" : found.content().title();
    }
}
