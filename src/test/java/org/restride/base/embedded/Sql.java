package org.restride.base.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Bare statements for tests of the database itself. */
final class Sql {

    private Sql() {}

    static Connection connect(EmbeddedDatabase database, DatabaseLogin login) throws SQLException {
        return DriverManager.getConnection(database.url(), login.user(), login.password());
    }

    static void run(Connection session, String... commands) throws SQLException {
        try (Statement statement = session.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    /** First column of the first row. */
    static String text(Connection session, String query) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
