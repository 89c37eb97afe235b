package org.restride.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.progress.LogSession;
import org.restride.progress.Reporting;
import org.restride.progress.SessionEntry;
import org.restride.progress.SkipReason;
import org.restride.safety.Caseload.Trainee;
import org.springframework.beans.factory.annotation.Autowired;

/** An exercise that is left out time after time is named, in the language of whoever reads of it. */
class MissedExerciseTests extends WorklistClinic {

    @Autowired
    private Reporting reporting;

    @ParameterizedTest
    @CsvSource({"NOT_UNDERSTOOD,NOT_UNDERSTOOD", "EQUIPMENT,NO_EQUIPMENT"})
    void theAlertNamesTheExercise(SkipReason why, Reason reason) {
        Trainee jonas = caseload.trainee(clinic, "Jonas", TODAY.minusDays(3), 8);
        skip(jonas, TODAY.minusDays(2), why);
        skip(jonas, TODAY.minusDays(1), why);
        look(jonas.id());
        List<Alert> alerts = open(jonas.id());
        assertThat(alerts).extracting(Alert::reason).contains(reason);
        Numbers numbers = alerts.stream()
                .filter(alert -> alert.reason() == reason)
                .findFirst()
                .orElseThrow()
                .numbers();
        assertThat(numbers.title()).isNotNull();
        assertThat(numbers.title().in(Locale.ENGLISH)).isEqualTo("Glute bridge");
        assertThat(numbers.title().in(Locale.of("es"))).isEqualTo("Puente de glúteos");
        assertThat(rows(WorklistQuery.Tab.MINE))
                .filteredOn(row -> row.reason() == reason)
                .extracting(WorklistRow::numbers)
                .containsExactly(numbers);
    }

    @Test
    void onceIsNoReasonToTellAnybody() {
        Trainee jonas = caseload.trainee(clinic, "Jonas", TODAY.minusDays(3), 8);
        skip(jonas, TODAY.minusDays(1), SkipReason.NOT_UNDERSTOOD);
        look(jonas.id());
        assertThat(open(jonas.id())).isEmpty();
    }

    private void skip(Trainee trainee, LocalDate day, SkipReason why) {
        Instant start = day.atTime(8, 0).toInstant(ZoneOffset.UTC);
        SessionEntry entry = new SessionEntry(trainee.item(), SessionEntry.Outcome.SKIPPED, 0, why, null, null);
        clinics.as(
                trainee.actor(),
                () -> reporting.log(new LogSession(
                        UUID.randomUUID(),
                        trainee.plan(),
                        day,
                        start,
                        start.plusSeconds(900),
                        List.of(entry),
                        1,
                        null,
                        null,
                        null)));
    }
}
