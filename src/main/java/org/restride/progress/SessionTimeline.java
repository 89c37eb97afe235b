package org.restride.progress;

import org.restride.base.TimelineKind;
import org.restride.base.TimelineSource;
import org.springframework.stereotype.Component;

/** Sessions on the time line, in their newest corrections, each with the morning after it. */
@Component
class SessionTimeline implements TimelineSource {

    private static final String SQL = """
            select l.received_at as at, l.id, jsonb_build_object('pain', l.pain, 'note', l.note, 'light', l.light, 'day', l.day,
                'variant', l.variant, 'corrected', l.corrects is not null, 'afterLock', l.after_lock,
                'morning', (select m.pain from progress.morning_log m
                    where m.clinic_id = l.clinic_id and m.patient_id = l.patient_id and m.session_root_id = l.root_id
                        and m.received_at >= l.started_at order by m.received_at desc, m.id desc limit 1),
                'entries', (select jsonb_agg(jsonb_build_object('item', e.item_id, 'outcome', e.outcome, 'reason', e.reason)
                        order by e.item_id)
                    from progress.session_entry e
                    where e.clinic_id = l.clinic_id and e.received_at = l.received_at and e.log_id = l.id)) as facts
            from progress.session_log l
            where l.clinic_id = :clinic and l.patient_id = :patient and l.received_at >= :from and l.received_at <= :before
                and (l.received_at, l.id) < (:before, :before_id)
                and not exists (select from progress.session_log c
                    where c.clinic_id = l.clinic_id and c.patient_id = l.patient_id and c.root_id = l.root_id
                        and c.received_at >= l.received_at and (c.received_at, c.id) > (l.received_at, l.id))
            order by at desc, id desc limit :most
            """;

    @Override
    public TimelineKind kind() {
        return TimelineKind.SESSION;
    }

    @Override
    public String sql() {
        return SQL;
    }
}
