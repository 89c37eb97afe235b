package org.restride.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.restride.catalogue.RunSessionBody;
import org.restride.catalogue.Stage;
import org.restride.plans.load.Run;

/**
 * A run that a plan asks for on a day.
 *
 * @param part the plan's part that asks for it
 * @param title in the reader's language
 * @param kind {@code walk}, {@code run-walk}, {@code easy}, {@code long} or {@code tempo}
 * @param load how much it is; its length in metres is never known
 */
public record PlannedRun(LocalDate day, UUID part, String title, String kind, Run load) {

    /** How much a run is that is done on that day as the catalogue describes it. */
    public static Run load(LocalDate day, RunSessionBody body) {
        int running = Math.round(running(body.stages()) / 60f);
        int minutes = Math.clamp(Math.max(body.minutes(), running), 1, Run.LONGEST_MINUTES);
        return new Run(day, minutes, Math.min(running, minutes), null, body.runKind() == RunSessionBody.RunKind.TEMPO);
    }

    /** Seconds of running in the stages. */
    private static int running(List<Stage> stages) {
        return stages.stream()
                .mapToInt(stage -> switch (stage) {
                    case Stage.Leg(var move, int seconds) -> move == Stage.Move.RUN ? seconds : 0;
                    case Stage.Repeat(int times, var of) -> times * running(of);
                })
                .sum();
    }
}
