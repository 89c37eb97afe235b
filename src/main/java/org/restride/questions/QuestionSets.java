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
        return newest(key, "questions", QuestionSet.class);
    }

    Optional<QuestionSet> version(String key, int version) {
        return version(key, version, "questions", QuestionSet.class, known);
    }

    Optional<Questionnaire> newestQuestionnaire(String key) {
        return newest(key, "pages", Questionnaire.class);
    }

    Optional<Questionnaire> questionnaire(String key, int version) {
        return version(key, version, "pages", Questionnaire.class, knownQuestionnaires);
    }

    /**
     * @param field one that bodies of this kind have and the other kind's have not
     */
    private <T> Optional<T> newest(String key, String field, Class<T> kind) {
        return db.sql("""
                select body from questions.question_set
                where clinic_id = :clinic and key = :key and jsonb_exists(body, :field)
                order by version desc limit 1
                """)
                .param("key", key)
                .param("field", field)
                .query((row, n) -> json.readValue(row.getString("body"), kind))
                .optional();
    }

    private <T> Optional<T> version(
            String key, int version, String field, Class<T> kind, Map<VersionOf, T> remembered) {
        VersionOf wanted = new VersionOf(actors.get().clinic(), key, version);
        T before = remembered.get(wanted);
        if (before != null) {
            return Optional.of(before);
        }
        Optional<T> found = db.sql("""
                select body from questions.question_set
                where clinic_id = :clinic and key = :key and version = :version and jsonb_exists(body, :field)
                """)
                .param("key", key)
                .param("version", version)
                .param("field", field)
                .query((row, n) -> json.readValue(row.getString("body"), kind))
                .optional();
        found.ifPresent(body -> remembered.put(wanted, body));
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
