package org.restride.base.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTests {

    @Test
    void whoUnpacksAtTheSameTimeSharesOneCopy(@TempDir Path folder) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Path> unpacking = () -> {
            together.await();
            return PostgresBinaries.unpackInto(folder).home();
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Path>> homes = threads.invokeAll(List.of(unpacking, unpacking));
            assertThat(homes.getFirst().get()).isEqualTo(homes.getLast().get()).isDirectory();
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(1);
        }
    }
}
