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

    QuestionSets(ClinicSql db, CurrentActor actors, JsonMapper json, Clock clock) {
        this.db = db;
        this.actors = actors;
        this.json = json;
        this.clock = clock;
    }

    Optional<QuestionSet> newest(String key) {
        return db.sql("""
                select body from questions.question_set where clinic_id = :clinic and key = :key
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
                select body from questions.question_set where clinic_id = :clinic and key = :key and version = :version
                """)
                .param("key", key)
                .param("version", version)
                .query((row, n) -> json.readValue(row.getString("body"), QuestionSet.class))
                .optional();
        found.ifPresent(set -> known.put(wanted, set));
        return found;
    }

    /** Keeps the version; one that is there already stays as it is. */
    void add(QuestionSet set) {
        db.sql("""
                insert into questions.question_set (clinic_id, key, version, body, stored_at)
                values (:clinic, :key, :version, cast(:body as jsonb), :now) on conflict do nothing
                """)
                .param("key", set.key())
                .param("version", set.version())
                .param("body", json.writeValueAsString(set))
                .param("now", Columns.utc(clock.instant()))
                .update();
    }
}
