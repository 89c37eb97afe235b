package org.restride.plans;

import org.restride.base.TimelineKind;
import org.restride.base.TimelineSource;
import org.springframework.stereotype.Component;

/** Signed plan versions on the time line, and the end of plans. */
@Component
class PlanTimeline implements TimelineSource {

    private static final String SQL = """
            select * from (
                select v.signed_at as at, md5(v.plan_id::text || ' ' || v.version)::uuid as id,
                    jsonb_build_object('version', v.version, 'title', v.body ->> 'title', 'reason', v.reason,
                        'what', v.news_what, 'why', v.news_why, 'author', v.author_id, 'takesEffect', v.takes_effect,
                        'calledBack', v.called_back_at is not null, 'ended', false) as facts
                from plans.plan_version v
                where v.clinic_id = :clinic and v.patient_id = :patient
                union all
                select p.ended_at, md5(p.id::text || ' ended')::uuid,
                    jsonb_build_object('title', p.title, 'reason', p.end_reason, 'author', p.ended_by, 'ended', true)
                from plans.plan p
                where p.clinic_id = :clinic and p.patient_id = :patient and p.state = 'ended') of_plans
            where at >= :from and (at, id) < (:before, :before_id)
            order by at desc, id desc limit :most
            """;

    @Override
    public TimelineKind kind() {
        return TimelineKind.PLAN;
    }

    @Override
    public String sql() {
        return SQL;
    }
}
