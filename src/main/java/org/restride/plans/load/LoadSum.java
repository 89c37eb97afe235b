package org.restride.plans.load;

import java.util.Collection;
import java.util.Objects;

/**
 * Some runs together.
 *
 * @param minutes of all of them, walking included
 * @param running minutes of running
 * @param metres of those whose length is known
 * @param measured how many those are
 */
public record LoadSum(int runs, int minutes, int running, int metres, int measured) {
    public static final LoadSum NONE = new LoadSum(0, 0, 0, 0, 0);

    static LoadSum of(Collection<Run> runs) {
        return new LoadSum(
                runs.size(),
                runs.stream().mapToInt(Run::minutes).sum(),
                runs.stream().mapToInt(Run::running).sum(),
                runs.stream()
                        .map(Run::metres)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .sum(),
                (int) runs.stream().filter(run -> run.metres() != null).count());
    }

    /** Whether the length of each of them is known. */
    public boolean isMeasured() {
        return measured == runs;
    }
}
