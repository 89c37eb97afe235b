package org.restride.messages.appointments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.Glimpse;
import org.restride.base.PatientId;
import org.restride.people.CareSql;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What patients asked for. */
@Repository
class StoredRequests {

    private static final String SELECT = "select r.*, z.zone from messages.appointment_request r join (" + CareSql.ZONES
            + ") z on z.patient_id = r.patient_id ";

    private static final TypeReference<List<OpenRequest>> OPEN = new TypeReference<>() {};

    private final ClinicSql db;
    private final JsonMapper json;

    StoredRequests(ClinicSql db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Whether it is new; the same id again changes nothing. */
    boolean add(PatientId patient, AskForAppointment asked, boolean soundsUrgent, AccountId account, Instant now) {
        return db.sql("""
                        insert into messages.appointment_request (clinic_id, id, patient_id, account_id, reason, words, way,
                            how_soon, days, parts, sounds_urgent, asked_at, state)
                        values (:clinic, :id, :patient, :account, :reason, :words, :way,
                            :how_soon, :days, :parts, :sounds_urgent, :now, 'OPEN')
                        on conflict (clinic_id, id) do nothing
                        """)
                        .param("id", asked.id())
                        .param("patient", patient.value())
                        .param("account", account.value())
                        .param("reason", asked.reason().name())
                        .param("words", asked.words())
                        .param("way", asked.way().name())
                        .param("how_soon", asked.howSoon().name())
                        .param("days", names(asked.preferred().days()))
                        .param("parts", names(asked.preferred().parts()))
                        .param("sounds_urgent", soundsUrgent)
                        .param("now", Columns.utc(now))
                        .update()
                == 1;
    }

    /** Whether it was open and is now as said. */
    boolean close(
            PatientId patient,
            UUID id,
            AppointmentRequest.State state,
            AccountId by,
            @Nullable String because,
            Instant now) {
        return db.sql("""
                        update messages.appointment_request
                        set state = :state, closed_at = :now, closed_by = :by, closed_for = :because
                        where clinic_id = :clinic and patient_id = :patient and id = :id and state = 'OPEN'
                        """)
                        .param("patient", patient.value())
                        .param("id", id)
                        .param("state", state.name())
                        .param("by", by.value())
                        .param("because", because)
                        .param("now", Columns.utc(now))
                        .update()
                == 1;
    }

    Optional<AppointmentRequest> find(PatientId patient, UUID id) {
        return db.sql(SELECT + "where r.clinic_id = :clinic and r.patient_id = :patient and r.id = :id")
                .param("patient", patient.value())
                .param("id", id)
                .query(StoredRequests::request)
                .optional();
    }

    int open(PatientId patient) {
        return db.sql("""
                select count(*) from messages.appointment_request
                where clinic_id = :clinic and patient_id = :patient and state = 'OPEN'
                """)
                .param("patient", patient.value())
                .query(Integer.class)
                .single();
    }

    /** The open ones, oldest first. */
    Glimpse<List<OpenRequest>> glimpse(PatientId patient) {
        return new Glimpse<>(
                """
                select json_agg(json_build_object('id', q.id, 'howSoon', q.how_soon, 'askedAt', q.asked_at) order by q.asked_at, q.id)
                from messages.appointment_request q
                where q.clinic_id = :clinic and q.patient_id = :patient and q.state = 'OPEN'
                """, Map.of("patient", patient.value()), text -> text == null ? List.of() : json.readValue(text, OPEN));
    }

    /** Newest first. */
    List<AppointmentRequest> of(PatientId patient, int most) {
        return db.sql(SELECT + """
                where r.clinic_id = :clinic and r.patient_id = :patient order by r.asked_at desc, r.id desc limit :most
                """)
                .param("patient", patient.value())
                .param("most", most)
                .query(StoredRequests::request)
                .list();
    }

    /** The open ones of the patients in whose care team the account is, those first for whom it is most urgent. */
    List<AppointmentRequest> openOf(AccountId clinician, int most) {
        return db.sql(SELECT + "join (" + CareSql.MINE + """
                ) p on p.patient_id = r.patient_id
                where r.clinic_id = :clinic and r.state = 'OPEN'
                order by array_position(array['TODAY', 'THIS_WEEK', 'WHEN_THERE_IS_TIME'], r.how_soon), r.asked_at, r.id
                limit :most
                """)
                .param("me", clinician.value())
                .param("most", most)
                .query(StoredRequests::request)
                .list();
    }

    private static String[] names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static AppointmentRequest request(ResultSet row, int n) throws SQLException {
        return new AppointmentRequest(
                Columns.uuid(row, "id"),
                new PatientId(Columns.uuid(row, "patient_id")),
                AppointmentReason.valueOf(row.getString("reason")),
                row.getString("words"),
                Way.valueOf(row.getString("way")),
                HowSoon.valueOf(row.getString("how_soon")),
                new PreferredTimes(values(row, "days", DayOfWeek::valueOf), values(row, "parts", DayPart::valueOf)),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("sounds_urgent"),
                Columns.instant(row, "asked_at"),
                AppointmentRequest.State.valueOf(row.getString("state")),
                row.getString("closed_for"));
    }

    private static <T> Set<T> values(ResultSet row, String column, Function<String, T> reading) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray())
                .map(reading)
                .collect(Collectors.toSet());
    }
}
