package org.restride.questions;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.restride.base.ClinicId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The clinic's versions of question sets. A version never changes, so it is read once. */
@Repository
class QuestionSets {

    private record VersionOf(ClinicId clinic, String key, int version) {}

    private final ClinicSql db;
    private final CurrentActor actors;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<VersionOf, QuestionSet> known = new ConcurrentHashMap<>();
    private final Map<VersionOf, Questionnaire> knownQuestionnaires = new ConcurrentHashMap<>();

    QuestionSets(ClinicSql db, CurrentActor actors, JsonMapper json, Clock clock) {
        this.db = db;
        this.actors = actors;
        this.json = json;
        this.clock = clock;
    }

    Optional<QuestionSet> newest(String key) {
        return db.sql("""
                select body from questions.question_set
                where clinic_id = :clinic and key = :key and jsonb_exists(body, 'questions')
                order by version desc limit 1
                """)
                .param("key", key)
                .query((row, n) -> json.readValue(row.getString("body"), QuestionSet.class))
                .optional();
    }

    Optional<QuestionSet> version(String key, int version) {
        VersionOf wanted = new VersionOf(actors.get().clinic(), key, version);
        QuestionSet remembered = known.get(wanted);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Optional<QuestionSet> found = db.sql("""
                select body from questions.question_set
                where clinic_id = :clinic and key = :key and version = :version and jsonb_exists(body, 'questions')
                """)
                .param("key", key)
                .param("version", version)
                .query((row, n) -> json.readValue(row.getString("body"), QuestionSet.class))
                .optional();
        found.ifPresent(set -> known.put(wanted, set));
        return found;
    }

    Optional<Questionnaire> newestQuestionnaire(String key) {
        return db.sql("""
                select body from questions.question_set
                where clinic_id = :clinic and key = :key and jsonb_exists(body, 'pages')
                order by version desc limit 1
                """)
                .param("key", key)
                .query((row, n) -> json.readValue(row.getString("body"), Questionnaire.class))
                .optional();
    }

    Optional<Questionnaire> questionnaire(String key, int version) {
        VersionOf wanted = new VersionOf(actors.get().clinic(), key, version);
        Questionnaire remembered = knownQuestionnaires.get(wanted);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Optional<Questionnaire> found = db.sql("""
                select body from questions.question_set
                where clinic_id = :clinic and key = :key and version = :version and jsonb_exists(body, 'pages')
                """)
                .param("key", key)
                .param("version", version)
                .query((row, n) -> json.readValue(row.getString("body"), Questionnaire.class))
                .optional();
        found.ifPresent(questionnaire -> knownQuestionnaires.put(wanted, questionnaire));
        return found;
    }

    /** Keeps the version; one that is there already stays as it is. */
    void add(QuestionSet set) {
        add(set.key(), set.version(), json.writeValueAsString(set));
    }

    /** Keeps the version; one that is there already stays as it is. */
    void add(Questionnaire questionnaire) {
        add(questionnaire.key(), questionnaire.version(), json.writeValueAsString(questionnaire));
    }

    private void add(String key, int version, String body) {
        db.sql("""
                insert into questions.question_set (clinic_id, key, version, body, stored_at)
                values (:clinic, :key, :version, cast(:body as jsonb), :now) on conflict do nothing
                """)
                .param("key", key)
                .param("version", version)
                .param("body", body)
                .param("now", Columns.utc(clock.instant()))
                .update();
    }
}
