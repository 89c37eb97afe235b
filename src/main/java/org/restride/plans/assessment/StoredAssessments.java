package org.restride.plans.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.DomainError;
import org.restride.base.Glimpse;
import org.restride.base.PatientId;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Assessments in all their versions, append-only. */
@Repository
class StoredAssessments {

    private static final TypeReference<Map<String, Entry>> ENTRIES = new TypeReference<>() {};

    private final ClinicSql db;
    private final JsonMapper json;

    StoredAssessments(ClinicSql db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * @throws DomainError.Conflict if that version is there already
     */
    void add(Assessment assessment) {
        int added = db.sql("""
                insert into plans.assessment (clinic_id, id, version, patient_id, state, set_key, set_version, answers, account_id, at)
                values (:clinic, :id, :version, :patient, :state, :set, :set_version, cast(:answers as jsonb), :account, :at)
                on conflict (clinic_id, id, version) do nothing
                """)
                .param("id", assessment.id().value())
                .param("version", assessment.version())
                .param("patient", assessment.patient().value())
                .param("state", code(assessment.state()))
                .param("set", Assessments.QUESTIONNAIRE)
                .param("set_version", assessment.setVersion())
                .param("answers", json.writerFor(ENTRIES).writeValueAsString(assessment.entries()))
                .param("account", assessment.by().value())
                .param("at", Columns.utc(assessment.at()))
                .update();
        if (added == 0) {
            throw new DomainError.Conflict("plans.assessment.error.changed-meanwhile");
        }
    }

    Glimpse<Boolean> isAsked(PatientId patient) {
        return new Glimpse<>("""
                select to_jsonb(a.state = 'asked') from plans.assessment a
                where a.clinic_id = :clinic and a.patient_id = :patient order by a.at desc, a.version desc limit 1
                """, Map.of("patient", patient.value()), "true"::equals);
    }

    Glimpse<Optional<WaitingAssessment>> waiting(PatientId patient) {
        return new Glimpse<>("""
                select jsonb_build_object('id', a.id, 'version', a.version, 'at', a.at) from (
                    select * from plans.assessment
                    where clinic_id = :clinic and patient_id = :patient order by at desc, version desc limit 1) a
                where a.state = 'filled-in'
                """, Map.of("patient", patient.value()), text -> Optional.ofNullable(text)
                .map(found -> json.readValue(found, WaitingAssessment.class)));
    }

    /** The newest that somebody has filled in or confirmed, as a part of a larger read. */
    Glimpse<Optional<Assessment>> newestAnswered(PatientId patient) {
        return new Glimpse<>("""
                select jsonb_build_object('id', a.id, 'version', a.version, 'patient', a.patient_id, 'state', a.state,
                    'setVersion', a.set_version, 'answers', a.answers, 'account', a.account_id, 'at', a.at)
                from plans.assessment a
                where a.clinic_id = :clinic and a.patient_id = :patient and a.state <> 'asked'
                order by a.at desc, a.version desc limit 1
                """, Map.of("patient", patient.value()), text -> Optional.ofNullable(text)
                .map(found -> json.readValue(found, Row.class).assessment()));
    }

    /** An assessment as the database gives it in one JSON value. */
    private record Row(
            UUID id,
            int version,
            UUID patient,
            String state,
            int setVersion,
            Map<String, Entry> answers,
            UUID account,
            Instant at) {
        Assessment assessment() {
            return new Assessment(
                    new AssessmentId(id),
                    version,
                    new PatientId(patient),
                    StoredAssessments.state(state),
                    setVersion,
                    answers,
                    new AccountId(account),
                    at);
        }
    }

    Optional<Assessment> newest(PatientId patient) {
        return db.sql("""
                select * from plans.assessment where clinic_id = :clinic and patient_id = :patient
                order by at desc, version desc limit 1
                """).param("patient", patient.value()).query(this::read).optional();
    }

    /** All versions of all assessments of a patient, the newest first. */
    List<Assessment> of(PatientId patient) {
        return db.sql("""
                select * from plans.assessment where clinic_id = :clinic and patient_id = :patient
                order by at desc, version desc
                """).param("patient", patient.value()).query(this::read).list();
    }

    private Assessment read(ResultSet row, int n) throws SQLException {
        return new Assessment(
                new AssessmentId(Columns.uuid(row, "id")),
                row.getInt("version"),
                new PatientId(Columns.uuid(row, "patient_id")),
                state(row.getString("state")),
                row.getInt("set_version"),
                json.readValue(row.getString("answers"), ENTRIES),
                new AccountId(Columns.uuid(row, "account_id")),
                Columns.instant(row, "at"));
    }

    private static String code(Assessment.State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Assessment.State state(String code) {
        return Assessment.State.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
