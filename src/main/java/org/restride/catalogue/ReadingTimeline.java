package org.restride.catalogue;

import org.restride.base.TimelineKind;
import org.restride.base.TimelineSource;
import org.springframework.stereotype.Component;

/** What a patient said of what they have read: that it helped, that it was not clear, or a question about it. */
@Component
class ReadingTimeline implements TimelineSource {

    private static final String SQL = """
            select r.at, r.id, jsonb_build_object('mark', r.mark, 'question', r.question, 'titles',
                (select jsonb_object_agg(s.language, s.title) from catalogue.item_version s
                    where s.clinic_id = :clinic and s.item_id = r.item_id and s.version = r.version)) as facts
            from (
                select k.marked_at as at, md5(k.item_id::text || ' mark')::uuid as id, k.item_id, k.version, k.mark,
                    null as question
                from catalogue.reader_mark k where k.clinic_id = :clinic and k.patient_id = :patient
                union all
                select q.asked_at, q.id, q.item_id, q.version, 'question', q.text
                from catalogue.reader_question q where q.clinic_id = :clinic and q.patient_id = :patient) r
            where r.at >= :from and (r.at, r.id) < (:before, :before_id)
            order by at desc, id desc limit :most
            """;

    @Override
    public TimelineKind kind() {
        return TimelineKind.READING;
    }

    @Override
    public String sql() {
        return SQL;
    }
}
