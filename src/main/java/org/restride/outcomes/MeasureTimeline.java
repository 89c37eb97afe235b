package org.restride.outcomes;

import org.restride.base.TimelineKind;
import org.restride.base.TimelineSource;
import org.springframework.stereotype.Component;

/**
 * Answered measures on the time line, each beside the score before it and the first of its course; what was corrected stands once, as it
 * counts.
 */
@Component
class MeasureTimeline implements TimelineSource {

    private static final String SQL = """
            select e.received_at as at, e.id, jsonb_build_object('measure', e.measure, 'version', e.measure_version,
                'title', rules.body ->> 'abbreviation', 'change', rules.body -> 'change', 'strata', rules.body -> 'scoring' -> 'strata',
                'score', e.score, 'error', e.standard_error, 'stratum', e.stratum, 'corrected', e.replaces is not null,
                'first', (select jsonb_build_object('score', o.score, 'error', o.standard_error) from outcomes.entry o
                    where o.clinic_id = :clinic and o.patient_id = :patient and o.measure = e.measure
                        and o.assignment_id = e.assignment_id and o.score is not null
                        and (o.day, o.received_at) < (e.day, e.received_at)
                        and not exists (select from outcomes.entry l where l.clinic_id = :clinic and l.replaces = o.id)
                    order by o.day, o.received_at limit 1),
                'before', (select o.score from outcomes.entry o
                    where o.clinic_id = :clinic and o.patient_id = :patient and o.measure = e.measure
                        and (o.day, o.received_at) < (e.day, e.received_at) and o.score is not null
                        and not exists (select from outcomes.entry l where l.clinic_id = :clinic and l.replaces = o.id)
                    order by o.day desc, o.received_at desc limit 1)) as facts
            from outcomes.entry e
            left join outcomes.measure rules
                on rules.clinic_id = :clinic and rules.key = e.measure and rules.version = e.measure_version
            where e.clinic_id = :clinic and e.patient_id = :patient and e.received_at >= :from
                and (e.received_at, e.id) < (:before, :before_id)
                and not exists (select from outcomes.entry l where l.clinic_id = :clinic and l.replaces = e.id)
            order by at desc, id desc limit :most
            """;

    @Override
    public TimelineKind kind() {
        return TimelineKind.MEASURE;
    }

    @Override
    public String sql() {
        return SQL;
    }
}
