package org.restride.catalogue;

import java.util.List;

/**
 * A run, stage by stage.
 *
 * @param surfaces on what to run, as codes
 */
public record RunSessionBody(
        RunKind runKind,
        List<Stage> stages,
        int minutes,
        List<String> surfaces,
        List<String> tags,
        Steps steps,
        List<Claim> claims)
        implements ItemBody {

    /** What kind of run it is. */
    public enum RunKind {
        RUN_WALK,
        EASY,
        LONG,
        TEMPO
    }

    public RunSessionBody {
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("A run has at least one stage");
        }
        stages = List.copyOf(stages);
        surfaces = List.copyOf(surfaces);
        tags = List.copyOf(tags);
        claims = List.copyOf(claims);
    }

    /** The same in another language. */
    RunSessionBody inWords(Steps steps, List<Claim> claims) {
        return new RunSessionBody(runKind, stages, minutes, surfaces, tags, steps, claims);
    }

    @Override
    public ItemKind kind() {
        return ItemKind.RUN_SESSION;
    }

    @Override
    public List<Region> regions() {
        return List.of();
    }
}
