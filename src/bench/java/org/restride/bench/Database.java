package org.restride.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Properties;
import java.util.stream.Stream;

/** The portal's own embedded database, by the file in which the portal keeps its port and secrets. */
final class Database {

    private final Path folder;

    Database(Path folder) {
        this.folder = folder;
    }

    /** Owns the tables; bound by row-level security like everybody. */
    Connection owner() throws SQLException, IOException {
        return open("restride_owner");
    }

    /** As which the portal itself works. */
    Connection application() throws SQLException, IOException {
        return open("restride_app");
    }

    Connection superuser() throws SQLException, IOException {
        return open("postgres");
    }

    /** The file into which the server is writing now. */
    Path serverLog() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("pgdata").resolve("log"))) {
            return files.max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                    .orElseThrow(() -> new IOException("The database server writes no log"));
        }
    }

    private Connection open(String role) throws SQLException, IOException {
        Properties file = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("database.properties"))) {
            file.load(reader);
        }
        String url = "jdbc:postgresql://127.0.0.1:" + file.getProperty("port") + "/restride";
        return DriverManager.getConnection(url, role, file.getProperty(role));
    }
}
