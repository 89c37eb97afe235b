package org.restride;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.restride.base.embedded.DatabaseLogin;
import org.restride.base.embedded.EmbeddedDatabase;
import org.restride.base.embedded.EmbeddedDatabaseException;
import org.restride.base.embedded.EmbeddedDatabaseProblem.InUse;
import org.restride.base.embedded.EmbeddedDatabaseSettings;
import org.springframework.boot.SpringApplication;

/** The one PostgreSQL of a test run: empty when first asked for, with the same roles as in earnest, but without fsync. */
public final class TestDatabase {

    /** Several test runs on one machine (a build and an IDE, say) take a folder each. */
    private static final int FOLDERS = 8;

    private static final Path BINARIES = Path.of("target", "postgresql");

    private TestDatabase() {}

    /** JDBC address of the empty database. */
    public static String url() {
        return Running.DATABASE.url();
    }

    /** The role that migrates. */
    public static DatabaseLogin owner() {
        return Running.DATABASE.owner();
    }

    /** The role that the portal uses. */
    public static DatabaseLogin application() {
        return Running.DATABASE.application();
    }

    /** A connection of its own, past every pool. */
    public static Connection connect(DatabaseLogin login) throws SQLException {
        return DriverManager.getConnection(url(), login.user(), login.password());
    }

    /** Settings for a further database that shares the unpacked PostgreSQL. */
    public static EmbeddedDatabaseSettings settings(Path data) {
        return EmbeddedDatabaseSettings.in(data).withBinaries(BINARIES);
    }

    private static EmbeddedDatabase start() {
        for (int folder = 1; ; folder++) {
            try {
                Path data = Path.of("target", "test-database", Integer.toString(folder));
                EmbeddedDatabase database =
                        EmbeddedDatabase.start(settings(data).asDisposable());
                SpringApplication.getShutdownHandlers().add(database::close);
                return database;
            } catch (EmbeddedDatabaseException e) {
                if (!(e.problem() instanceof InUse) || folder == FOLDERS) {
                    throw e;
                }
            }
        }
    }

    private static final class Running {
        private static final EmbeddedDatabase DATABASE = start();
    }
}
