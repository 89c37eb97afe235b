package org.restride.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.restride.base.Broadcast;
import org.restride.base.ClinicId;
import org.restride.base.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What published versions say, remembered by clinic: a version never changes, and every patient of a clinic reads the same few hundred
 * each day. Only its translations come and go on, so nothing is remembered for long.
 */
@Component
class RememberedContents {

    /** About 10 KB each. */
    private static final int MOST = 2_000;

    private static final String KIND = "content";

    /** How long a node goes on with what it knows if nobody tells it of a new translation. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private record Known(ItemContent content, Instant until) {}

    private record Key(ClinicId clinic, ItemVersionId version, String language) {}

    private final Items items;
    private final CurrentActor actors;
    private final Broadcast broadcast;
    private final Clock clock;
    private final Map<Key, Known> known = new ConcurrentHashMap<>();

    RememberedContents(Items items, CurrentActor actors, Broadcast broadcast, Clock clock) {
        this.items = items;
        this.actors = actors;
        this.broadcast = broadcast;
        this.clock = clock;
        broadcast.listen(KIND, this::hear);
        broadcast.whenMissed(known::clear);
    }

    /** One statement, or none if all are remembered; those that don't exist are left out. */
    List<ItemContent> of(Collection<ItemVersionId> versions, Locale language) {
        ClinicId clinic = actors.get().clinic();
        Instant now = clock.instant();
        List<ItemContent> found = new ArrayList<>(versions.size());
        List<ItemVersionId> missing = new ArrayList<>();
        for (ItemVersionId version : versions) {
            Known remembered = known.get(new Key(clinic, version, language.getLanguage()));
            if (remembered == null || remembered.until().isBefore(now)) {
                missing.add(version);
            } else {
                found.add(remembered.content());
            }
        }
        if (!missing.isEmpty()) {
            List<ItemContent> read = items.published(missing, language).stream()
                    .map(ItemContent::of)
                    .toList();
            found.addAll(read);
            remember(clinic, language, read, now.plus(REMEMBERED));
        }
        return found;
    }

    /** Not in a transaction that writes: it may be taken back, and with it a version that it has just published. */
    private void remember(ClinicId clinic, Locale language, List<ItemContent> contents, Instant until) {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return;
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        contents.forEach(
                content -> known.put(new Key(clinic, content.id(), language.getLanguage()), new Known(content, until)));
    }

    /** There is a further text of the version, as soon as this transaction is through. */
    void forget(ItemVersionId version) {
        ClinicId clinic = actors.get().clinic();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget(clinic, version);
                broadcast.tell(KIND, clinic, version.item() + "/" + version.version());
            }
        });
    }

    private void hear(Broadcast.Notice notice) {
        String[] parts = notice.detail().split("/", 2);
        ItemId item = new ItemId(UUID.fromString(parts[0]));
        forget(notice.clinic(), new ItemVersionId(item, Integer.parseInt(parts[1])));
    }

    private void forget(ClinicId clinic, ItemVersionId version) {
        known.keySet()
                .removeIf(key -> key.clinic().equals(clinic) && key.version().equals(version));
    }
}
