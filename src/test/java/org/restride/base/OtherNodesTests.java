package org.restride.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is heard, who has said goodbye, and who fell silent; and what waits to be told. */
class OtherNodesTests {

    private static final long LATE = OtherNodes.SILENT.toNanos() + 1;

    private final OtherNodes nodes = new OtherNodes("own");
    private final Broadcast broadcast = new Broadcast();

    @Test
    void nodeThatFallsSilentIsNoticedOnce() {
        nodes.hear("own", LATE);
        nodes.hear("other", 0);
        assertThat(nodes.buryTheSilent(LATE - 1)).isFalse();
        assertThat(nodes.buryTheSilent(LATE)).isTrue();
        assertThat(nodes.buryTheSilent(LATE)).isFalse();
        assertThat(nodes.count()).isZero();
    }

    @Test
    void nodeThatSaidGoodbyeMayBeSilent() {
        nodes.hear("other", 0);
        nodes.goodbye("other");
        assertThat(nodes.buryTheSilent(LATE)).isFalse();
    }

    @Test
    void nodeThatDoesNotHearItselfHasADeadLine() {
        assertThat(nodes.hearsItself(0)).isFalse();
        nodes.hear("own", 0);
        assertThat(nodes.hearsItself(LATE - 1)).isTrue();
        assertThat(nodes.hearsItself(LATE)).isFalse();
    }

    @Test
    void sameNoticeTwiceIsToldOnceAndNothingIsToldTwice() throws InterruptedException {
        ClinicId clinic = new ClinicId(UUID.randomUUID());
        broadcast.tell("worklist", clinic, "");
        broadcast.tell("worklist", clinic, "");
        broadcast.tell("clinic", clinic, "");
        assertThat(broadcast.next(10, Duration.ZERO))
                .isEqualTo(List.of("worklist " + clinic.value() + " ", "clinic " + clinic.value() + " "));
        assertThat(broadcast.next(10, Duration.ZERO)).isEmpty();
    }

    @Test
    void moreThanCanWaitIsNotForgottenSilently() {
        ClinicId clinic = new ClinicId(UUID.randomUUID());
        for (int i = 0; i < 10_001; i++) {
            broadcast.tell("worklist", clinic, String.valueOf(i));
        }
        assertThat(broadcast.hasOverflown()).isTrue();
        assertThat(broadcast.hasOverflown()).isFalse();
    }
}
