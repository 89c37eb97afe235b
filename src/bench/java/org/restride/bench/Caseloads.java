package org.restride.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Gives the patients of a {@link Population} to clinicians, two hundred to each and every seventh to a second one as well, with alerts: one
 * patient in five has an open one, each has three closed ones; one in ten waits for an answer to a message, and for one in four something is
 * proposed. A clinician has as much to do in a giant clinic as in a small one.
 */
final class Caseloads {

    static final int PATIENTS_EACH = 200;

    private static final String NUMBER = "substring(p.external_number from '^B-([0-9]+)$')::int";
    private static final String LOGINS = "@clinicians.restride.test";

    private static final String ACCOUNTS = """
            insert into platform.account (id, login, password_hash, language, colour_scheme, sessions_from,
                password_changed_at, created_at)
            select uuidv7(interval '-90 days'), 'c' || n || '@clinicians.restride.test', 'none', 'en', 'SYSTEM',
                now() - interval '90 days', now(), now()
            from generate_series(0, :clinicians - 1) n
            """;

    private static final String MEMBERSHIPS = """
            insert into platform.membership (id, account_id, clinic_id, roles, created_at)
            select uuidv7(), a.id, base.clinic(), array['CLINICIAN'], now()
            from platform.account a where a.login like 'c%@clinicians.restride.test'
            """;

    private static final String STAFF = """
            insert into people.staff_member (account_id, name, active, since)
            select a.id, 'Clinician ' || a.login, true, now() from platform.account a
            where a.login like 'c%@clinicians.restride.test'
            """;

    private static final String TEAMS = """
            insert into people.care_team_member (patient_id, account_id, since)
            select p.id, a.id, now() from people.patient p cross join (values (0), (1)) second (n)
            join platform.account a on a.login = 'c' || ($number / :each + second.n) % :clinicians || '@clinicians.restride.test'
            where p.external_number like 'B-%' and (second.n = 0 or $number % 7 = 0)
            on conflict do nothing
            """;

    private static final String ALERTS = """
            insert into safety.alert (patient_id, reason, cause, rule_version, urgency, rank, numbers, since, respond_by,
                raised_at, closed_at, closed_by, outcome, note)
            select p.id, 'HIGH_PAIN', 'bench/' || k, 1, 'TODAY', 3,
                jsonb_build_object('pain', 7, 'limit', 5, 'day', (now() - age)::date, 'morning', false),
                now() - age, now() - age + interval '24 hours', now() - age,
                case when k > 0 then now() - age + interval '5 hours' end, case when k > 0 then c.account_id end,
                case when k > 0 then 'CALLED' end, case when k > 0 then 'Talked on the phone' end
            from people.patient p cross join generate_series(0, 3) k
            cross join lateral (select make_interval(hours => $number % 90 + 24 * 20 * k) age) aged
            join lateral (select account_id from people.care_team_member t
                where t.clinic_id = p.clinic_id and t.patient_id = p.id limit 1) c on true
            where p.external_number like 'B-%' and (k > 0 or $number % 5 = 0)
            """;

    private static final String ENTRIES = """
            insert into safety.worklist_entry (patient_id, reason, cause, urgency, rank, numbers, since, respond_by, others, pains)
            select patient_id, reason, cause, urgency, rank, numbers, since, respond_by, 0, array[2, 3, 7]::smallint[]
            from safety.alert where closed_at is null and cause = 'bench/0'
            """;

    private static final String WATCHES = """
            insert into safety.watch (patient_id, next_check_at, checked_at)
            select p.id, now() + interval '10 days', now() from people.patient p where p.external_number like 'B-%'
            on conflict do nothing
            """;

    private static final String CONVERSATIONS = """
            insert into messages.conversation (patient_id, last_at, waiting_since)
            select p.id, now() - interval '3 hours', now() - interval '3 hours' from people.patient p
            where p.external_number like 'B-%' and $number % 10 = 0
            """;

    private static final String MESSAGES = """
            insert into messages.message (id, patient_id, author, from_clinic, body, written_at, sent_at)
            select uuidv7(), p.id, a.account_id, false, 'May I run tomorrow? ' || k, now() - make_interval(hours => 3 * k),
                now() - make_interval(hours => 3 * k)
            from people.patient p join platform.membership a on a.clinic_id = p.clinic_id and a.patient_id = p.id
            cross join generate_series(1, 5) k
            where p.external_number like 'B-%' and $number % 10 = 0
            """;

    private static final String PROPOSALS = """
            insert into plans.proposal (id, patient_id, plan_id, part_id, cause, rule_version, move, changes, inputs, verdict,
                reason, made_at)
            select uuidv7(), v.patient_id, v.plan_id, part.part_id, repeat(md5(part.part_id::text || v.plan_id), 2),
                (select max(version) from plans.progression_rule where clinic_id = base.clinic()), 'PROGRESS', true, '{}', '{}',
                '{"clinician": {"byLanguage": {"en": "Done without trouble", "es": "Hecho sin problemas"}}}', now()
            from plans.plan_version v join people.patient p on p.clinic_id = v.clinic_id and p.id = v.patient_id
            cross join lateral (select part_id from plans.plan_part t
                where t.clinic_id = v.clinic_id and t.plan_id = v.plan_id limit 2) part
            where v.reason = 'benchmark' and $number % 4 = 0
                and exists (select from plans.progression_rule where clinic_id = base.clinic())
            """;

    private static final List<String> STEPS = List.of(
            ACCOUNTS,
            MEMBERSHIPS,
            STAFF,
            TEAMS,
            "analyze people.care_team_member",
            ALERTS,
            ENTRIES,
            WATCHES,
            CONVERSATIONS,
            MESSAGES,
            PROPOSALS,
            "vacuum (analyze)");

    /** Somebody at work with some of their patients. */
    record Desk(UUID clinic, UUID clinician, List<UUID> patients) {}

    private Caseloads() {}

    static void create(Database database, int patients) throws SQLException, IOException {
        Map<String, Integer> sizes =
                Map.of(":clinicians", Math.max(1, patients / PATIENTS_EACH), ":each", PATIENTS_EACH);
        try (Connection owner = database.owner();
                Statement statement = owner.createStatement()) {
            Population.enter(owner);
            for (String step : STEPS) {
                String sql = step.replace("$number", NUMBER);
                for (Map.Entry<String, Integer> size : sizes.entrySet()) {
                    sql = sql.replace(size.getKey(), size.getValue().toString());
                }
                statement.execute(sql);
            }
        }
    }

    /** Clinicians from all over the clinic, at most so many, each with at most ten of their patients who trained lately. */
    static List<Desk> desks(Database database, int most) throws SQLException, IOException {
        try (Connection owner = database.owner();
                PreparedStatement query = owner.prepareStatement("""
                    select t.account_id, (array_agg(t.patient_id order by md5(t.patient_id::text)))[1:10] patients
                    from people.care_team_member t join platform.account a on a.id = t.account_id
                    where a.login like '%%%s'
                    group by t.account_id order by md5(t.account_id::text) limit ?
                    """.formatted(LOGINS))) {
            UUID clinic = Population.enter(owner);
            query.setInt(1, most);
            List<Desk> desks = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    desks.add(new Desk(
                            clinic,
                            row.getObject(1, UUID.class),
                            Arrays.asList((UUID[]) row.getArray(2).getArray())));
                }
            }
            return List.copyOf(desks);
        }
    }
}
