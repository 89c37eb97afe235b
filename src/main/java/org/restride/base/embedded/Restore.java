package org.restride.base.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.restride.base.embedded.EmbeddedDatabaseProblem.BrokenBackup;
import org.restride.base.embedded.EmbeddedDatabaseProblem.NotEmpty;
import org.restride.base.embedded.EmbeddedDatabaseProblem.OtherVersion;

/** Puts a backup into a data folder that holds no database yet, after checking every file of it. */
final class Restore {

    private final Path backup;
    private final Path unfinished;

    private Restore(Path backup, Path unfinished) {
        this.backup = backup;
        this.unfinished = unfinished;
    }

    /** The next start recovers the database from it. */
    static void into(EmbeddedDatabaseSettings settings, Path backup) throws IOException {
        try (DataFolder folder = DataFolder.open(settings)) {
            if (Files.exists(folder.cluster())) {
                throw new EmbeddedDatabaseException(new NotEmpty(folder.cluster()));
            }
            Path unfinished = folder.path().resolve("restoring");
            Folders.delete(unfinished);
            Files.createDirectory(unfinished);
            Folders.keepPrivate(unfinished);
            try {
                new Restore(backup, unfinished).unpackAndCheck();
                Path secrets = unfinished.resolve(ConnectionFile.NAME);
                Folders.keepPrivate(secrets);
                Files.move(secrets, folder.path().resolve(ConnectionFile.NAME), StandardCopyOption.REPLACE_EXISTING);
                new MediaFolder(folder.path()).takeOver(unfinished);
                Files.move(unfinished.resolve(Backup.CLUSTER), folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Folders.delete(unfinished);
            }
        }
    }

    private void unpackAndCheck() throws IOException {
        try {
            if (Files.isDirectory(backup)) {
                Files.walkFileTree(backup, new Copy());
            } else {
                unpackArchive();
            }
        } catch (IOException e) {
            throw new EmbeddedDatabaseException(new BrokenBackup(backup, e.toString()), e);
        }
        check();
    }

    private void check() throws IOException {
        if (!Files.exists(unfinished.resolve(Checksums.NAME))) {
            throw broken("it is not a whole backup of Restride, its list of checksums is missing");
        }
        Map<String, String> expected =
                Checksums.read(unfinished.resolve(Checksums.NAME)).byName();
        Map<String, String> found = Checksums.of(unfinished).byName();
        for (var entry : expected.entrySet()) {
            if (!entry.getValue().equals(found.get(entry.getKey()))) {
                throw broken(entry.getKey() + " is missing or was changed");
            }
        }
        for (String name : found.keySet()) {
            if (!expected.containsKey(name)) {
                throw broken(name + " does not belong to it");
            }
        }
        Path version = unfinished.resolve(Backup.CLUSTER).resolve("PG_VERSION");
        String major = Files.readString(version).strip();
        if (!major.equals(PostgresBinaries.MAJOR)) {
            throw new EmbeddedDatabaseException(new OtherVersion(backup, major, PostgresBinaries.MAJOR));
        }
    }

    private EmbeddedDatabaseException broken(String reason) {
        return new EmbeddedDatabaseException(new BrokenBackup(backup, reason));
    }

    private void unpackArchive() throws IOException {
        try (var tar =
                new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(Files.newInputStream(backup))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = unfinished.resolve(entry.getName()).normalize();
                if (!path.startsWith(unfinished)) {
                    throw new IOException("An entry points outside: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    Folders.keepPrivate(path);
                } else {
                    Files.copy(tar, path);
                }
            }
        }
    }

    private final class Copy extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            Path copy = unfinished.resolve(backup.relativize(folder));
            Files.createDirectories(copy);
            Folders.keepPrivate(copy);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.copy(file, unfinished.resolve(backup.relativize(file)));
            return FileVisitResult.CONTINUE;
        }
    }
}
