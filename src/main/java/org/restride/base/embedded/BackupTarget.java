package org.restride.base.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.restride.base.embedded.EmbeddedDatabaseProblem.NotEmpty;

/** Receives the files of a backup one after the other; only a finished one appears under its name. */
interface BackupTarget extends AutoCloseable {

    /** A compressed archive if the name says so, else a folder. */
    static BackupTarget at(Path path) throws IOException {
        if (Files.exists(path)) {
            throw new EmbeddedDatabaseException(new NotEmpty(path));
        }
        Files.createDirectories(path.resolveSibling(""));
        return path.toString().endsWith(".tar.gz") ? new ArchiveTarget(path) : new FolderTarget(path);
    }

    /** Where a backup grows until it is whole. */
    static Path unfinished(Path path) {
        return path.resolveSibling(path.getFileName() + ".unfinished");
    }

    void folder(String name) throws IOException;

    /** @param content exactly {@code size} bytes */
    void file(String name, long size, InputStream content) throws IOException;

    void finish() throws IOException;

    /** Takes back what is not finished. */
    @Override
    void close() throws IOException;
}
