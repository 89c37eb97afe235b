package org.restride.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * What the database could do if the portal cost nothing: the statements that the portal sends, with the same parameters, by bare JDBC in
 * one transaction each. {@link Sent} checks that they are the same.
 */
final class Limit implements AutoCloseable {

    /** What the rows in the event registry are called that come from here, so that they can be taken away. */
    static final String LISTENER = "benchmark";

    private static final int DAYS_BACK = 16;
    private static final int LOCKS_BACK = 60;

    private final Connection connection;
    private final UUID clinic;
    private final boolean published;

    /** @param published whether the portal registers the event of a logged session */
    Limit(Connection connection, UUID clinic, boolean published) throws SQLException {
        this.published = published;
        this.connection = connection;
        this.clinic = clinic;
        connection.setAutoCommit(false);
    }

    void openToday(Patients.Active patient) throws SQLException {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        connection.setReadOnly(true);
        walls(patient);
        read(
                LimitSql.TODAY,
                clinic,
                patient.id(),
                clinic,
                patient.id(),
                clinic,
                patient.id(),
                now.minusDays(LOCKS_BACK),
                clinic,
                patient.id(),
                clinic,
                clinic,
                patient.id(),
                now.minusDays(DAYS_BACK),
                now.minusDays(DAYS_BACK),
                clinic,
                patient.id(),
                now.minusDays(DAYS_BACK),
                clinic,
                patient.id(),
                clinic);
        connection.commit();
    }

    void log(Patients.Active patient) throws SQLException {
        Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        OffsetDateTime now = at.atOffset(ZoneOffset.UTC);
        UUID log = UUID.randomUUID();
        connection.setReadOnly(false);
        walls(patient);
        read(
                LimitSql.BEFORE_LOG,
                clinic,
                patient.id(),
                patient.plan(),
                1,
                clinic,
                patient.id(),
                clinic,
                patient.id(),
                now.minusDays(LOCKS_BACK),
                clinic,
                patient.id(),
                log);
        String receipt =
                "{\"id\":\"%s\",\"receivedAt\":\"%s\",\"light\":\"GO\",\"askRedFlags\":false,\"tellsClinic\":false,\"afterLock\":false}"
                        .formatted(log, at);
        write(LimitSql.KEY, clinic, log, patient.id(), receipt);
        sessionLog(patient, log, now);
        entries(patient, log, now);
        audit(patient, log, now);
        if (published) {
            publication(patient, log, now);
        }
        connection.commit();
    }

    private void sessionLog(Patients.Active patient, UUID log, OffsetDateTime now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(LimitSql.SESSION_LOG)) {
            Object[] values = {
                clinic,
                now,
                log,
                log,
                null,
                patient.id(),
                patient.plan(),
                1,
                LocalDate.ofInstant(now.toInstant(), Api.ZONE),
                now.minus(Duration.ofMinutes(25)),
                now,
                2,
                null,
                null,
                "GO",
                1,
                false,
                patient.account()
            };
            bind(insert, values);
            insert.setNull(5, Types.OTHER);
            insert.setNull(13, Types.SMALLINT);
            insert.setNull(14, Types.VARCHAR);
            insert.addBatch();
            insert.executeBatch();
        }
    }

    private void entries(Patients.Active patient, UUID log, OffsetDateTime now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(LimitSql.SESSION_ENTRY)) {
            for (UUID item : patient.items()) {
                bind(insert, clinic, now, log, item, patient.id(), "DONE", 3);
                insert.setNull(8, Types.VARCHAR);
                insert.setNull(9, Types.VARCHAR);
                insert.setNull(10, Types.VARCHAR);
                insert.setNull(11, Types.SMALLINT);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void audit(Patients.Active patient, UUID log, OffsetDateTime now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(LimitSql.AUDIT)) {
            bind(
                    insert,
                    clinic,
                    now,
                    UUID.randomUUID(),
                    patient.account(),
                    "PATIENT",
                    "CREATED",
                    "session",
                    log,
                    patient.id(),
                    "");
            insert.setNull(11, Types.VARCHAR);
            insert.setString(12, "127.0.0.1");
            insert.executeUpdate();
        }
    }

    private void publication(Patients.Active patient, UUID log, OffsetDateTime now) throws SQLException {
        String event = "{\"clinic\":{\"value\":\"%s\"},\"patient\":{\"value\":\"%s\"},\"log\":\"%s\"}"
                .formatted(clinic, patient.id(), log);
        write(
                LimitSql.PUBLICATION,
                UUID.randomUUID(),
                "org.restride.progress.SessionLogged",
                LISTENER,
                now,
                event,
                "PUBLISHED",
                1,
                now);
    }

    private void walls(Patients.Active patient) throws SQLException {
        read(LimitSql.WALLS, clinic.toString(), patient.id().toString(), patient.device(), clinic, patient.id());
    }

    private void read(String sql, Object... values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            bind(query, values);
            try (ResultSet rows = query.executeQuery()) {
                boolean any = false;
                while (rows.next()) {
                    any = true;
                    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        rows.getString(column);
                    }
                }
                if (!any) {
                    throw new SQLException("A statement of the limit found nothing: " + sql);
                }
            }
        }
    }

    private void write(String sql, Object... values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            bind(insert, values);
            insert.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        List<Object> all = Arrays.asList(values);
        for (int n = 0; n < all.size(); n++) {
            if (all.get(n) != null) {
                statement.setObject(n + 1, all.get(n));
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
