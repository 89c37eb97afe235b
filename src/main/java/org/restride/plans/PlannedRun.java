package org.restride.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * @param legs what is walked and run, in order
 */
public record PlannedRun(LocalDate day, UUID part, String title, String kind, Run load, List<Leg> legs) {

    public PlannedRun {
        legs = List.copyOf(legs);
    }

    /** A stretch that is run or walked for so many seconds. */
    public record Leg(boolean isRun, int seconds) {}

    /** The stages one after the other, repeats written out. */
    static List<Leg> legs(RunSessionBody body) {
        return legs(body.stages()).toList();
    }

    private static Stream<Leg> legs(List<Stage> stages) {
        return stages.stream().flatMap(stage -> switch (stage) {
            case Stage.Leg(var move, int seconds) -> Stream.of(new Leg(move == Stage.Move.RUN, seconds));
            case Stage.Repeat(int times, var of) ->
                IntStream.range(0, times).boxed().flatMap(time -> legs(of));
        });
    }

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
