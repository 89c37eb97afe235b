package org.restride.plans.handout;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.PastContent;
import org.restride.plans.PlanDetail;
import org.restride.plans.Schedule;

/**
 * A plan as the patient saw it on a day in the past.
 *
 * @param plan in the version that held on the day
 * @param day the patient's
 * @param language in which the patient read then
 * @param contents what the plan's items said then
 * @param due what was asked for on the day
 * @param remarks what differs from that day or isn't known of it, in that language
 */
public record PastPlan(
        PlanDetail plan,
        LocalDate day,
        Locale language,
        Map<ItemVersionId, PastContent> contents,
        Schedule.DueDay due,
        List<String> remarks) {

    public PastPlan {
        contents = Map.copyOf(contents);
        remarks = List.copyOf(remarks);
    }
}
