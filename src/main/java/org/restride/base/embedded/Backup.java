package org.restride.base.embedded;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.restride.base.embedded.EmbeddedDatabaseProblem.TooLittleSpace;

/**
 * Copies a cluster while it is in use, by PostgreSQL's low-level functions ("Making a Base Backup Using the Low Level API" in
 * its manual): between start and stop every file is copied as it is, and the write-ahead log of that time makes it consistent. Pictures
 * and films beside it follow.
 */
final class Backup {

    static final String CLUSTER = "pgdata";
    static final String ABOUT = "backup.properties";

    private static final long RESERVE = 500L * 1024 * 1024;

    private final Path data;
    private final Path cluster;
    private final BackupTarget target;
    private final Checksums checksums = new Checksums();

    private Backup(Path data, BackupTarget target) {
        this.data = data;
        this.cluster = DataFolder.clusterIn(data);
        this.target = target;
    }

    /** Makes a backup at a path that does not exist yet: a {@code .tar.gz} file or a folder. */
    static void take(Path data, ConnectionFile connection, Path path, FreeSpace freeSpace)
            throws IOException, SQLException {
        Path place = path.toAbsolutePath().normalize();
        try (Connection session = DatabaseRoles.open(connection, ConnectionFile.DATABASE);
                BackupTarget target = BackupTarget.at(place)) {
            requireSpace(session, place.resolveSibling(""), freeSpace, new MediaFolder(data).bytes());
            new Backup(data, target).copy(session);
            target.finish();
        }
    }

    private static void requireSpace(Connection session, Path folder, FreeSpace freeSpace, long media)
            throws IOException, SQLException {
        long needed =
                RESERVE + media + Long.parseLong(text(session, "select sum(pg_database_size(oid)) from pg_database"));
        long free = freeSpace.bytes(folder);
        if (free < needed) {
            // A backup must not fill the disk under the database that it saves.
            throw new EmbeddedDatabaseException(new TooLittleSpace(folder, free, needed));
        }
    }

    private void copy(Connection session) throws IOException, SQLException {
        // Keeps the log that is needed from being recycled; temporary, so that it never outlives this session.
        text(session, "select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)");
        String start = text(session, "select pg_walfile_name(pg_backup_start('restride', fast => true))");
        target.folder(CLUSTER);
        Files.walkFileTree(cluster, new ClusterFiles(cluster, this::addFolder, this::addFile));
        addFile(CLUSTER + "/global/pg_control", cluster.resolve("global/pg_control"));
        String stop;
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(
                        "select labelfile, spcmapfile, pg_walfile_name(lsn - 1) from pg_backup_stop(false)")) {
            row.next();
            addText(CLUSTER + "/backup_label", row.getString(1));
            if (!row.getString(2).isBlank()) {
                throw new IOException("A backup of a database with tablespaces is not possible");
            }
            stop = row.getString(3);
        }
        addLog(start, stop);
        new MediaFolder(data).walk(this::addFolder, this::addFile);
        addFile(ConnectionFile.NAME, data.resolve(ConnectionFile.NAME));
        addText(ABOUT, about(session, start, stop));
        byte[] sums = checksums.bytes();
        target.file(Checksums.NAME, sums.length, new ByteArrayInputStream(sums));
    }

    /** Segments have names of 24 digits that sort as they were written. */
    private void addLog(String first, String last) throws IOException {
        Path log = cluster.resolve("pg_wal");
        boolean whole = false;
        try (var files = Files.list(log)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                boolean needed =
                        name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
                if (needed || name.endsWith(".history")) {
                    addFile(CLUSTER + "/pg_wal/" + name, file);
                }
                whole |= name.equals(last);
            }
        }
        if (!whole) {
            throw new IOException("The write-ahead log that the backup needs is gone: " + last);
        }
    }

    private static String about(Connection session, String start, String stop) throws SQLException {
        return "format=1\ncreated=" + Instant.now() + "\npostgresql=" + text(session, "show server_version")
                + "\nsystem=" + text(session, "select system_identifier from pg_control_system()") + "\nfirstLog="
                + start
                + "\nlastLog=" + stop + "\n";
    }

    private void addFolder(String name, Path folder) throws IOException {
        target.folder(name);
    }

    private void addFile(String name, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            add(name, size, new ExactInput(Channels.newInputStream(channel), size));
        } catch (NoSuchFileException e) {
            if (!Files.exists(data)) {
                throw e;
            }
            // Dropped since it was listed; the log says so too.
        }
    }

    private void addText(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(name, bytes.length, new ByteArrayInputStream(bytes));
    }

    private void add(String name, long size, InputStream content) throws IOException {
        MessageDigest digest = Checksums.sha256();
        target.file(name, size, new DigestInputStream(content, digest));
        checksums.add(name, digest);
    }

    private static String text(Connection session, String query) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
