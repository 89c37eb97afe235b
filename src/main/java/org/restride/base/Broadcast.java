package org.restride.base;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells the portal's other nodes what has been committed here, and hears it from them. A notice carries ids and never data: who hears it
 * reads again, with the rights of the person who looks. See {@link BroadcastLines} for the way that it takes.
 */
@Component
public class Broadcast {

    /**
     * Something that has happened on another node.
     *
     * @param kind which listeners it is for; a word without spaces
     * @param detail ids and codes, without spaces; may be empty
     */
    public record Notice(String kind, ClinicId clinic, String detail) {

        static Optional<Notice> read(String text) {
            String[] parts = text.split(" ", 3);
            try {
                return parts.length == 3
                        ? Optional.of(new Notice(parts[0], new ClinicId(UUID.fromString(parts[1])), parts[2]))
                        : Optional.empty();
            } catch (IllegalArgumentException notOurs) {
                return Optional.empty();
            }
        }

        String text() {
            return kind + " " + clinic.value() + " " + detail;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Broadcast.class);

    /** More than a node commits in the seconds that a database takes to come back; beyond it the others are told to read everything. */
    private static final int MOST_WAITING = 10_000;

    private final Map<String, List<Consumer<Notice>>> listeners = new ConcurrentHashMap<>();
    private final List<Runnable> whenMissed = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<String> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private volatile boolean overflown;

    /** Listens for ever to what other nodes tell of one kind; on the thread that hears it, so it takes no time. */
    public void listen(String kind, Consumer<Notice> listener) {
        listeners.computeIfAbsent(kind, key -> new CopyOnWriteArrayList<>()).add(listener);
    }

    /** Is run when notices may have been missed, because a line was down or a node died: whatever is remembered or shown may be old. */
    public void whenMissed(Runnable work) {
        whenMissed.add(work);
    }

    /** Tells the other nodes; this one is not told. To be called after the commit: it takes no time and asks nothing of the database. */
    public void tell(String kind, ClinicId clinic, String detail) {
        if (!waiting.offer(new Notice(kind, clinic, detail).text())) {
            overflown = true;
        }
    }

    /** What waits to be told, each once; empty after that time without anything. */
    List<String> next(int most, Duration patience) throws InterruptedException {
        @Nullable String first = waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        List<String> all = new ArrayList<>();
        if (first != null) {
            all.add(first);
            waiting.drainTo(all, most - 1);
        }
        return all.stream().distinct().toList();
    }

    /** Whether something could not wait since it was last asked. */
    boolean hasOverflown() {
        boolean was = overflown;
        overflown = false;
        return was;
    }

    void heard(Notice notice) {
        listeners.getOrDefault(notice.kind(), List.of()).forEach(listener -> guarded(() -> listener.accept(notice)));
    }

    void missed() {
        whenMissed.forEach(Broadcast::guarded);
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException problem) {
            LOG.warn("A notice of another node was not taken", problem);
        }
    }
}
