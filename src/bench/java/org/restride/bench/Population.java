package org.restride.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Fills the demo clinic with patients who have accounts, plans of two phases, reports and answers. One in twenty is active: their last
 * reports are of these days, the others' are older. All ids are made as the portal makes them, so that they lie in the same order.
 */
final class Population {

    /** One in that many patients uses the portal these days; these are the clients of the benchmark. */
    static final int ACTIVE_ONE_IN = 20;

    private static final String NUMBER = "substring(p.external_number from '^B-([0-9]+)$')::int";

    private static final String PATIENTS = """
            insert into people.patient (id, first_name, last_name, birth_date, email, phone, language, zone, country,
                external_number, state, search_text, sort_name, registered_at, joined_at)
            select uuidv7(interval '-90 days'), 'Alex', 'Runner' || n, date '1960-01-01' + n % 16000,
                'b' || n || '@patients.restride.test', null, 'en', 'Europe/London', 'GB', 'B-' || n, 'ACTIVE',
                'alex runner' || n, 'runner' || n || ' alex', now() - interval '90 days', now() - interval '89 days'
            from generate_series(1, :patients) n
            """;

    private static final String ACCOUNTS = """
            insert into platform.account (id, login, password_hash, language, colour_scheme, sessions_from,
                password_changed_at, created_at)
            select uuidv7(interval '-89 days'), p.email, 'none', 'en', 'SYSTEM', now() - interval '89 days', now(), now()
            from people.patient p where p.external_number like 'B-%'
            """;

    private static final String MEMBERSHIPS = """
            insert into platform.membership (id, account_id, clinic_id, roles, patient_id, created_at)
            select uuidv7(interval '-89 days'), a.id, p.clinic_id, array['PATIENT'], p.id, now()
            from people.patient p join platform.account a on a.login = p.email where p.external_number like 'B-%'
            """;

    /** One in five hundred is of the demo clinician, as the portal's lists show a clinician's own patients first. */
    private static final String CARE_TEAMS = """
            insert into people.care_team_member (patient_id, account_id, since)
            select p.id, a.id, now() from people.patient p
            join platform.account a on a.login = 'clinician@demo.restride.test'
            where p.external_number like 'B-%' and $number % 500 = 0
            """;

    private static final String PLANS = """
            insert into plans.plan (id, patient_id, state, version, title, starts_on, last_day)
            select uuidv7(), p.id, 'active', 1, 'A strong back for running', s.starts_on, s.starts_on + 83
            from people.patient p cross join lateral (select current_date - 12 - $number % 20 * 3 as starts_on) s
            where p.external_number like 'B-%'
            """;

    private static final String PLAN_VERSIONS = """
            with shelf as (select id, kind, version, row_number() over (partition by kind order by key) - 1 as place,
                    count(*) over (partition by kind) as size
                from catalogue.item where clinic_id = base.clinic())
            insert into plans.plan_version (plan_id, version, patient_id, starts_on, body, author_id, signed_at, reason)
            select v.id, 1, p.id, v.starts_on, jsonb_build_object('title', v.title, 'madeFrom', null, 'phases',
                (select jsonb_agg(jsonb_build_object('id', gen_random_uuid(), 'name', 'Phase ' || phase, 'weeks', 6,
                    'items', (select jsonb_agg(jsonb_build_object('id', gen_random_uuid(),
                            'content', jsonb_build_object('item', s.id, 'version', s.version),
                            'dose', jsonb_build_object('sets', 3, 'repetitions', 10 + k, 'restSeconds', 30),
                            'cadence', jsonb_build_object('every', 'day'), 'note', '') order by k)
                        from generate_series(0, :exercises - 1) k
                        join shelf s on s.kind = 'exercise' and s.place = ($number + 3 * phase + 5 * k) % s.size),
                    'extras', (select jsonb_agg(jsonb_build_object('id', gen_random_uuid(),
                            'kind', upper(replace(s.kind, '-', '_')),
                            'content', jsonb_build_object('item', s.id, 'version', s.version),
                            'cadence', jsonb_build_object('every', 'day'), 'note', '') order by s.kind)
                        from shelf s where s.kind in ('habit', 'run-session') and s.place = ($number + phase) % s.size)
                ) order by phase) from generate_series(1, 2) phase)),
                '00000000-0000-0000-0000-000000000000', now() - interval '12 days', 'benchmark'
            from plans.plan v join people.patient p on p.clinic_id = v.clinic_id and p.id = v.patient_id
            where p.external_number like 'B-%'
            """;

