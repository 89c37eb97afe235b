package org.restride.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForEditors;
import org.restride.base.Ids;
import org.restride.base.Storage;
import org.restride.catalogue.media.MediaCheck;
import org.restride.catalogue.media.MediaStore;
import org.restride.catalogue.media.Prepared;
import org.restride.catalogue.media.TakingIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The desk at which editors hand in pictures and films. The bytes are kept first and named afterwards: whatever fails on the way leaves
 * nothing that anybody could see, and the same file can be handed in again.
 */
@Service
public class MediaUpload {

    /** A file that may be kept: known from before, or clean and ready. */
    private record Looked(
            String hash, @Nullable Media before, @Nullable Prepared prepared) {}

    private final MediaCheck check;
    private final MediaStore store;
    private final MediaRows rows;
    private final Storage storage;
    private final TransactionTemplate transactions;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    MediaUpload(
            MediaCheck check,
            MediaStore store,
            MediaRows rows,
            Storage storage,
            TransactionTemplate transactions,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.check = check;
        this.store = store;
        this.rows = rows;
        this.storage = storage;
        this.transactions = transactions;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes a picture (JPEG or PNG, 15 MB) or a film (MP4 of at most a minute, 40 MB). The same bytes again are the same media. Until an
     * item shows it, it is kept for a day.
     *
     * @throws DomainError.Invalid if it is none of these, with the reason in words
     * @throws DomainError.Unavailable if it can't be kept now
     */
    @ForEditors
    public Media add(InputStreamSource content) {
        return inFolder(folder ->
                keep(look(TakingIn.receive(content, folder.resolve("given"), MediaCheck.LARGEST_FILM), folder)));
    }

    /**
     * Takes several files as {@link #add} takes one. Nothing is kept before all of them have been looked at.
     *
     * @param refused what is thrown for a file that is not taken
     * @return in the same order
     */
    @ForEditors
    List<Media> addAll(
            List<Map.Entry<String, byte[]>> files, BiFunction<String, DomainError.Invalid, RuntimeException> refused) {
        return inFolder(folder -> {
            List<Looked> looked = new ArrayList<>();
            for (Map.Entry<String, byte[]> file : files) {
                Path own = Files.createDirectory(folder.resolve(String.valueOf(looked.size())));
                try {
                    looked.add(look(Files.write(own.resolve("given"), file.getValue()), own));
                } catch (DomainError.Invalid why) {
                    throw refused.apply(file.getKey(), why);
                }
            }
            List<Media> kept = new ArrayList<>();
            for (Looked each : looked) {
                kept.add(keep(each));
            }
            return kept;
        });
    }

    private <T> T inFolder(TakingIn.Work<T> work) {
        if (!storage.takesWrites()) {
            throw new DomainError.Unavailable("error.disk-full");
        }
        return TakingIn.inFolder(work);
    }

    private Looked look(Path given, Path folder) throws IOException {
        String hash = MediaCheck.hash(given);
        Optional<Media> before = transactions.execute(status -> rows.again(hash, clock.instant()));
        return before.isPresent()
                ? new Looked(hash, before.get(), null)
                : new Looked(hash, null, check.prepare(given, folder));
    }

    private Media keep(Looked looked) throws IOException {
        Prepared prepared = looked.prepared();
        if (looked.before() != null) {
            return looked.before();
        } else if (prepared == null) {
            throw new IllegalStateException("A file is known or prepared");
        }
        Actor actor = actors.get();
        for (Prepared.Copy copy : prepared.files()) {
            store.put(MediaNames.of(actor.clinic(), copy.hash()), copy.file());
        }
        try {
            return transactions.execute(status -> name(looked.hash(), prepared, actor));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private Media name(String hash, Prepared prepared, Actor actor) {
        try {
            for (Prepared.Copy copy : prepared.files()) {
                String name = MediaNames.of(actor.clinic(), copy.hash());
                rows.holdName(name, false);
                // The same bytes may have lain there for long, and been swept away just now.
                if (!store.has(name)) {
                    store.put(name, copy.file());
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        MediaId id = rows.insert(new MediaId(ids.next()), hash, prepared, actor.account(), clock.instant());
        events.publishEvent(Audited.created("media", id.value(), null));
        return new Media(id, prepared.film(), prepared.width(), prepared.height());
    }
}
