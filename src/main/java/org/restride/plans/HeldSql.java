package org.restride.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.restride.people.CareSql;

/** Reads of versions: which one holds is decided by the day in the patient's time zone, so a read takes along what may. */
final class HeldSql {
    /** One version as JSON. */
    static final String DETAIL = """
            select jsonb_build_object('plan', p.id, 'patient', p.patient_id, 'zone', z.zone, 'newest', p.version, 'version', v.version,
                'startsOn', v.starts_on, 'takesEffect', v.takes_effect, 'body', v.body, 'author', v.author_id,
                'signedAt', v.signed_at, 'reason', v.reason, 'byRule', v.by_rule, 'what', v.news_what, 'why', v.news_why, 'gapFrom', v.gap_from,
                'endedBy', p.ended_by, 'endedAt', p.ended_at, 'endReason', p.end_reason, 'kept', v.kept_findings)
            from plans.plan p join plans.plan_version v on v.clinic_id = p.clinic_id and v.plan_id = p.id
            join (%s) z on z.patient_id = p.patient_id
            where p.clinic_id = :clinic
            """.formatted(CareSql.ZONES);

    /** The versions of a plan that may hold now or wait; {@code :begun} is a day that has begun everywhere. */
    private static final String HOLDING = "select jsonb_agg(told.detail) from (" + DETAIL + """
             and v.called_back_at is null
                and not exists (select from plans.plan_version n where n.clinic_id = v.clinic_id and n.plan_id = v.plan_id
                    and n.version > v.version and n.called_back_at is null
                    and (n.takes_effect is null or n.takes_effect <= cast(:begun as date)))
                and %s) told (detail)
            """;

    /** Of the plan that the patient {@code :patient} follows. */
    static final String CURRENT = HOLDING.formatted("p.patient_id = :patient and p.state = 'active'");

    /** Of the plan {@code :plan}. */
    static final String OF_PLAN = HOLDING.formatted("p.id = :plan");

    /** Of the plan that the patient {@code :patient} follows, else of the one that ended last. */
    static final String LATEST = HOLDING.formatted("""
            p.id = (select q.id from plans.plan q where q.clinic_id = :clinic and q.patient_id = :patient
                order by q.state = 'active' desc, q.ended_at desc limit 1)
            """);

    /** What the patient {@code :patient} was told from {@code :held_from} on, and what is signed for later. */
    static final String TOLD = "select jsonb_agg(told.detail) from (" + DETAIL + """
             and p.patient_id = :patient and (p.ended_at is null or p.ended_at >= :held_from) and v.called_back_at is null
                and not exists (select from plans.plan_version n where n.clinic_id = p.clinic_id and n.plan_id = p.id
                    and n.version > v.version and n.called_back_at is null and n.signed_at < :held_from
                    and (n.takes_effect is null or n.takes_effect < cast(:held_from as date) - 1))
            ) told (detail)
            """;

    private HeldSql() {}

    /** A day that has begun in every time zone. */
    static LocalDate begunEverywhere(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.ofHours(-12));
    }
}
