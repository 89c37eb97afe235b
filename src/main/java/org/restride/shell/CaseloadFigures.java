package org.restride.shell;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.plans.TemplateId;

/**
 * The figures of one group of plans. What is too small to be shown is empty.
 *
 * @param group what the plans have in common
 * @param title of the template; empty for groups that are none of a template, and for plans without one
 * @param n plans; empty if too few
 * @param adherence in percent of what was asked for
 * @param pain change in points of 0 to 10; below 0 is less pain
 * @param function change in points of 0 to 10; above 0 is more function
 * @param dropOut of those whose plan began
 * @param daysToDischarge the median; empty also if fewer than half are discharged
 */
public record CaseloadFigures(
        Group group,
        String title,
        @Nullable TemplateId template,
        Optional<Integer> n,
        Optional<MeanInterval> adherence,
        Optional<MeanInterval> pain,
        Optional<MeanInterval> function,
        Optional<ShareInterval> dropOut,
        Optional<Integer> daysToDischarge) {

    /** What a group of plans has in common. */
    public enum Group {
        /** The reader signed them first. */
        MINE,
        CLINIC,
        TEMPLATE,
        NO_TEMPLATE
    }
}
