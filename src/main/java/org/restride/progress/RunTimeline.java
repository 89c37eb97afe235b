package org.restride.progress;

import org.restride.base.TimelineKind;
import org.restride.base.TimelineSource;
import org.springframework.stereotype.Component;

/** Runs on the time line, in their newest corrections, without those that were taken back. */
@Component
class RunTimeline implements TimelineSource {

    private static final String SQL = """
            select l.received_at as at, l.id, jsonb_build_object('sort', l.sort, 'minutes', l.minutes, 'metres', l.metres,
                'surface', l.surface, 'pain', l.pain, 'note', l.note, 'light', l.light, 'day', l.day) as facts
            from progress.run_log l
            where l.clinic_id = :clinic and l.patient_id = :patient and l.received_at >= :from and l.received_at <= :before
                and (l.received_at, l.id) < (:before, :before_id) and not l.gone
                and not exists (select from progress.run_log c
                    where c.clinic_id = l.clinic_id and c.patient_id = l.patient_id and c.root_id = l.root_id
                        and c.received_at >= l.received_at and (c.received_at, c.id) > (l.received_at, l.id))
            order by at desc, id desc limit :most
            """;

    @Override
    public TimelineKind kind() {
        return TimelineKind.RUN;
    }

    @Override
    public String sql() {
        return SQL;
    }
}
