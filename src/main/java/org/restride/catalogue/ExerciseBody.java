package org.restride.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An exercise.
 *
 * @param muscles codes of what works
 * @param level 1 (anybody) to 5 (trained)
 * @param bounds between what the dose is safe
 * @param doses for other goals than the one of its purpose
 * @param easier the step below on the ladder, if there is one
 * @param harder the step above on the ladder, if there is one
 * @param contraindications codes of findings with which nobody should do it
 * @param precautions codes of findings with which somebody should look first
 * @param figure the poses as JSON (format: {@code frontend/figure/README.md})
 */
public record ExerciseBody(
        Purpose purpose,
        List<Region> regions,
        List<String> muscles,
        List<Equipment> equipment,
        int level,
        Position position,
        Sides sides,
        DoseSuggestion dose,
        Bounds bounds,
        Map<Goal, GoalDose> doses,
        FrequencySuggestion frequency,
        int minutes,
        @Nullable ItemKey easier,
        @Nullable ItemKey harder,
        List<String> contraindications,
        List<String> precautions,
        List<String> tags,
        Steps steps,
        String figure,
        List<Claim> claims)
        implements ItemBody {

    public ExerciseBody {
        if (level < 1 || level > 5) {
            throw new IllegalArgumentException("A level is 1 to 5");
        }
        if (minutes < 1 || minutes > 120) {
            throw new IllegalArgumentException("An exercise takes 1 to 120 minutes");
        }
        if (dose.perSide() && sides != Sides.EACH) {
            throw new IllegalArgumentException("A dose for each side needs an exercise that is done on each side");
        }
        bounds.require(dose);
        // Versions of older days don't have it.
        doses = doses == null ? Map.of() : Map.copyOf(doses);
        if (sides != Sides.EACH
                && doses.values().stream().anyMatch(each -> each.dose().perSide())) {
            throw new IllegalArgumentException("A dose for each side needs an exercise that is done on each side");
        }
        regions = List.copyOf(regions);
        muscles = List.copyOf(muscles);
        equipment = List.copyOf(equipment);
        contraindications = List.copyOf(contraindications);
        precautions = List.copyOf(precautions);
        tags = List.copyOf(tags);
        claims = List.copyOf(claims);
    }

    /** The same in another language. */
    ExerciseBody inWords(Steps steps, List<Claim> claims) {
        return new ExerciseBody(
                purpose,
                regions,
                muscles,
                equipment,
                level,
                position,
                sides,
                dose,
                bounds,
                doses,
                frequency,
                minutes,
                easier,
                harder,
                contraindications,
                precautions,
                tags,
                steps,
                figure,
                claims);
    }

    /** The same on other steps of a ladder. */
    ExerciseBody withLadder(@Nullable ItemKey easier, @Nullable ItemKey harder) {
        return new ExerciseBody(
                purpose,
                regions,
                muscles,
                equipment,
                level,
                position,
                sides,
                dose,
                bounds,
                doses,
                frequency,
                minutes,
                easier,
                harder,
                contraindications,
                precautions,
                tags,
                steps,
                figure,
                claims);
    }

    @Override
    public ItemKind kind() {
        return ItemKind.EXERCISE;
    }
}
