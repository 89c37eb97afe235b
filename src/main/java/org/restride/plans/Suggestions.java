package org.restride.plans;

import java.util.List;
import org.restride.catalogue.DoseSuggestion;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.FrequencySuggestion;
import org.restride.catalogue.ItemKind;

/** What the catalogue suggests, as a plan writes it down. */
public final class Suggestions {
    private static final Cadence USUAL_FOR_RUNS = new Cadence.TimesAWeek(3);

    private Suggestions() {}

    public static Dose dose(DoseSuggestion suggestion) {
        return Dose.of(new Dose.Flat(
                suggestion.sets(),
                suggestion.repetitions(),
                suggestion.seconds(),
                suggestion.holdSeconds(),
                suggestion.restSeconds(),
                suggestion.perSide()));
    }

    public static Dose dose(ExerciseBody exercise) {
        return dose(exercise.dose());
    }

    public static Cadence cadence(FrequencySuggestion suggestion) {
        return switch (suggestion) {
            case FrequencySuggestion.EveryDay _ -> new Cadence.EveryDay();
            case FrequencySuggestion.BeforeRun _ -> new Cadence.BeforeRun();
            case FrequencySuggestion.WhenNeeded _ -> new Cadence.WhenNeeded();
            case FrequencySuggestion.TimesAWeek(int times) -> new Cadence.TimesAWeek(times);
            case FrequencySuggestion.OnDays(var days) -> new Cadence.DaysOfWeek(List.copyOf(days));
        };
    }

    /** How often something that is no exercise is usual: runs three times a week, habits each day, articles at leisure. */
    public static Cadence cadence(ItemKind kind) {
        return switch (kind) {
            case RUN_SESSION -> USUAL_FOR_RUNS;
            case ARTICLE -> new Cadence.WhenNeeded();
            case HABIT, EXERCISE -> new Cadence.EveryDay();
        };
    }
}
