package org.restride.base.embedded;

import java.nio.file.Path;

/**
 * Where an embedded database lives and what it needs.
 *
 * @param data folder that holds everything that must survive
 * @param binaries folder into which PostgreSQL itself is unpacked
 * @param disposable thrown away at the next start and not safe against a crash: for tests only
 * @param bytesToStart free bytes below which it refuses to start
 * @param bytesToWrite free bytes below which a running portal stops writing
 */
public record EmbeddedDatabaseSettings(
        Path data, Path binaries, boolean disposable, long bytesToStart, long bytesToWrite, FreeSpace freeSpace) {

    private static final long MEGABYTE = 1024L * 1024;

    public EmbeddedDatabaseSettings {
        data = data.toAbsolutePath().normalize();
        binaries = binaries.toAbsolutePath().normalize();
    }

    /** Durable, in that folder: what a portal uses. */
    public static EmbeddedDatabaseSettings in(Path data) {
        return new EmbeddedDatabaseSettings(data, data, false, 500 * MEGABYTE, 250 * MEGABYTE, FreeSpace.OF_DISK);
    }

    /** The same with PostgreSQL unpacked elsewhere, so that several databases share it. */
    public EmbeddedDatabaseSettings withBinaries(Path folder) {
        return new EmbeddedDatabaseSettings(data, folder, disposable, bytesToStart, bytesToWrite, freeSpace);
    }

    /** The same for tests: fast, and empty at each start. */
    public EmbeddedDatabaseSettings asDisposable() {
        return new EmbeddedDatabaseSettings(data, binaries, true, bytesToStart, bytesToWrite, freeSpace);
    }

    /** The same with another way to measure the disk. */
    public EmbeddedDatabaseSettings withFreeSpace(FreeSpace measure) {
        return new EmbeddedDatabaseSettings(data, binaries, disposable, bytesToStart, bytesToWrite, measure);
    }
}
