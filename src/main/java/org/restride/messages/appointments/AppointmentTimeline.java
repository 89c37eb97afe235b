package org.restride.messages.appointments;

import org.restride.base.TimelineKind;
import org.restride.base.TimelineSource;
import org.springframework.stereotype.Component;

/** Appointments on the time line, at the moment at which they last changed: booked, moved, cancelled or missed. */
@Component
class AppointmentTimeline implements TimelineSource {

    private static final String SQL = """
            select a.changed_at as at, a.id, jsonb_build_object('state', a.state, 'begins', a.starts_at, 'way', a.way,
                'reason', a.reason, 'clinician', a.clinician_id) as facts
            from messages.appointment a
            where a.clinic_id = :clinic and a.patient_id = :patient and a.changed_at >= :from
                and (a.changed_at, a.id) < (:before, :before_id)
            order by a.changed_at desc, a.id desc limit :most
            """;

    @Override
    public TimelineKind kind() {
        return TimelineKind.APPOINTMENT;
    }

    @Override
    public String sql() {
        return SQL;
    }
}
