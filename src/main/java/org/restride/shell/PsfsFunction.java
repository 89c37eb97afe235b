package org.restride.shell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.restride.base.Glimpse;
import org.restride.base.Glimpses;
import org.restride.base.PatientId;
import org.restride.outcomes.MeasureReading;
import org.restride.outcomes.OutcomeReading;
import org.springframework.stereotype.Component;

/** How function changed by the patient-specific functional scale: the one measure of function that any patient can have. */
@Component
class PsfsFunction implements CaseloadFunction {

    private static final String PSFS = "psfs";

    private final Glimpses glimpses;

    PsfsFunction(Glimpses glimpses) {
        this.glimpses = glimpses;
    }

    @Override
    public Optional<CountedEpisode.Change> of(PatientId patient, LocalDate from, LocalDate until) {
        Glimpse<List<MeasureReading>> readings = OutcomeReading.glimpse(patient, from);
        return glimpses.ask(readings).get(readings).stream()
                .filter(reading -> reading.measure().equals(PSFS))
                .findFirst()
                .flatMap(reading -> change(reading, from, until));
    }

    static Optional<CountedEpisode.Change> change(MeasureReading reading, LocalDate from, LocalDate until) {
        List<BigDecimal> scores = reading.points().stream()
                .filter(point -> !point.day().isBefore(from) && !point.day().isAfter(until))
                .map(MeasureReading.Point::score)
                .filter(Objects::nonNull)
                .toList();
        return scores.size() < 2
                ? Optional.empty()
                : Optional.of(new CountedEpisode.Change(
                        scores.getFirst().doubleValue(), scores.getLast().doubleValue()));
    }
}
