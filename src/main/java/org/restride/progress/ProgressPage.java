package org.restride.progress;

import java.time.LocalDate;
import java.util.List;
import org.restride.plans.load.LoadLimits;
import org.restride.plans.load.WeekLoad;

/**
 * How it goes, as far as a patient has reported it.
 *
 * @param today the patient's day
 * @param pain of the time that is looked at, oldest first
 * @param adherence of the plan that is followed
 * @param weeks of running, oldest first; the one before the first of them tells its limit
 * @param changes pain during sessions first
 * @param milestones all that were ever reached, the newest first
 */
public record ProgressPage(
        LocalDate today,
        List<PainPoint> pain,
        Adherence adherence,
        List<WeekLoad> weeks,
        LoadLimits limits,
        List<Change> changes,
        List<Milestone> milestones) {

    public ProgressPage {
        pain = List.copyOf(pain);
        weeks = List.copyOf(weeks);
        changes = List.copyOf(changes);
        milestones = List.copyOf(milestones);
    }

    /** What is said of pain during sessions. */
    public Change painDuring() {
        return changes.getFirst();
    }

    /** Minutes of running that a week could have within the clinic's limit, by the week before it. */
    public int mostMinutes(WeekLoad before) {
        return Math.max(before.done().running(), limits.floorMinutes()) * (100 + limits.weekPercent()) / 100;
    }
}
