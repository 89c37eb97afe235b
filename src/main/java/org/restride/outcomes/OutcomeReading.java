package org.restride.outcomes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.restride.base.Glimpse;
import org.restride.base.PatientId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads of this module that another module's statement may join, so that it stays one. Whoever asks has made sure that the acting person may
 * know it.
 */
public final class OutcomeReading {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<MeasureReading>> READINGS = new TypeReference<>() {};

    private OutcomeReading() {}

    /**
     * How a patient stands in every measure that was answered since a day, by the newest course of asking of each.
     *
     * @param since the first day of answers that are read; the first answers of the course come along, however old they are
     */
    public static Glimpse<List<MeasureReading>> glimpse(PatientId patient, LocalDate since) {
        return new Glimpse<>(
                """
                select jsonb_agg(jsonb_build_object('measure', found.measure, 'version', found.version,
                    'abbreviation', rules.body -> 'abbreviation', 'name', rules.body -> 'name', 'domain', rules.body -> 'domain',
                    'change', rules.body -> 'change', 'points', found.points) order by found.measure)
                from (
                    select entry.measure, max(entry.measure_version) as version,
                        jsonb_agg(jsonb_build_object('entry', entry.id, 'day', entry.day, 'score', entry.score,
                            'error', entry.standard_error, 'stratum', entry.stratum) order by entry.day, entry.received_at)
                            filter (where entry.place = 1 or entry.day >= cast(:measured_since as date)) as points
                    from (
                        select e.*, row_number() over (partition by e.measure order by e.day, e.received_at) as place
                        from outcomes.entry e
                        where e.clinic_id = :clinic and e.patient_id = :patient
                            and e.assignment_id = (
                                select a.id from outcomes.assignment a
                                where a.clinic_id = :clinic and a.patient_id = :patient and a.measure = e.measure
                                    and exists (select from outcomes.entry o where o.clinic_id = :clinic and o.assignment_id = a.id)
                                order by a.assigned_at desc limit 1)
                            and not exists (
                                select from outcomes.entry later where later.clinic_id = :clinic and later.replaces = e.id)
                    ) entry
                    group by entry.measure
                    having max(entry.day) >= cast(:measured_since as date)
                ) found
                join outcomes.measure rules
                    on rules.clinic_id = :clinic and rules.key = found.measure and rules.version = found.version
                """,
                Map.of("patient", patient.value(), "measured_since", since),
                text -> text == null ? List.of() : JSON.readValue(text, READINGS));
    }
}
