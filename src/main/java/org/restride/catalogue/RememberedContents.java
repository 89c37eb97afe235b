package org.restride.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.restride.base.ClinicId;
import org.restride.base.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What published versions say, remembered by clinic: a version never changes, and every patient of a clinic reads the same few hundred
 * each day.
 */
@Component
class RememberedContents {

    /** About 10 KB each. */
    private static final int MOST = 2_000;

    private record Key(ClinicId clinic, ItemVersionId version, String language) {}

    private final Items items;
    private final CurrentActor actors;
    private final Map<Key, ItemContent> known = new ConcurrentHashMap<>();

    RememberedContents(Items items, CurrentActor actors) {
        this.items = items;
        this.actors = actors;
    }

    /** One statement, or none if all are remembered; those that don't exist are left out. */
    List<ItemContent> of(Collection<ItemVersionId> versions, Locale language) {
        ClinicId clinic = actors.get().clinic();
        List<ItemContent> found = new ArrayList<>(versions.size());
        List<ItemVersionId> missing = new ArrayList<>();
        for (ItemVersionId version : versions) {
            ItemContent content = known.get(new Key(clinic, version, language.getLanguage()));
            if (content == null) {
                missing.add(version);
            } else {
                found.add(content);
            }
        }
        if (!missing.isEmpty()) {
            List<ItemContent> read = items.published(missing, language).stream()
                    .map(ItemContent::of)
                    .toList();
            found.addAll(read);
            remember(clinic, language, read);
        }
        return found;
    }

    /** Not in a transaction that writes: it may be taken back, and with it a version that it has just published. */
    private void remember(ClinicId clinic, Locale language, List<ItemContent> contents) {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return;
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        contents.forEach(content -> known.put(new Key(clinic, content.id(), language.getLanguage()), content));
    }
}
