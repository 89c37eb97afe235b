package org.restride.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.Ids;
import org.restride.base.PatientId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What happened to locks, append-only. */
@Repository
class LockEntries {

    private static final TypeReference<Map<String, Boolean>> ANSWERS = new TypeReference<>() {};

    private final ClinicSql db;
    private final Ids ids;
    private final JsonMapper json;

    LockEntries(ClinicSql db, Ids ids, JsonMapper json) {
        this.db = db;
        this.ids = ids;
        this.json = json;
    }

    private record Open(Lock.Answers answers, Optional<AccountId> seenBy, Optional<Instant> seenAt) {}

    void impose(PatientId patient, UUID answers, Instant at, AccountId by) {
        db.sql("""
                insert into questions.lock_entry (clinic_id, id, patient_id, answers_id, deed, at, account_id)
                values (:clinic, :id, :patient, :answers, 'IMPOSED', :at, :account)
                """)
                .param("id", ids.next())
                .param("patient", patient.value())
                .param("answers", answers)
                .param("at", Columns.utc(at))
                .param("account", by.value())
                .update();
    }

    List<LockedSpell> between(PatientId patient, Instant from, Instant to) {
        return db.sql("""
                select i.at as imposed, u.at as lifted
                from questions.lock_entry i
                left join questions.lock_entry u on u.clinic_id = i.clinic_id and u.patient_id = i.patient_id
                    and u.answers_id = i.answers_id and u.deed = 'UNLOCKED'
                where i.clinic_id = :clinic and i.patient_id = :patient and i.deed = 'IMPOSED' and i.at < :to
                    and (u.at is null or u.at > :from)
                order by i.at
                """)
                .param("patient", patient.value())
                .param("from", Columns.utc(from))
                .param("to", Columns.utc(to))
                .query((row, n) ->
                        new LockedSpell(Columns.instant(row, "imposed"), Columns.instantOrNull(row, "lifted")))
                .list();
    }

    boolean isImposedBy(UUID answers) {
        return db.sql("""
                select exists (select from questions.lock_entry
                    where clinic_id = :clinic and answers_id = :answers and deed = 'IMPOSED')
                """).param("answers", answers).query(Boolean.class).single();
    }

    /** Notes for each open lock that the clinician has looked, once. */
    int see(PatientId patient, Instant at, AccountId by) {
        return db.sql("""
                insert into questions.lock_entry (clinic_id, id, patient_id, answers_id, deed, at, account_id)
                select i.clinic_id, gen_random_uuid(), i.patient_id, i.answers_id, 'SEEN', :at, :account
                from questions.lock_entry i
                where i.clinic_id = :clinic and i.patient_id = :patient and i.deed = 'IMPOSED'
                    and not exists (select from questions.lock_entry o
                        where o.clinic_id = i.clinic_id and o.patient_id = i.patient_id and o.answers_id = i.answers_id
                            and (o.deed = 'UNLOCKED' or (o.deed = 'SEEN' and o.account_id = :account)))
                """)
                .param("patient", patient.value())
                .param("at", Columns.utc(at))
                .param("account", by.value())
                .update();
    }

    /** Whether somebody has looked at each of the answers of a lock. */
    boolean hasSeen(PatientId patient, Lock lock, AccountId by) {
        return db.sql("""
                select count(distinct answers_id) from questions.lock_entry
                where clinic_id = :clinic and patient_id = :patient and deed = 'SEEN' and account_id = :account
                    and answers_id = any (string_to_array(:answers, ',')::uuid[])
                """)
                        .param("patient", patient.value())
                        .param("account", by.value())
                        .param(
                                "answers",
                                lock.answers().stream()
                                        .map(answers -> answers.id().toString())
                                        .collect(Collectors.joining(",")))
                        .query(Integer.class)
                        .single()
                == lock.answers().size();
    }

    /** Notes for each open lock what was done about it. */
    void act(PatientId patient, Lock lock, Acted acted, Instant now, AccountId by) {
        db.batch(
                """
                insert into questions.lock_entry
                    (clinic_id, id, patient_id, answers_id, deed, at, account_id, action, acted_at, note)
                values (:clinic, :id, :patient, :answers, 'ACTED', :now, :account, :action, :acted, :note)
                """,
                lock.answers().stream()
                        .map(answers -> new MapSqlParameterSource()
                                .addValue("id", ids.next())
                                .addValue("patient", patient.value())
                                .addValue("answers", answers.id())
                                .addValue("now", Columns.utc(now))
                                .addValue("account", by.value())
                                .addValue("action", acted.action().name())
                                .addValue("acted", Columns.utc(acted.at()))
                                .addValue("note", acted.note()))
                        .toList());
    }

