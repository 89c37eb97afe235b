package org.restride.questions;

import org.restride.base.TimelineKind;
import org.restride.base.TimelineSource;
import org.springframework.stereotype.Component;

/** Safety questions that were answered, and exercises that were unlocked, on the time line. */
@Component
class AnswersTimeline implements TimelineSource {

    private static final String SQL = """
            select * from (
                (select s.received_at as at, s.id, jsonb_build_object('level', s.level, 'flags', cardinality(s.flags),
                    'version', s.set_version, 'occasion', s.occasion, 'counts', s.counts) as facts
                from questions.answer_set s
                where s.clinic_id = :clinic and s.patient_id = :patient and s.received_at >= :from
                    and (s.received_at, s.id) < (:before, :before_id)
                order by s.received_at desc, s.id desc limit :most)
                union all
                select u.at, u.id, jsonb_build_object('unlocked', true, 'reason', u.reason, 'by', u.account_id)
                from questions.lock_entry u
                where u.clinic_id = :clinic and u.patient_id = :patient and u.deed = 'UNLOCKED' and u.at >= :from
                    and (u.at, u.id) < (:before, :before_id)) answered
            order by at desc, id desc limit :most
            """;

    @Override
    public TimelineKind kind() {
        return TimelineKind.ANSWERS;
    }

    @Override
    public String sql() {
        return SQL;
    }
}
