package org.restride.safety;

import org.restride.base.TimelineKind;
import org.restride.base.TimelineSource;
import org.springframework.stereotype.Component;

/** Alerts on the time line: when each was raised, and how it was closed. */
@Component
class AlertTimeline implements TimelineSource {

    private static final String SQL = """
            select * from (
                select a.raised_at as at, md5(a.reason || ' ' || a.cause)::uuid as id, jsonb_build_object('closed', false,
                    'reason', a.reason, 'urgency', a.urgency, 'numbers', a.numbers, 'open', a.closed_at is null) as facts
                from safety.alert a
                where a.clinic_id = :clinic and a.patient_id = :patient
                union all
                select a.closed_at, md5(a.reason || ' ' || a.cause || ' closed')::uuid, jsonb_build_object('closed', true,
                    'reason', a.reason, 'urgency', a.urgency, 'numbers', a.numbers, 'outcome', a.outcome, 'note', a.note,
                    'by', a.closed_by)
                from safety.alert a
                where a.clinic_id = :clinic and a.patient_id = :patient and a.closed_at is not null) of_alerts
            where at >= :from and (at, id) < (:before, :before_id)
            order by at desc, id desc limit :most
            """;

    @Override
    public TimelineKind kind() {
        return TimelineKind.ALERT;
    }

    @Override
    public String sql() {
        return SQL;
    }
}
