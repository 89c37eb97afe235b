package org.restride.base.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** Walks what belongs into a backup of a cluster: the list of what does not is that of PostgreSQL's manual. */
final class ClusterFiles extends SimpleFileVisitor<Path> {

    /** Does something with one file or folder, by its name in the backup. */
    @FunctionalInterface
    interface Step {
        void take(String name, Path path) throws IOException;
    }

    /** Kept as empty folders; the log of the backup itself is added afterwards. */
    private static final Set<String> WITHOUT_FILES = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans",
            "log");

    /** The control file is copied last, by whoever walks. */
    private static final Set<String> LEFT_OUT = Set.of(
            "postmaster.pid",
            "postmaster.opts",
            "backup_label",
            "tablespace_map",
            "backup_manifest",
            "pg_control",
            "current_logfiles");

    private final Path cluster;
    private final Step folder;
    private final Step file;

    ClusterFiles(Path cluster, Step folder, Step file) {
        this.cluster = cluster;
        this.folder = folder;
        this.file = file;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
        if (path.equals(cluster)) {
            return FileVisitResult.CONTINUE;
        }
        boolean isSlot = cluster.resolve("pg_replslot").equals(path.getParent());
        if (isSlot || path.getFileName().toString().startsWith("pgsql_tmp")) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        folder.take(name(path), path);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
        String last = path.getFileName().toString();
        boolean temporary = last.startsWith("pgsql_tmp") || last.startsWith("pg_internal.init");
        boolean inEmptied =
                WITHOUT_FILES.contains(cluster.relativize(path).getName(0).toString());
        if (!temporary && !inEmptied && !LEFT_OUT.contains(last)) {
            file.take(name(path), path);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    private String name(Path path) {
        return Backup.CLUSTER + "/" + cluster.relativize(path).toString().replace('\\', '/');
    }
}
