package org.restride.bench;

import java.util.List;

/** The statements of the portal's two most frequent requests, as they reach the driver. */
final class LimitSql {

    /** Row-level security asks for it in every transaction, and it says whether the device is still let in; not counted in the budget. */
    static final String WALLS = """
            select set_config('app.clinic', ?, true), set_config('app.scope', ?, true),
                exists (select from platform.device_token d join platform.membership m on m.id = d.membership_id
                    where d.id = ? and m.clinic_id = ? and m.patient_id = ?)
            """;

    private static final String PATIENT = """
            select json_build_object('id', w.id, 'first', w.first_name, 'last', w.last_name, 'birth', w.birth_date,
                'zone', w.zone, 'language', w.language, 'country', w.country, 'state', w.state)
            from people.patient w where w.clinic_id = ? and w.id = ?
            """;

    private static final String STANDING = """
            select json_build_object(
                'screenedAt', (select max(a.received_at) from questions.answer_set a
                    where a.clinic_id = ? and a.patient_id = ? and a.counts),
                'locks', coalesce((select json_agg(json_build_object('from', i.at, 'to', u.at))
                    from questions.lock_entry i
                    left join questions.lock_entry u on u.clinic_id = i.clinic_id and u.patient_id = i.patient_id
                        and u.answers_id = i.answers_id and u.deed = 'UNLOCKED'
                    where i.clinic_id = ? and i.patient_id = ? and i.deed = 'IMPOSED'
                        and (u.at is null or u.at > ?)), '[]'::json))
            """;

    private static final String PLAN = """
            select jsonb_build_object('plan', p.id, 'patient', p.patient_id, 'version', v.version, 'startsOn', v.starts_on,
                'body', v.body, 'author', v.author_id, 'signedAt', v.signed_at, 'reason', v.reason, 'what', v.news_what,
                'why', v.news_why, 'endedBy', p.ended_by, 'endedAt', p.ended_at, 'endReason', p.end_reason)
            from plans.plan p join plans.plan_version v on v.clinic_id = p.clinic_id and v.plan_id = p.id
            where p.clinic_id = ?
            """;

    private static final String CURRENT = PLAN + """
             and v.version = p.version and p.patient_id = ? order by p.state = 'active' desc, coalesce(p.ended_at, v.signed_at) desc limit 1
            """;

    private static final String DAYS = """
            select json_build_object(
                'sessions', coalesce((select json_agg(json_build_object('id', n.id, 'root', n.root_id, 'day', n.day,
                        'pain', n.pain, 'plan', n.plan_id, 'version', n.plan_version, 'receivedAt', n.received_at,
                        'finishedAt', n.finished_at,
                        'done', (select coalesce(json_agg(e.item_id), '[]'::json) from progress.session_entry e
                            where e.clinic_id = ? and e.received_at = n.received_at and e.log_id = n.id
                                and e.outcome <> 'SKIPPED')))
                    from (select l.* from progress.session_log l
                        where l.clinic_id = ? and l.patient_id = ? and l.received_at >= ?
                            and not exists (select from progress.session_log c
                                where c.clinic_id = l.clinic_id and c.patient_id = l.patient_id and c.root_id = l.root_id
                                    and c.received_at >= ? and (c.received_at, c.id) > (l.received_at, l.id))
                    ) n), '[]'::json),
                'mornings', coalesce((select json_agg(json_build_object('id', m.id, 'session', m.session_root_id,
                        'day', m.day, 'pain', m.pain, 'root', m.root_id, 'receivedAt', m.received_at))
                    from progress.morning_log m
                    where m.clinic_id = ? and m.patient_id = ? and m.received_at >= ?), '[]'::json),
                'effortAsked', coalesce((select c.asked from progress.effort_choice c
                    where c.clinic_id = ? and c.patient_id = ?),
                    (select s.effort_asked from progress.reporting_setting s where s.clinic_id = ?), false))
            """;

    private static final String ROOT = """
            select to_json(r.root_id) from progress.session_log r
            where r.clinic_id = ? and r.patient_id = ? and r.id = ? limit 1
            """;

    static final String TODAY = glimpses(
            PATIENT, STANDING, CURRENT, DAYS);

    static final String BEFORE_LOG =
            glimpses(PLAN + " and p.patient_id = ? and p.id = ? and v.version = ?", STANDING, ROOT);

    static final String KEY = """
            insert into progress.log_key (clinic_id, id, patient_id, receipt)
            values (?, ?, ?, cast(? as jsonb)) on conflict (clinic_id, id) do nothing
            """;

    static final String SESSION_LOG = """
            insert into progress.session_log (clinic_id, received_at, id, root_id, corrects, patient_id, plan_id,
                plan_version, day, started_at, finished_at, pain, effort, note, light, rule_version, after_lock, account_id)
            values (?, ?, ?, ?, ?, ?, ?,
                ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    static final String SESSION_ENTRY = """
            insert into progress.session_entry (clinic_id, received_at, log_id, item_id, patient_id, outcome,
                sets_done, reason, reason_text, hurt_where, hurt_score)
            values (?, ?, ?, ?, ?, ?,
                ?, ?, ?, ?, ?)
            """;

    static final String AUDIT = """
            insert into audit.entry
                (clinic_id, at, id, account_id, roles, deed, subject, subject_id, patient_id, fields, why, origin)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?,
                string_to_array(?, chr(30)), ?, ?)
            """;

    static final String PUBLICATION = """
            insert into platform.event_publication (id, event_type, listener_id, publication_date, serialized_event, status,
                completion_attempts, last_resubmission_date)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    static final List<String> OF_TODAY = List.of(WALLS, TODAY);

    private static final List<String> OF_LOG =
            List.of(WALLS, BEFORE_LOG, KEY, SESSION_LOG, SESSION_ENTRY, AUDIT, PUBLICATION);

    /** @param published whether a listener wants to hear of sessions, so that the event is registered */
    static List<String> ofLog(boolean published) {
        return published ? OF_LOG : OF_LOG.subList(0, OF_LOG.size() - 1);
    }

    private LimitSql() {}

    private static String glimpses(String... queries) {
        StringBuilder sql = new StringBuilder("select ");
        for (int n = 0; n < queries.length; n++) {
            sql.append(n == 0 ? "" : ",\n")
                    .append('(')
                    .append(queries[n])
                    .append(")::text as g")
                    .append(n);
        }
        return sql.toString();
    }
}
