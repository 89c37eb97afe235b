package org.restride.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Clients that each do one thing after the other, without a pause, until the time is over or enough was done. */
final class Load {

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(5);
    private static final long MOST_PER_CLIENT = 1_000_000;
    private static final int DIGITS = 3;

    private Load() {}

    /** One thing that a client does; anything thrown ends the whole benchmark, so that no failure counts as speed. */
    interface Work {
        void once(int client, long turn) throws Exception;
    }

    /** What came out. */
    record Rate(Histogram micros, double seconds) {

        long requests() {
            return micros.getTotalCount();
        }

        double perSecond() {
            return requests() / seconds;
        }

        double millisAt(double percentile) {
            return micros.getValueAtPercentile(percentile) / 1000.0;
        }

        /** Both rounds together. */
        Rate plus(Rate other) {
            Histogram sum = micros.copy();
            sum.add(other.micros);
            return new Rate(sum, seconds + other.seconds);
        }

        String describe() {
            return "%.1f/s, median %.1f ms, p99 %.1f ms".formatted(perSecond(), millisAt(50), millisAt(99));
        }
    }

    static Rate run(int clients, Duration length, Work work) throws Exception {
        long start = System.nanoTime();
        long end = start + length.toNanos();
        Histogram all = new Histogram(LONGEST_MICROS, DIGITS);
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Histogram>> running = new ArrayList<>();
            for (int n = 0; n < clients; n++) {
                int client = n;
                running.add(threads.submit(() -> client(client, end, work)));
            }
            for (Future<Histogram> each : running) {
                all.add(each.get());
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A client failed: " + failed.getCause(), failed.getCause());
        }
        return new Rate(all, (System.nanoTime() - start) / 1e9);
    }

    private static Histogram client(int client, long end, Work work) throws Exception {
        Histogram micros = new Histogram(LONGEST_MICROS, DIGITS);
        for (long turn = 0; turn < MOST_PER_CLIENT && System.nanoTime() < end; turn++) {
            long before = System.nanoTime();
            work.once(client, turn);
            micros.recordValue(Math.min(LONGEST_MICROS, (System.nanoTime() - before) / 1000));
        }
        return micros;
    }
}
