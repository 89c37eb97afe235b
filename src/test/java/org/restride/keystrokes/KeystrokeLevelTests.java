package org.restride.keystrokes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeystrokeLevelTests {
    private final KeystrokeLevel task = new KeystrokeLevel();

    @Test
    void aClickIsAThoughtAPointingAndAPress() {
        task.click("Assign");
        assertThat(task.total()).isEqualTo(Duration.ofMillis(400 + 1_350 + 1_100 + 280));
    }

    @Test
    void theHandMovesOnlyWhenItHasTo() {
        task.click("the dose");
        task.click("the field");
        task.type("the dose", "3x15");
        task.click("Assign");
        assertThat(task.times(Operator.H)).isEqualTo(3);
        assertThat(task.times(Operator.K)).isEqualTo(3 + 4);
        assertThat(task.times(Operator.P)).isEqualTo(3);
        assertThat(task.times(Operator.M)).isEqualTo(4);
        assertThat(task.total()).isEqualTo(Duration.ofMillis(3 * 400 + 7 * 280 + 3 * 1_100 + 4 * 1_350));
    }

    @Test
    void whatIsLookedOverCountsOneThoughtEach() {
        task.think(5, "the templates");
        task.think(0, "nothing");
        assertThat(task.total()).isEqualTo(Duration.ofMillis(5 * 1_350));
    }

    @Test
    void whatTheSystemTookIsAdded() {
        task.respond("the builder", Duration.ofMillis(730));
        assertThat(task.await("a number", () -> 7)).isEqualTo(7);
        assertThat(task.total()).isBetween(Duration.ofMillis(730), Duration.ofMillis(1_730));
        assertThat(task.times(Operator.R)).isEqualTo(2);
    }

    @Test
    void theTableSaysEachActAndTheSum() {
        task.click("Assign");
        assertThat(task.table().lines())
                .containsExactly(
                        "H   1 x  0.40 s =   0.40 s  to the mouse",
                        "M   1 x  1.35 s =   1.35 s  Assign",
                        "P   1 x  1.10 s =   1.10 s  Assign",
                        "K   1 x  0.28 s =   0.28 s  Assign",
                        "                  3.13 s  altogether");
    }
}
