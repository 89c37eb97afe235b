package org.restride.base.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/** Makes the database, its extensions and its roles; doing it again changes nothing. */
final class DatabaseRoles {

    /** The same file sets up an external database. */
    private static final String SCRIPT = "/database/roles.sql";

    private DatabaseRoles() {}

    static void prepare(ConnectionFile connection) throws SQLException, IOException {
        try (Connection session = open(connection, "postgres");
                Statement statement = session.createStatement()) {
            if (isMissing(session, "select 1 from pg_database where datname = ?", ConnectionFile.DATABASE)) {
                statement.execute("create database " + ConnectionFile.DATABASE);
            }
        }
        try (Connection session = open(connection, ConnectionFile.DATABASE)) {
            try (Statement statement = session.createStatement()) {
                statement.execute(script());
            }
            setPassword(session, connection.owner());
            setPassword(session, connection.application());
        }
    }

    static Connection open(ConnectionFile connection, String database) throws SQLException {
        return DriverManager.getConnection(
                connection.url(database),
                connection.superuser().user(),
                connection.superuser().password());
    }

    private static void setPassword(Connection session, DatabaseLogin login) throws SQLException {
        String without = "select 1 from pg_authid where rolname = ? and rolpassword is not null";
        if (isMissing(session, without, login.user())) {
            try (Statement statement = session.createStatement()) {
                // Both are made of letters, digits, - and _ only, and this statement takes no parameters.
                statement.execute("alter role " + login.user() + " password '" + login.password() + "'");
            }
        }
    }

    private static boolean isMissing(Connection session, String query, String argument) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(query)) {
            statement.setString(1, argument);
            try (ResultSet rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private static String script() throws IOException {
        try (InputStream in = Objects.requireNonNull(DatabaseRoles.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
