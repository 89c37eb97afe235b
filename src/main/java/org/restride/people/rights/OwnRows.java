package org.restride.people.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.ClinicSql;
import org.restride.base.DomainError;
import org.restride.base.OwnData;
import org.restride.base.OwnTable;
import org.restride.base.PatientId;
import org.springframework.stereotype.Component;

/** Reads what the modules say is a patient's. */
@Component
class OwnRows {

    /** Rows that come over at once. */
    private static final int FETCH = 500;

    private final ClinicSql db;
    private final List<OwnData> modules;
    private final List<OwnTable> tables;
    private final Clock clock;

    OwnRows(ClinicSql db, List<OwnData> modules, Clock clock) {
        this.db = db;
        this.modules = modules;
        // Who it is comes first; then what belongs to it, in the opposite order of erasure.
        this.tables = modules.stream()
                .sorted(Comparator.comparingInt(OwnData::place))
                .flatMap(module -> module.tables().reversed().stream())
                .filter(OwnTable::copied)
                .toList();
        this.clock = clock;
    }

    CopiedRecord of(PatientId patient, Locale language) {
        Map<String, String> head = db.sql("""
                select c.name as clinic, p.first_name || ' ' || p.last_name as patient from people.patient p
                join people.clinic c on c.clinic_id = p.clinic_id where p.clinic_id = :clinic and p.id = :patient
                """)
                .param("patient", patient.value())
                .query((row, n) -> Map.of("clinic", row.getString("clinic"), "patient", row.getString("patient")))
                .optional()
                .orElseThrow(() -> new DomainError.NotFound("error.not-found"));
        return new Read(patient, language, clock.instant(), head.get("clinic"), head.get("patient"));
    }

    private final class Read implements CopiedRecord {

        private final PatientId patient;
        private final Locale language;
        private final Instant at;
        private final String clinic;
        private final String name;

        Read(PatientId patient, Locale language, Instant at, @Nullable String clinic, @Nullable String name) {
            this.patient = patient;
            this.language = language;
            this.at = at;
            this.clinic = clinic == null ? "" : clinic;
            this.name = name == null ? "" : name;
        }

        @Override
        public Instant at() {
            return at;
        }

        @Override
        public String clinic() {
            return clinic;
        }

        @Override
        public String patient() {
            return name;
        }

        @Override
        public List<OwnTable> tables() {
            return tables;
        }

        @Override
        public void each(OwnTable table, Row taker) throws IOException {
            try {
                db.sql("select * from " + table.name() + " where clinic_id = :clinic and " + table.column()
                                + " = :patient order by " + table.orderedBy())
                        .withFetchSize(FETCH)
                        .param("patient", patient.value())
                        .query(row -> {
                            try {
                                taker.take(values(row, table));
                            } catch (IOException problem) {
                                throw new UncheckedIOException(problem);
                            }
                        });
            } catch (UncheckedIOException problem) {
                throw problem.getCause();
            }
        }

        @Override
        public Map<UUID, String> names(Set<UUID> ids) {
            Map<UUID, String> names = new HashMap<>();
            modules.forEach(module -> names.putAll(module.names(ids, language)));
            return names;
        }
    }

    private static Map<String, @Nullable Object> values(ResultSet row, OwnTable table) throws SQLException {
        ResultSetMetaData about = row.getMetaData();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            String column = about.getColumnLabel(i);
            if (!table.hidden().contains(column)) {
                values.put(column, value(row, i, about.getColumnTypeName(i)));
            }
        }
        return values;
    }

    private static @Nullable Object value(ResultSet row, int column, String type) throws SQLException {
        if (type.equals("jsonb") || type.equals("json")) {
            String text = row.getString(column);
            return text == null ? null : new CopiedRecord.Json(text);
        }
        if (type.equals("timestamptz")) {
            OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant();
        }
        if (type.equals("date")) {
            return row.getObject(column, LocalDate.class);
        }
        Object value = row.getObject(column);
        if (value == null) {
            return null;
        }
        return switch (value) {
            case Array array -> Arrays.asList((Object[]) array.getArray());
            case UUID id -> id;
            case Number number -> number;
            case Boolean truth -> truth;
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            default -> value.toString();
        };
    }
}
