package org.restride.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.DomainError;
import org.restride.base.Glimpse;
import org.restride.base.PatientId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The patients of a clinic. */
@Repository
class Patients {

    private record Named(PatientId id, String name) {}

    /** A patient as the database gives one in a JSON value. */
    private record Stored(
            UUID id,
            String first,
            String last,
            LocalDate birth,
            String zone,
            String language,
            String country,
            PatientState state) {

        PatientSummary summary() {
            return new PatientSummary(
                    new PatientId(id), first, last, birth, ZoneId.of(zone), Locale.of(language), country, state);
        }
    }

    private final ClinicSql db;
    private final JsonMapper json;

    Patients(ClinicSql db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Optional<PatientSummary> find(PatientId patient) {
        return db.sql("""
                select id, first_name, last_name, birth_date, zone, language, country, state
                from people.patient where clinic_id = :clinic and id = :patient
                """)
                .param("patient", patient.value())
                .query(Patients::summary)
                .optional();
    }

    Glimpse<Optional<PatientSummary>> glimpse(PatientId patient) {
        return new Glimpse<>("""
                select json_build_object('id', w.id, 'first', w.first_name, 'last', w.last_name, 'birth', w.birth_date,
                    'zone', w.zone, 'language', w.language, 'country', w.country, 'state', w.state)
                from people.patient w where w.clinic_id = :clinic and w.id = :patient
                """, Map.of("patient", patient.value()), text -> Optional.ofNullable(text)
                .map(found -> json.readValue(found, Stored.class).summary()));
    }

    List<PatientSummary> find(Set<PatientId> patients) {
        return db.sql("""
                select id, first_name, last_name, birth_date, zone, language, country, state
                from people.patient where clinic_id = :clinic and id in (:patients)
                """)
                .param("patients", patients.stream().map(PatientId::value).toList())
                .query(Patients::summary)
                .list();
    }

    Optional<PatientRecord> record(PatientId patient) {
        return db.sql("select * from people.patient where clinic_id = :clinic and id = :patient")
                .param("patient", patient.value())
                .query(Patients::record)
                .optional();
    }

    Map<PatientId, String> names(Set<PatientId> patients) {
        return db
                .sql("""
                select id, first_name || ' ' || last_name as name
                from people.patient where clinic_id = :clinic and id in (:patients)
                """)
                .param("patients", patients.stream().map(PatientId::value).toList())
                .query((row, n) -> new Named(new PatientId(Columns.uuid(row, "id")), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    /** Active patients of the same name and birth date. */
    int alike(PatientDetails details) {
        return db.sql("""
                select count(*) from people.patient
                where clinic_id = :clinic and sort_name = :sort and birth_date = :birth and state <> 'MERGED'
                """)
                .param("sort", details.sortName())
                .param("birth", details.birthDate())
                .query(Integer.class)
                .single();
    }

    void add(PatientId patient, PatientDetails details, Instant now) {
        unlessNumberTaken(() -> bind(db.sql("""
                        insert into people.patient (clinic_id, id, first_name, last_name, birth_date, email, phone, language,
                            zone, country, external_number, state, search_text, sort_name, registered_at, languages)
                        values (:clinic, :patient, :first, :last, :birth, :email, :phone, :language,
                            :zone, :country, :number, 'ACTIVE', :search, :sort, :now,
                            jsonb_build_array(jsonb_build_object('since', cast(:now as timestamptz), 'language', cast(:language as text))))
                        """), details)
                .param("patient", patient.value())
                .param("now", Columns.utc(now))
                .update());
    }

    boolean change(PatientId patient, PatientDetails details, int version, Instant now) {
        return unlessNumberTaken(() -> bind(db.sql("""
                        update people.patient set first_name = :first, last_name = :last, birth_date = :birth,
                            email = :email, phone = :phone, language = :language, zone = :zone, country = :country,
                            external_number = :number, search_text = :search, sort_name = :sort, version = version + 1,
                            languages = case when language = :language then languages else languages || jsonb_build_object(
                                'since', cast(:now as timestamptz), 'language', cast(:language as text)) end
                        where clinic_id = :clinic and id = :patient and version = :version and state <> 'MERGED'
                        """), details)
                        .param("patient", patient.value())
                        .param("version", version)
                        .param("now", Columns.utc(now))
                        .update())
                == 1;
    }

    boolean discharge(PatientId patient, Instant now) {
        return db.sql("""
                update people.patient set state = 'DISCHARGED', discharged_at = :now, version = version + 1
                where clinic_id = :clinic and id = :patient and state = 'ACTIVE'
                """)
                        .param("patient", patient.value())
                        .param("now", Columns.utc(now))
                        .update()
                == 1;
    }

    boolean reactivate(PatientId patient) {
        return db.sql("""
                update people.patient set state = 'ACTIVE', discharged_at = null, version = version + 1
                where clinic_id = :clinic and id = :patient and state = 'DISCHARGED'
                """).param("patient", patient.value()).update() == 1;
    }

    boolean merge(PatientId merged, PatientId kept) {
        return db.sql("""
                update people.patient set state = 'MERGED', merged_into = :kept, discharged_at = null, version = version + 1
                where clinic_id = :clinic and id = :merged and state <> 'MERGED'
                    and exists (select from people.patient
                        where clinic_id = :clinic and id = :kept and state <> 'MERGED')
                """)
                        .param("merged", merged.value())
                        .param("kept", kept.value())
                        .update()
                == 1;
    }

    Optional<PatientId> mergedInto(PatientId patient) {
        return db.sql("""
                select merged_into from people.patient
                where clinic_id = :clinic and id = :patient and merged_into is not null
                """)
                .param("patient", patient.value())
                .query((row, n) -> new PatientId(Columns.uuid(row, "merged_into")))
                .optional();
    }

    void joined(PatientId patient, Instant now) {
        db.sql("""
                update people.patient set joined_at = coalesce(joined_at, :now)
                where clinic_id = :clinic and id = :patient
                """)
                .param("patient", patient.value())
                .param("now", Columns.utc(now))
                .update();
    }

    private static int unlessNumberTaken(IntSupplier statement) {
        try {
            return statement.getAsInt();
        } catch (DuplicateKeyException taken) {
            throw new DomainError.Invalid(Map.of("externalNumber", "people.invalid.number-taken"));
        }
    }

    private static StatementSpec bind(StatementSpec statement, PatientDetails details) {
        return statement
                .param("first", details.firstName())
                .param("last", details.lastName())
                .param("birth", details.birthDate())
                .param("email", details.email(), Types.VARCHAR)
                .param("phone", details.phone(), Types.VARCHAR)
                .param("language", details.language().getLanguage())
                .param("zone", details.zone().getId())
                .param("country", details.country())
                .param("number", details.externalNumber(), Types.VARCHAR)
                .param("search", details.searchText())
                .param("sort", details.sortName());
    }

    private static PatientSummary summary(ResultSet row, int n) throws SQLException {
        return new PatientSummary(
                new PatientId(Columns.uuid(row, "id")),
                row.getString("first_name"),
                row.getString("last_name"),
                Columns.day(row, "birth_date"),
                ZoneId.of(row.getString("zone")),
                Locale.of(row.getString("language")),
                row.getString("country"),
                PatientState.valueOf(row.getString("state")));
    }

    private static PatientRecord record(ResultSet row, int n) throws SQLException {
        PatientDetails details = new PatientDetails(
                row.getString("first_name"),
                row.getString("last_name"),
                Columns.day(row, "birth_date"),
                row.getString("email"),
                row.getString("phone"),
                Locale.of(row.getString("language")),
                ZoneId.of(row.getString("zone")),
                row.getString("country"),
                row.getString("external_number"));
        return new PatientRecord(
                new PatientId(Columns.uuid(row, "id")),
                details,
                PatientState.valueOf(row.getString("state")),
                Columns.instantOrNull(row, "joined_at"),
                row.getInt("version"));
    }
}
