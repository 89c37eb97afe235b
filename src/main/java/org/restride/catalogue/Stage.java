package org.restride.catalogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A part of a run: one move for some time, or some parts repeated. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "stage")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Stage.Leg.class, name = "leg"),
    @JsonSubTypes.Type(value = Stage.Repeat.class, name = "repeat")
})
public sealed interface Stage {

    /** How long the whole part takes. */
    int totalSeconds();

    /** How the legs move. */
    enum Move {
        WALK,
        RUN
    }

    /** Walk or run for so many seconds. */
    record Leg(Move move, int seconds) implements Stage {
        public Leg {
            if (seconds < 5 || seconds > 6 * 60 * 60) {
                throw new IllegalArgumentException("A stage takes 5 seconds to 6 hours");
            }
        }

        @Override
        public int totalSeconds() {
            return seconds;
        }
    }

    /** The same stages so many times. */
    record Repeat(int times, List<Stage> of) implements Stage {
        public Repeat {
            if (times < 2 || times > 60 || of.isEmpty()) {
                throw new IllegalArgumentException("Stages are repeated 2 to 60 times");
            }
            of = List.copyOf(of);
        }

        @Override
        public int totalSeconds() {
            return times * of.stream().mapToInt(Stage::totalSeconds).sum();
        }
    }
}