    private static final String PLAN_PARTS = """
            insert into plans.plan_part (plan_id, part_id, patient_id, item_id, held)
            select v.plan_id, (part ->> 'id')::uuid, v.patient_id, (part #>> '{content,item}')::uuid, true
            from plans.plan_version v cross join lateral (
                select jsonb_path_query(v.body, '$.phases[*].items[*]') as part
                union all select jsonb_path_query(v.body, '$.phases[*].extras[*]')) parts
            where v.reason = 'benchmark'
            """;

    private static final String SESSION_LOGS = """
            with log as (
                select uuidv7(r.received - now()) as id, r.received, v.patient_id, v.id as plan_id, a.account_id,
                    ($number + j) % 4 as pain
                from plans.plan v join people.patient p on p.clinic_id = v.clinic_id and p.id = v.patient_id
                join platform.membership a on a.clinic_id = v.clinic_id and a.patient_id = v.patient_id
                cross join generate_series(1, :sessions) j
                cross join lateral (select date_trunc('day', now()) - make_interval(days => $number % 20 * 3 + 2 * j)
                    + make_interval(secs => 25200 + $number % 43200) as received) r
                where p.external_number like 'B-%')
            insert into progress.session_log (received_at, id, root_id, patient_id, plan_id, plan_version, day,
                started_at, finished_at, pain, light, rule_version, after_lock, account_id)
            select received, id, id, patient_id, plan_id, 1, received::date, received - interval '25 minutes',
                received - interval '1 minute', pain, 'GO', 1, false, account_id from log order by 1
            """;

    private static final String SESSION_ENTRIES = """
            insert into progress.session_entry (received_at, log_id, item_id, patient_id, outcome, sets_done)
            select l.received_at, l.id, (item ->> 'id')::uuid, l.patient_id, 'DONE', 3
            from progress.session_log l
            join plans.plan_version v on v.clinic_id = l.clinic_id and v.plan_id = l.plan_id and v.version = 1
            join people.patient p on p.clinic_id = l.clinic_id and p.id = l.patient_id and p.external_number like 'B-%'
            cross join lateral jsonb_array_elements(v.body -> 'phases' -> 0 -> 'items') item
            where v.reason = 'benchmark'
            """;

    private static final String LOG_KEYS = """
            insert into progress.log_key (id, patient_id, receipt)
            select l.id, l.patient_id, jsonb_build_object('id', l.id, 'receivedAt', l.received_at, 'light', l.light,
                'askRedFlags', false, 'tellsClinic', false, 'afterLock', false)
            from progress.session_log l join plans.plan_version v on v.plan_id = l.plan_id and v.reason = 'benchmark'
            """;

    private static final String MORNINGS = """
            insert into progress.morning_log (received_at, id, root_id, patient_id, session_root_id, day, pain, next_step,
                rule_version, account_id)
            select m.received, m.id, m.id, l.patient_id, l.root_id, l.day + 1, l.pain, 'GO_ON', 1, l.account_id
            from progress.session_log l join plans.plan_version v on v.plan_id = l.plan_id and v.reason = 'benchmark'
            cross join lateral (select uuidv7(l.received_at + interval '12 hours' - now()) as id,
                l.received_at + interval '12 hours' as received) m
            """;

