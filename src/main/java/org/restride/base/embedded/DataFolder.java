package org.restride.base.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.restride.base.embedded.EmbeddedDatabaseProblem.InUse;
import org.restride.base.embedded.EmbeddedDatabaseProblem.NotWritable;
import org.restride.base.embedded.EmbeddedDatabaseProblem.OtherVersion;
import org.restride.base.embedded.EmbeddedDatabaseProblem.TooLittleSpace;

/** The folder that one program at a time may use; the operating system frees its lock however that program ends. */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    static DataFolder open(EmbeddedDatabaseSettings settings) {
        Path path = create(settings.data());
        DataFolder folder = lock(path);
        try {
            folder.requireSpace(settings, 0);
            folder.requireVersion();
            return folder;
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    Path path() {
        return path;
    }

    Path cluster() {
        return clusterIn(path);
    }

    static Path clusterIn(Path data) {
        return data.resolve("pgdata");
    }

    /** Refuses unless that many bytes and the reserve are free. */
    void requireSpace(EmbeddedDatabaseSettings settings, long bytes) {
        try {
            long free = settings.freeSpace().bytes(path);
            long needed = settings.bytesToStart() + bytes;
            if (free < needed) {
                throw new EmbeddedDatabaseException(new TooLittleSpace(path, free, needed));
            }
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    private void requireVersion() {
        Path version = cluster().resolve("PG_VERSION");
        try {
            if (Files.exists(version)) {
                String found = Files.readString(version).strip();
                if (!found.equals(PostgresBinaries.MAJOR)) {
                    throw new EmbeddedDatabaseException(new OtherVersion(path, found, PostgresBinaries.MAJOR));
                }
            }
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    private static Path create(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path);
                Folders.keepPrivate(path);
            }
            // The real path: PostgreSQL reports it, and a left-over server is recognised by it.
            return path.toRealPath();
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    private static DataFolder lock(Path path) {
        Path file = path.resolve("restride.lock");
        FileChannel channel;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw notWritable(path, e);
        }
        try {
            @Nullable FileLock lock = tryLock(channel);
            if (lock == null) {
                String holder = holder(channel);
                channel.close();
                throw new EmbeddedDatabaseException(new InUse(path, holder));
            }
            channel.truncate(0);
            String pid = Long.toString(ProcessHandle.current().pid());
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
            return new DataFolder(path, channel, lock);
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String holder(FileChannel channel) {
        try {
            ByteBuffer content = ByteBuffer.allocate(20);
            channel.read(content, 0);
            String pid = new String(content.array(), 0, content.position(), StandardCharsets.US_ASCII);
            return pid.isBlank() ? "" : " (process " + pid.strip() + ")";
        } catch (IOException e) {
            // Windows lets nobody read a locked file; the message does without the number then.
            return "";
        }
    }

    private static EmbeddedDatabaseException notWritable(Path path, IOException e) {
        String reason = e instanceof FileAlreadyExistsException
                ? "a file of that name is in its place"
                : e.getClass().getSimpleName() + " " + e.getMessage();
        return new EmbeddedDatabaseException(new NotWritable(path, reason), e);
    }

    @Override
    public void close() {
        try (channel) {
            lock.release();
        } catch (IOException e) {
            // Closing the channel frees the lock as well.
            return;
        }
    }
}
