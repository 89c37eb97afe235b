package org.restride.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlannedRun;
import org.restride.plans.load.LoadLimits;
import org.restride.plans.load.RunningLoad;

/**
 * All that is known of a patient's running.
 *
 * @param today the patient's day
 * @param plan the one that is followed now
 * @param runs in their newest corrections, newest first
 * @param planned what the plan asks for from the first week shown to the end of this week, oldest first
 */
public record RunPage(
        LocalDate today,
        Optional<PlanDetail> plan,
        RunningLoad load,
        LoadLimits limits,
        List<LoggedRun> runs,
        List<PlannedRun> planned,
        List<Shoe> shoes) {

    public RunPage {
        runs = List.copyOf(runs);
        planned = List.copyOf(planned);
        shoes = List.copyOf(shoes);
    }

    /** The plan's runs of that day for which nothing is reported yet. */
    public List<PlannedRun> open(LocalDate day) {
        return planned.stream()
                .filter(run -> run.day().equals(day))
                .filter(run -> runs.stream()
                        .noneMatch(done -> done.day().equals(day) && run.part().equals(done.part())))
                .toList();
    }

    /** What was run, without what the plan asks for: it waits while the patient has taken the consent back. */
    public RunPage withoutPlan() {
        return new RunPage(today, Optional.empty(), load, limits, runs, List.of(), shoes);
    }

    /** Whether there is anything to show. */
    public boolean isEmpty() {
        return runs.isEmpty() && planned.isEmpty();
    }
}
