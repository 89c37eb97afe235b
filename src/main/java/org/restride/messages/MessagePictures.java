package org.restride.messages;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.Access;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForCareOf;
import org.restride.base.ForMembers;
import org.restride.base.PatientId;
import org.restride.base.Storage;
import org.restride.catalogue.media.MediaCheck;
import org.restride.catalogue.media.MediaFile;
import org.restride.catalogue.media.MediaStore;
import org.restride.catalogue.media.Prepared;
import org.restride.catalogue.media.TakingIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The desk at which pictures of messages are handed in and shown. What is in a file is found out, it is drawn anew without what cameras
 * write into it, and its bytes are kept before anything names them.
 */
@Service
public class MessagePictures {

    /** So many pictures of one person may wait for their message. */
    private static final int MOST_WAITING = 20;

    private final MediaCheck check;
    private final MediaStore store;
    private final StoredPictures rows;
    private final Storage storage;
    private final Access access;
    private final CurrentActor actors;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MessagePictures(
            MediaCheck check,
            MediaStore store,
            StoredPictures rows,
            Storage storage,
            Access access,
            CurrentActor actors,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.check = check;
        this.store = store;
        this.rows = rows;
        this.storage = storage;
        this.access = access;
        this.actors = actors;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a picture (JPEG or PNG, 15 MB) for a message that is being written. The same id again is the same picture. Without a message it
     * is kept for a day.
     *
     * @throws DomainError.Invalid if it is none, with the reason in words
     * @throws DomainError.Conflict if something else has this id
     * @throws DomainError.TooMany if too many wait for their message
     * @throws DomainError.Unavailable if it can't be kept now
     */
    @ForCareOf
    public MessagePicture add(PatientId patient, UUID id, InputStreamSource content) {
        Actor actor = actors.get();
        Optional<MessagePicture> before = transactions.execute(status -> again(patient, id, actor));
        if (before.isPresent()) {
            return before.get();
        }
        if (!storage.takesWrites()) {
            throw new DomainError.Unavailable("error.disk-full");
        }
        return TakingIn.inFolder(folder -> {
            Path given = TakingIn.receive(content, folder.resolve("given"), MediaCheck.LARGEST_PICTURE);
            Prepared prepared = check.prepare(given, folder);
            if (prepared.film()) {
                throw new DomainError.Invalid("messages.error.film");
            }
            for (Prepared.Copy copy : prepared.files()) {
                store.put(PictureNames.of(actor.clinic(), id, copy.width()), copy.file());
            }
            return transactions.execute(status -> keep(patient, id, actor, prepared));
        });
    }

    /**
     * The copy of a picture that is at least so wide, else the largest; empty if there is none that this person may see. Two statements.
     *
     * @param width in pixels
     */
    @ForMembers
    public Optional<MediaFile> find(UUID id, int width) {
        return transactions
                .execute(status -> rows.find(id).filter(picture -> access.careOf(picture.patient())))
                .map(picture -> {
                    StoredPictures.Sized size = picture.atLeast(width);
                    String name = PictureNames.of(actors.get().clinic(), id, size.width());
                    return new MediaFile(
                            size.type(), size.hash(), size.bytes(), (from, length) -> store.open(name, from, length));
                });
    }

    private Optional<MessagePicture> again(PatientId patient, UUID id, Actor actor) {
        Optional<StoredPictures.Kept> before = rows.find(id);
        if (before.isPresent()) {
            return Optional.of(own(before.get(), patient, actor));
        }
        if (rows.waiting(patient, actor.account()) >= MOST_WAITING) {
            throw new DomainError.TooMany(
                    "messages.error.too-many", Duration.ofHours(1).toSeconds());
        }
        return Optional.empty();
    }

    private MessagePicture keep(PatientId patient, UUID id, Actor actor, Prepared prepared) {
        List<StoredPictures.Sized> sizes = prepared.files().stream()
                .map(copy -> new StoredPictures.Sized(copy.width(), copy.type(), copy.hash(), copy.bytes()))
                .toList();
        StoredPictures.Kept picture =
                new StoredPictures.Kept(id, patient, actor.account(), prepared.width(), prepared.height(), sizes);
        if (rows.add(picture, clock.instant())) {
            events.publishEvent(Audited.created("message-picture", id, patient));
            return new MessagePicture(id, picture.width(), picture.height());
        }
        return rows.find(id).map(first -> own(first, patient, actor)).orElseThrow(MessagePictures::idTaken);
    }

    private static MessagePicture own(StoredPictures.Kept picture, PatientId patient, Actor actor) {
        if (!picture.patient().equals(patient) || !picture.addedBy().equals(actor.account())) {
            throw idTaken();
        }
        return new MessagePicture(picture.id(), picture.width(), picture.height());
    }

    private static DomainError idTaken() {
        return new DomainError.Conflict("messages.error.id-taken");
    }
}
