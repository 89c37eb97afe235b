package org.restride.progress;

import org.restride.base.TimelineKind;
import org.restride.base.TimelineSource;
import org.springframework.stereotype.Component;

/** Mornings on the time line that say more than a number or ask to hold; the others stand beside their session. */
@Component
class MorningTimeline implements TimelineSource {

    private static final String SQL = """
            select m.received_at as at, m.id, jsonb_build_object('pain', m.pain, 'note', m.note, 'then', m.next_step) as facts
            from progress.morning_log m
            where m.clinic_id = :clinic and m.patient_id = :patient and m.received_at >= :from and m.received_at <= :before
                and (m.received_at, m.id) < (:before, :before_id)
                and (m.next_step <> 'GO_ON' or m.note is not null)
                and not exists (select from progress.morning_log c
                    where c.clinic_id = m.clinic_id and c.patient_id = m.patient_id and c.session_root_id = m.session_root_id
                        and c.received_at >= m.received_at and (c.received_at, c.id) > (m.received_at, m.id))
            order by at desc, id desc limit :most
            """;

    @Override
    public TimelineKind kind() {
        return TimelineKind.MORNING;
    }

    @Override
    public String sql() {
        return SQL;
    }
}
