package org.restride.base.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import org.restride.base.embedded.EmbeddedDatabaseProblem.NotWritable;

/**
 * The keys with which secrets in the embedded database are sealed, in a file beside it that only its owner can read. It is no part of a
 * backup: who finds one finds no key to it.
 */
final class SecretKeys {

    static final String SETTING = "restride.secret-keys";
    static final String NAME = "secret-keys";

    private static final int KEY_BYTES = 32;

    private SecretKeys() {}

    /** The file's keys; makes the first one if there is no such file. */
    static String in(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            return Files.readString(file).strip().replaceAll("\\R", ",");
        } catch (IOException e) {
            throw new EmbeddedDatabaseException(
                    new NotWritable(folder, e.getClass().getSimpleName() + " " + e.getMessage()), e);
        }
    }

    private static void write(Path file) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Path unfinished = file.resolveSibling(NAME + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished);
        Folders.keepPrivate(unfinished);
        Files.writeString(unfinished, "k1:" + Base64.getEncoder().encodeToString(key) + "\n");
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
