package org.restride.base.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at the free disk space every few seconds, so that asking costs nothing. */
final class DiskWatch implements AutoCloseable {

    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final Path folder;
    private final long limit;
    private final FreeSpace freeSpace;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("disk-watch").factory());
    private volatile DiskState state;

    DiskWatch(Path folder, long limit, FreeSpace freeSpace) {
        this.folder = folder;
        this.limit = limit;
        this.freeSpace = freeSpace;
        this.state = new DiskState.Enough(limit);
    }

    DiskWatch start() {
        look();
        // An exception would end the schedule for good, so look() lets none out.
        clockwork.scheduleWithFixedDelay(this::look, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    DiskState state() {
        return state;
    }

    void look() {
        long free;
        try {
            free = freeSpace.bytes(folder);
        } catch (IOException | UncheckedIOException e) {
            // A folder that can't even be measured takes no writes.
            free = 0;
        }
        // Once low, a tenth more is asked for, so that the banner does not flicker.
        long needed = state.allowsWrites() ? limit : limit + limit / 10;
        state = free < needed ? new DiskState.Low(free, limit + limit / 10) : new DiskState.Enough(free);
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
