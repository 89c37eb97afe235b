package org.restride.base.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A backup as a folder. */
final class FolderTarget implements BackupTarget {

    private final Path path;
    private final Path unfinished;

    FolderTarget(Path path) throws IOException {
        this.path = path;
        this.unfinished = BackupTarget.unfinished(path);
        Folders.delete(unfinished);
        Files.createDirectory(unfinished);
        Folders.keepPrivate(unfinished);
    }

    @Override
    public void folder(String name) throws IOException {
        Files.createDirectories(unfinished.resolve(name));
    }

    @Override
    public void file(String name, long size, InputStream content) throws IOException {
        Path file = unfinished.resolve(name);
        Files.copy(content, file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public void finish() throws IOException {
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        Folders.delete(unfinished);
    }
}
