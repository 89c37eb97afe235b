package org.restride.base.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.restride.base.embedded.EmbeddedDatabaseProblem.CannotStart;
import org.restride.base.embedded.EmbeddedDatabaseProblem.SecretsMissing;

/** A running PostgreSQL that belongs to this program and keeps its data in one folder. */
public final class EmbeddedDatabase implements AutoCloseable {

    private final DataFolder folder;
    private final PostgresServer server;
    private final ConnectionFile connection;
    private final DiskWatch disk;
    private final boolean disposable;
    private final FreeSpace freeSpace;

    private EmbeddedDatabase(
            DataFolder folder, PostgresServer server, ConnectionFile connection, EmbeddedDatabaseSettings settings) {
        this.folder = folder;
        this.server = server;
        this.connection = connection;
        this.disk = new DiskWatch(folder.path(), settings.bytesToWrite(), settings.freeSpace()).start();
        this.disposable = settings.disposable();
        this.freeSpace = settings.freeSpace();
    }

    /**
     * Starts the database of that folder and makes it first where there is none.
     *
     * @throws EmbeddedDatabaseException with the reason and what to do about it
     */
    public static EmbeddedDatabase start(EmbeddedDatabaseSettings settings) {
        DataFolder folder = DataFolder.open(settings);
        try {
            return start(settings, folder);
        } catch (IOException | SQLException e) {
            folder.close();
            Path log = folder.path().resolve("postgresql.log");
            throw new EmbeddedDatabaseException(new CannotStart(e.toString(), log), e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static EmbeddedDatabase start(EmbeddedDatabaseSettings settings, DataFolder folder)
            throws IOException, SQLException {
        Path cluster = folder.cluster();
        PostgresBinaries binaries = PostgresBinaries.unpackInto(settings.binaries());
        PostgresServer server = new PostgresServer(binaries, cluster, settings.disposable());
        new LeftOverServer(cluster).stopWith(server);
        if (settings.disposable()) {
            Folders.delete(cluster);
        }
        ConnectionFile connection = connection(folder.path(), cluster);
        if (!Files.exists(cluster)) {
            server.create(connection.superuser());
        }
        try {
            server.start(connection.port());
            DatabaseRoles.prepare(connection);
            return new EmbeddedDatabase(folder, server, connection, settings);
        } catch (IOException | SQLException | RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    private static ConnectionFile connection(Path data, Path cluster) throws IOException {
        var kept = ConnectionFile.read(data);
        if (kept.isEmpty() && Files.exists(cluster)) {
            throw new EmbeddedDatabaseException(new SecretsMissing(data.resolve(ConnectionFile.NAME)));
        }
        if (kept.isPresent() && isFree(kept.get().port())) {
            Folders.keepPrivate(data.resolve(ConnectionFile.NAME));
            return kept.get();
        }
        ConnectionFile chosen =
                kept.map(known -> known.withPort(freePort())).orElseGet(() -> ConnectionFile.generate(freePort()));
        chosen.write(data);
        return chosen;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("No free port on the loopback address", e);
        }
    }

    /** JDBC address, without user and password. */
    public String url() {
        return connection.url();
    }

    /** Owns the database and everything that is migrated into it. */
    public DatabaseLogin owner() {
        return connection.owner();
    }

    /** Owns nothing and is bound by row-level security. */
    public DatabaseLogin application() {
        return connection.application();
    }

    /** May do everything; the portal itself never connects as this one. */
    DatabaseLogin superuser() {
        return connection.superuser();
    }

    public Path folder() {
        return folder.path();
    }

    public DiskState disk() {
        return disk.state();
    }

    /**
     * Copies everything while it is in use.
     *
     * @param target a path that does not exist yet: a {@code .tar.gz} file or a folder
     */
    public void backUp(Path target) throws IOException, SQLException {
        Backup.take(folder.path(), connection, target, freeSpace);
    }

    /** Stops the server, everything written down; the data stays (unless it was disposable). */
    @Override
    public void close() {
        disk.close();
        try (folder) {
            if (disposable) {
                server.stopAbruptly();
            } else {
                server.stop();
            }
        }
    }
}
