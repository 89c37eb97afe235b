package org.restride.plans.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.restride.base.DomainError;

/** Which check waits for an answer on a day. */
class AftercareStandingTests {

    private static final LocalDate SIX = LocalDate.of(2027, 1, 4);
    private static final LocalDate TWELVE = LocalDate.of(2027, 2, 15);

    @Test
    void nothingIsAskedBeforeTheDay() {
        AftercareStanding standing = standing(null, null);
        assertThat(standing.due(SIX.minusDays(1))).isEmpty();
        assertThat(standing.next(SIX.minusDays(1)).orElseThrow().weeks()).isEqualTo(6);
    }

    @Test
    void aCheckWaitsFromItsDayUntilItIsAnswered() {
        assertThat(standing(null, null).due(SIX).orElseThrow().weeks()).isEqualTo(6);
        assertThat(standing(null, null).due(TWELVE.minusDays(1)).orElseThrow().weeks())
                .isEqualTo(6);
        assertThat(standing(Instant.EPOCH, null).due(TWELVE.minusDays(1))).isEmpty();
        assertThat(standing(Instant.EPOCH, null).next(SIX).orElseThrow().weeks())
                .isEqualTo(12);
    }

    @Test
    void aCheckThatWasNeverAnsweredLapsesWhenTheNextIsDue() {
        assertThat(standing(null, null).due(TWELVE).orElseThrow().weeks()).isEqualTo(12);
        assertThat(standing(null, Instant.EPOCH).due(TWELVE)).isEmpty();
        assertThat(standing(null, Instant.EPOCH).next(TWELVE)).isEmpty();
    }

    @Test
    void aCheckHasADayOrAReason() {
        assertThatThrownBy(() -> PlannedCheck.declined(6, "  ")).isInstanceOf(DomainError.Invalid.class);
        assertThatThrownBy(() -> new PlannedCheck(6, SIX, "No phone")).isInstanceOf(DomainError.Invalid.class);
        assertThat(PlannedCheck.declined(6, " No phone ").declined()).isEqualTo("No phone");
    }

    /** Given the later first, to be put in order. */
    private static AftercareStanding standing(@Nullable Instant six, @Nullable Instant twelve) {
        return new AftercareStanding(
                UUID.randomUUID(),
                List.of(
                        new CheckStanding(12, TWELVE, twelve, null, false, false),
                        new CheckStanding(6, SIX, six, null, false, false)));
    }
}
