package org.restride.base.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DiskWatchTests {

    private final AtomicLong free = new AtomicLong(2000);

    @Test
    void stopsWritesBelowTheLimitAndAllowsThemAgainWhenThereIsRoom() {
        try (DiskWatch watch = new DiskWatch(Path.of("."), 1000, folder -> free.get()).start()) {
            assertThat(watch.state()).isEqualTo(new DiskState.Enough(2000));
            assertThat(afterFreeIs(999, watch)).isEqualTo(new DiskState.Low(999, 1100));
            assertThat(watch.state().allowsWrites()).isFalse();
            assertThat(afterFreeIs(1050, watch)).as("no flicker").isEqualTo(new DiskState.Low(1050, 1100));
            assertThat(afterFreeIs(1100, watch)).isEqualTo(new DiskState.Enough(1100));
            assertThat(afterFreeIs(1050, watch).allowsWrites()).isTrue();
        }
    }

    @Test
    void stopsWritesWhenTheDiskDoesNotAnswer() {
        FreeSpace gone = folder -> {
            throw new IOException("not mounted");
        };
        try (DiskWatch watch = new DiskWatch(Path.of("."), 1000, gone).start()) {
            assertThat(watch.state().allowsWrites()).isFalse();
        }
    }

    private DiskState afterFreeIs(long bytes, DiskWatch watch) {
        free.set(bytes);
        watch.look();
        return watch.state();
    }
}
