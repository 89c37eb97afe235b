package org.restride.base.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code ./restride backup} and {@code ./restride restore}: works on a database that runs, and on one that does not. */
public final class BackupCommand {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern(
                    "'restride-'uuuu-MM-dd'T'HHmmss'Z.tar.gz'")
            .withZone(ZoneOffset.UTC);

    private BackupCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Exit code: 0 done, 1 not done for a reason that was told, 2 called in a wrong way. */
    static int run(String[] arguments) {
        try {
            if (arguments.length >= 1 && arguments.length <= 2 && arguments[0].equals("backup")) {
                Path target =
                        arguments.length == 2 ? Path.of(arguments[1]) : Path.of("backups", NAME.format(Instant.now()));
                backup(target);
                System.out.println(
                        "Backed up to " + target + ". It holds everything about the patients: keep it safe.");
                return 0;
            }
            if (arguments.length == 2 && arguments[0].equals("restore")) {
                Restore.into(EmbeddedDatabaseSettings.in(data()), Path.of(arguments[1]));
                System.out.println("Restored into " + data().toAbsolutePath().normalize() + ". Now start Restride.");
                return 0;
            }
            System.err.println("backup [FILE.tar.gz or FOLDER] | restore FILE.tar.gz or FOLDER");
            return 2;
        } catch (EmbeddedDatabaseException e) {
            System.err.println(e.problem().description());
            System.err.println(e.problem().action());
            return 1;
        } catch (IOException | SQLException e) {
            System.err.println("That did not work: " + e);
            return 1;
        }
    }

    private static void backup(Path target) throws IOException, SQLException {
        Path data = data().toAbsolutePath().normalize();
        Optional<ConnectionFile> running = ConnectionFile.read(data).filter(BackupCommand::answers);
        if (running.isPresent()) {
            Backup.take(data, running.get(), target, FreeSpace.OF_DISK);
        } else {
            try (EmbeddedDatabase database = EmbeddedDatabase.start(EmbeddedDatabaseSettings.in(data))) {
                database.backUp(target);
            }
        }
    }

    private static boolean answers(ConnectionFile connection) {
        try (Connection session = DatabaseRoles.open(connection, ConnectionFile.DATABASE)) {
            return session.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private static Path data() {
        @Nullable String property = System.getProperty("restride.data", System.getenv("RESTRIDE_DATA"));
        return Path.of(property == null || property.isBlank() ? "data" : property);
    }
}
