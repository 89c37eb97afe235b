package org.restride.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.Glimpse;
import org.restride.base.PatientId;
import org.restride.base.Wording;
import org.restride.progress.AskedElsewhere;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tells Today whether a measure is asked, as a part of its one statement. */
@Component
class MeasuresOnToday implements AskedElsewhere {

    private static final AccountId SOMEBODY = new AccountId(new UUID(0, 0));
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Standing>> STANDINGS = new TypeReference<>() {};

    /** Days of answers: to this assignment, and to the measure at all. */
    private record Standing(
            String measure,
            boolean atStart,
            @Nullable Integer everyWeeks,
            boolean atEnd,
            LocalDate startsOn,
            Wording plain,
            boolean screening,
            List<LocalDate> own,
            List<LocalDate> every) {

        Optional<Assignment.Due> due(LocalDate day, @Nullable LocalDate planEnds) {
            return !screening && Assignment.isTooSoon(every, day)
                    ? Optional.empty()
                    : assignment().due(own, day, planEnds);
        }

        private Assignment assignment() {
            return new Assignment(
                    new UUID(0, 0),
                    new PatientId(new UUID(0, 0)),
                    measure,
                    atStart,
                    everyWeeks,
                    atEnd,
                    startsOn,
                    SOMEBODY,
                    Instant.EPOCH,
                    null);
        }
    }

    @Override
    public Glimpse<Asking> glimpse(PatientId patient) {
        return new Glimpse<>("""
                select jsonb_agg(jsonb_build_object('measure', a.measure, 'atStart', a.at_start, 'everyWeeks', a.every_weeks,
                    'atEnd', a.at_end, 'startsOn', a.starts_on, 'plain', rules.body -> 'plain',
                    'screening', rules.body -> 'screening',
                    'own', coalesce((select jsonb_agg(e.day) from outcomes.entry e
                        where e.clinic_id = :clinic and e.patient_id = :patient and e.assignment_id = a.id), '[]'::jsonb),
                    'every', coalesce((select jsonb_agg(e.day) from outcomes.entry e
                        where e.clinic_id = :clinic and e.patient_id = :patient and e.measure = a.measure), '[]'::jsonb)))
                from outcomes.assignment a
                join lateral (select m.body from outcomes.measure m where m.clinic_id = :clinic and m.key = a.measure
                    order by m.version desc limit 1) rules on true
                where a.clinic_id = :clinic and a.patient_id = :patient and a.stopped_at is null
                """, Map.of("patient", patient.value()), MeasuresOnToday::asking);
    }

    private static Asking asking(@Nullable String text) {
        List<Standing> standings = text == null ? List.of() : JSON.readValue(text, STANDINGS);
        return (day, planEnds) -> standings.stream()
                .flatMap(standing -> standing.due(day, planEnds).stream()
                        .map(due -> Map.entry(due.since() + " " + standing.measure(), standing.plain())))
                .min(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(waiting -> new Asked(waiting.getValue()));
    }
}
