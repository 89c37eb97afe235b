package org.restride.plans.handout;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.catalogue.ItemContent;
import org.restride.catalogue.ItemVersionId;
import org.restride.people.ClinicSummary;
import org.restride.plans.Phase;
import org.restride.plans.PlanDetail;
import org.restride.questions.EmergencyNumber;
import org.restride.questions.QuestionSet;

/**
 * All that a handout says.
 *
 * @param name the patient's
 * @param today the patient's day on which it is printed, or the day that is replayed
 * @param contents what the plan's items say
 * @param link leads back to the plan version, to those who may see it
 * @param effort whether the patient is asked how hard a session was
 * @param past what is said of a day that is replayed; null if none is
 */
record HandoutMaterial(
        PlanDetail plan,
        ClinicSummary clinic,
        String name,
        ZoneId zone,
        LocalDate today,
        Map<ItemVersionId, ItemContent> contents,
        QuestionSet warnings,
        EmergencyNumber emergency,
        String link,
        boolean effort,
        @Nullable PastPlan past) {

    HandoutMaterial {
        contents = Map.copyOf(contents);
    }

    Optional<ItemContent> content(ItemVersionId id) {
        return Optional.ofNullable(contents.get(id));
    }

    /** The phase of the day, counted from 0; the first before the plan starts. */
    int phaseNow() {
        return plan.schedule()
                .place(today)
                .map(place -> place.phaseNumber() - 1)
                .orElse(0);
    }

    Phase phase() {
        return plan.body().phases().get(phaseNow());
    }

    /** The first day of a log: today, or the day on which the plan starts. */
    LocalDate firstDay() {
        LocalDate starts = plan.version().startsOn();
        return starts.isAfter(today) ? starts : today;
    }

    /** Names the plan version in few letters, on paper and to those who key a log in. */
    String code() {
        return SheetCode.of(plan.version().id());
    }
}
