package org.restride.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Which plan a patient followed on a day, of all that they were told. */
public final class Followed {
    private Followed() {}

    /**
     * The plan that was followed on a day, in the version that held on it.
     *
     * @param told the versions, the newest first
     * @param zone the patient's
     */
    public static Optional<PlanDetail> on(List<PlanDetail> told, LocalDate day, ZoneId zone) {
        return told.stream()
                .filter(plan -> !plan.version().holdsFrom(zone).isAfter(day))
                .filter(plan -> plan.ended()
                        .map(ending -> !Schedule.day(ending.at(), zone).isBefore(day))
                        .orElse(true))
                .findFirst()
                .filter(plan -> told.stream().noneMatch(later -> isGap(plan, later, day, zone)))
                .map(plan -> withWaiting(plan, told, day, zone));
    }

    /** Whether the plan had ended by that day, and was taken up again after it. */
    private static boolean isGap(PlanDetail plan, PlanDetail later, LocalDate day, ZoneId zone) {
        Instant ended = later.version().takesUp();
        return later.id().equals(plan.id())
                && later.number() > plan.number()
                && ended != null
                && Schedule.day(ended, zone).isBefore(day);
    }

    private static PlanDetail withWaiting(PlanDetail plan, List<PlanDetail> told, LocalDate day, ZoneId zone) {
        List<SignedVersion> versions = told.stream()
                .filter(each -> each.id().equals(plan.id()))
                .map(PlanDetail::version)
                .toList();
        return new PlanDetail(
                plan.id(),
                plan.patient(),
                plan.version(),
                plan.ending(),
                plan.newest(),
                Holding.waiting(versions, day, zone).orElse(null));
    }
}