    /** Lifts one lock; false if a colleague was faster. */
    boolean unlock(PatientId patient, UUID answers, Instant at, AccountId by, String reason, String words) {
        return db.sql("""
                insert into questions.lock_entry
                    (clinic_id, id, patient_id, answers_id, deed, at, account_id, reason, words)
                values (:clinic, :id, :patient, :answers, 'UNLOCKED', :at, :account, :reason, :words)
                on conflict (clinic_id, answers_id, deed) where deed in ('IMPOSED', 'UNLOCKED', 'CLEARED') do nothing
                """)
                        .param("id", ids.next())
                        .param("patient", patient.value())
                        .param("answers", answers)
                        .param("at", Columns.utc(at))
                        .param("account", by.value())
                        .param("reason", reason)
                        .param("words", words)
                        .update()
                == 1;
    }

    Optional<Lock> open(PatientId patient) {
        List<Open> open = db.sql("""
                select a.id, i.at, a.answered_at, a.set_key, a.set_version, a.answers, a.flags, s.account_id as seen_by,
                    s.at as seen_at,
                    exists (select from questions.lock_entry d
                        where d.clinic_id = i.clinic_id and d.patient_id = i.patient_id and d.answers_id = i.answers_id
                            and d.deed = 'ACTED' and d.action <> 'NOT_REACHED') acted
                from questions.lock_entry i
                join questions.answer_set a on a.clinic_id = i.clinic_id and a.id = i.answers_id
                left join lateral (select e.account_id, e.at from questions.lock_entry e
                    where e.clinic_id = i.clinic_id and e.patient_id = i.patient_id and e.answers_id = i.answers_id
                        and e.deed = 'SEEN' order by e.at limit 1) s on true
                where i.clinic_id = :clinic and i.patient_id = :patient and i.deed = 'IMPOSED'
                    and not exists (select from questions.lock_entry u
                        where u.clinic_id = i.clinic_id and u.patient_id = i.patient_id and u.answers_id = i.answers_id
                            and u.deed = 'UNLOCKED')
                order by i.at, i.id
                """)
                .param("patient", patient.value())
                .query(this::openLock)
                .list();
        return open.isEmpty() ? Optional.empty() : Optional.of(lock(open));
    }

    Optional<Lifted> lastLifted(PatientId patient) {
        return db.sql("""
                select account_id, at, words from questions.lock_entry
                where clinic_id = :clinic and patient_id = :patient and deed = 'UNLOCKED' order by at desc limit 1
                """)
                .param("patient", patient.value())
                .query((row, n) -> new Lifted(
                        new AccountId(Columns.uuid(row, "account_id")),
                        Columns.instant(row, "at"),
                        row.getString("words")))
                .optional();
    }

    private static Lock lock(List<Open> open) {
        Optional<Open> firstSeen = open.stream()
                .filter(each -> each.seenAt().isPresent())
                .min(Comparator.comparing(each -> each.seenAt().orElseThrow()));
        List<Lock.Answers> answers = open.stream().map(Open::answers).toList();
        return new Lock(
                answers.getLast().id(),
                answers.getFirst().imposedAt(),
                answers,
                firstSeen.flatMap(Open::seenBy).orElse(null),
                firstSeen.flatMap(Open::seenAt).orElse(null));
    }

    private Open openLock(ResultSet row, int n) throws SQLException {
        Lock.Answers answers = new Lock.Answers(
                Columns.uuid(row, "id"),
                Columns.instant(row, "at"),
                Columns.instant(row, "answered_at"),
                row.getString("set_key"),
                row.getInt("set_version"),
                json.readValue(row.getString("answers"), ANSWERS),
                Arrays.asList((String[]) row.getArray("flags").getArray()),
                row.getBoolean("acted"));
        UUID seenBy = row.getObject("seen_by", UUID.class);
        return new Open(
                answers,
                Optional.ofNullable(seenBy).map(AccountId::new),
                Optional.ofNullable(Columns.instantOrNull(row, "seen_at")));
    }
}
