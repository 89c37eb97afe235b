package org.restride.messages;

import org.restride.base.TimelineKind;
import org.restride.base.TimelineSource;
import org.springframework.stereotype.Component;

/** Messages on the time line, each with its first words. */
@Component
class MessageTimeline implements TimelineSource {

    private static final String SQL = """
            select m.sent_at as at, m.id, jsonb_build_object('words', left(m.body, 200), 'cut', length(m.body) > 200,
                'fromClinic', m.from_clinic, 'author', m.author, 'urgent', cardinality(m.flags) > 0) as facts
            from messages.message m
            where m.clinic_id = :clinic and m.patient_id = :patient and m.sent_at >= :from
                and (m.sent_at, m.id) < (:before, :before_id)
            order by m.sent_at desc, m.id desc limit :most
            """;

    @Override
    public TimelineKind kind() {
        return TimelineKind.MESSAGE;
    }

    @Override
    public String sql() {
        return SQL;
    }
}