    private static final String SCREENINGS = """
            insert into questions.answer_set (id, patient_id, set_key, set_version, occasion, answers, level, flags, counts,
                answered_at, received_at, account_id)
            select uuidv7(interval '-12 days'), p.id, s.key, s.version, 'START', '{}', 'NONE', array[]::text[], true,
                now() - interval '12 days', now() - interval '12 days', a.account_id
            from people.patient p join platform.membership a on a.clinic_id = p.clinic_id and a.patient_id = p.id
            cross join (select key, version from questions.question_set where key = 'red-flags' order by version desc limit 1) s
            where p.external_number like 'B-%'
            """;

    private static final List<String> STEPS = List.of(
            PATIENTS,
            ACCOUNTS,
            MEMBERSHIPS,
            "analyze people.patient, platform.account, platform.membership",
            CARE_TEAMS,
            PLANS,
            PLAN_VERSIONS,
            PLAN_PARTS,
            "analyze plans.plan, plans.plan_version, plans.plan_part",
            SESSION_LOGS,
            "analyze progress.session_log",
            SESSION_ENTRIES,
            LOG_KEYS,
            MORNINGS,
            SCREENINGS,
            "vacuum (analyze)");

    private Population() {}

    /** Makes everybody and all their past; the portal must have made the demo clinic before. */
    static void create(Database database, Settings settings) throws SQLException, IOException {
        Map<String, Integer> sizes = Map.of(
                ":patients", settings.patients(),
                ":sessions", settings.sessionsPerPatient(),
                ":exercises", Settings.EXERCISES);
        try (Connection owner = database.owner();
                Statement statement = owner.createStatement()) {
            enter(owner);
            coverPast(statement, settings);
            for (String step : STEPS) {
                String sql = step.replace("$number", NUMBER);
                for (Map.Entry<String, Integer> size : sizes.entrySet()) {
                    sql = sql.replace(size.getKey(), size.getValue().toString());
                }
                statement.execute(sql);
            }
            requireAll(statement, settings);
        }
    }

    private static void requireAll(Statement statement, Settings settings) throws SQLException {
        long wanted = (long) settings.patients() * settings.sessionsPerPatient() * Settings.EXERCISES;
        try (ResultSet row = statement.executeQuery("select count(*) from progress.session_entry")) {
            row.next();
            if (row.getLong(1) < wanted) {
                throw new IllegalStateException("Only " + row.getLong(1) + " of " + wanted + " session entries");
            }
        }
    }

    /** Sets what the connection may see, as row-level security binds the owner as well. Returns the demo clinic. */
    static UUID enter(Connection connection) throws SQLException {
        UUID clinic;
        try (Statement statement = connection.createStatement()) {
            clinic = clinic(statement);
        }
        try (PreparedStatement walls = connection.prepareStatement(
                "select set_config('app.clinic', ?, false), set_config('app.scope', 'staff', false)")) {
            walls.setString(1, clinic.toString());
            walls.execute();
        }
        return clinic;
    }

    private static UUID clinic(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("select clinic_id from platform.clinic order by created_at limit 1")) {
            if (!row.next()) {
                throw new IllegalStateException("The portal has made no clinic");
            }
            return row.getObject(1, UUID.class);
        }
    }

    /** Partitions for the months of the past reports, named as the portal names its own. */
    private static void coverPast(Statement statement, Settings settings) throws SQLException {
        int days = ACTIVE_ONE_IN * 3 + 2 * settings.sessionsPerPatient();
        for (String table : List.of("session_log", "session_entry", "morning_log")) {
            statement.execute("""
                    do $$
                    declare
                        month date;
                    begin
                        for month in select generate_series(date_trunc('month', now() - interval '%2$d days'),
                                date_trunc('month', now()), interval '1 month') loop
                            execute format('create table if not exists progress.%1$s_%%s partition of progress.%1$s
                                for values from (%%L) to (%%L)', to_char(month, 'YYYY_MM'),
                                to_char(month, 'YYYY-MM-DD') || ' 00:00+00',
                                to_char(month + interval '1 month', 'YYYY-MM-DD') || ' 00:00+00');
                        end loop;
                    end
                    $$
                    """.formatted(table, days));
        }
    }
}
