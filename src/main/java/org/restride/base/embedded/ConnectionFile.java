package org.restride.base.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.restride.base.embedded.EmbeddedDatabaseProblem.SecretsMissing;

/** Port and generated secrets of the embedded database, in a file that only its owner can read. */
record ConnectionFile(int port, DatabaseLogin superuser, DatabaseLogin owner, DatabaseLogin application) {

    static final String NAME = "database.properties";
    static final String DATABASE = "restride";

    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "restride_owner";
    private static final String APPLICATION = "restride_app";
    private static final String PORT = "port";

    static ConnectionFile generate(int port) {
        return new ConnectionFile(port, secretFor(SUPERUSER), secretFor(OWNER), secretFor(APPLICATION));
    }

    static Optional<ConnectionFile> read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return Optional.of(new ConnectionFile(
                Integer.parseInt(value(properties, PORT, file)),
                new DatabaseLogin(SUPERUSER, value(properties, SUPERUSER, file)),
                new DatabaseLogin(OWNER, value(properties, OWNER, file)),
                new DatabaseLogin(APPLICATION, value(properties, APPLICATION, file))));
    }

    ConnectionFile withPort(int other) {
        return new ConnectionFile(other, superuser, owner, application);
    }

    void write(Path folder) throws IOException {
        Path unfinished = folder.resolve(NAME + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished);
        Folders.keepPrivate(unfinished);
        try (Writer writer = Files.newBufferedWriter(unfinished)) {
            writer.write("# Secrets of the embedded database. Keep them to yourself.\n");
            writer.write(PORT + "=" + port + "\n");
            for (DatabaseLogin login : List.of(superuser, owner, application)) {
                writer.write(login.user() + "=" + login.password() + "\n");
            }
        }
        Files.move(
                unfinished, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    String url() {
        return url(DATABASE);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static DatabaseLogin secretFor(String user) {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        return new DatabaseLogin(user, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    private static String value(Properties properties, String key, Path file) {
        @Nullable String value = properties.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new EmbeddedDatabaseException(new SecretsMissing(file));
        }
        return value;
    }
}
