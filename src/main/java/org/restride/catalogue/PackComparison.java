package org.restride.catalogue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.catalogue.PackArrival.State;

/**
 * How the items of a pack stand to what is here.
 *
 * @param published what is published here, by language and key; a text in another language than asked for counts as none
 * @param writtenHere the newest published words that a person of this clinic answers for, by key
 * @param taken the words as they last came from elsewhere
 * @param underWay what is not published yet
 * @param me who would take the pack
 */
record PackComparison(
        Map<Locale, Map<ItemKey, PublishedItem>> published,
        Map<ItemKey, Set<Locale>> writtenHere,
        List<Arrivals.Words> taken,
        List<Arrivals.UnderWay> underWay,
        AccountId me) {

    /**
     * The pack's items with the pictures as they are kept here. One that says nothing of pictures leaves those that are here.
     *
     * @param kept by what stands for it in the pack
     */
    static List<ContentPack.Item> settled(
            ContentPack pack, Map<MediaId, Media> kept, Map<Locale, Map<ItemKey, PublishedItem>> here) {
        Locale source = pack.info().sourceLanguage();
        return pack.items().stream()
                .map(item -> {
                    if (item.draft()) {
                        return item;
                    }
                    PublishedItem original = here.getOrDefault(source, Map.of()).get(item.key());
                    PublishedItem translated =
                            here.getOrDefault(item.language(), Map.of()).get(item.key());
                    return item.with(
                            item.pictured()
                                    ? PackPictures.settled(item.text(), kept)
                                    : item.text().with(left(item.language(), original, translated)));
                })
                .toList();
    }

    /** A translation that is new here still lacks its words for the pictures, which somebody has to write. */
    private static List<Illustration> left(
            Locale language, @Nullable PublishedItem original, @Nullable PublishedItem translated) {
        if (original == null) {
            return List.of();
        }
        List<Illustration> said =
                translated != null && translated.language().equals(language) ? translated.illustrations() : List.of();
        return Illustration.inWords(original.illustrations(), said);
    }

    List<PackArrival.Item> of(ContentPack pack) {
        Map<ItemKey, Map<Locale, ItemText>> texts = new LinkedHashMap<>();
        pack.items().stream().filter(item -> !item.draft()).forEach(item -> texts.computeIfAbsent(
                        item.key(), _ -> new LinkedHashMap<>())
                .put(item.language(), item.text()));
        Locale source = pack.info().sourceLanguage();
        return texts.entrySet().stream()
                .map(each -> item(each.getKey(), source, each.getValue()))
                .toList();
    }

    private PackArrival.Item item(ItemKey key, Locale source, Map<Locale, ItemText> texts) {
        Map<Locale, ItemText> here = new HashMap<>();
        texts.keySet().forEach(language -> {
            PublishedItem item = at(language, key);
            if (item != null && item.language().equals(language)) {
                here.put(language, item.text());
            }
        });
        @Nullable PublishedItem now = at(source, key);
        ItemKind kind = texts.values().iterator().next().body().kind();
        State state = now == null ? ofNew(key, texts) : ofKnown(key, kind, source, texts, here, now);
        int seen = now == null ? 0 : now.id().version();
        return new PackArrival.Item(key, kind, state, seen, source, texts, here);
    }

    private @Nullable PublishedItem at(Locale language, ItemKey key) {
        return published.getOrDefault(language, Map.of()).get(key);
    }

    private State ofNew(ItemKey key, Map<Locale, ItemText> texts) {
        if (waits(key, texts, Map.of())) {
            return State.WAITING;
        }
        return underWay(key).stream().anyMatch(Arrivals.UnderWay::touched) ? State.BEING_WRITTEN : State.NEW;
    }

    private State ofKnown(
            ItemKey key,
            ItemKind kind,
            Locale source,
            Map<Locale, ItemText> texts,
            Map<Locale, ItemText> here,
            PublishedItem now) {
        if (now.kind() != kind || !now.language().equals(source)) {
            return State.OTHER_KIND;
        }
        if (texts.equals(here)) {
            return State.SAME;
        }
        if (now.review() == ReviewState.RETIRED) {
            return State.RECALLED;
        }
        if (waits(key, texts, here)) {
            return State.WAITING;
        }
        if (underWay(key).stream()
                .anyMatch(each -> each.touched() && me.equals(each.author()) && texts.containsKey(each.language()))) {
            return State.BEING_WRITTEN;
        }
        return changedHere(key, texts, here) ? State.CHANGED_HERE : State.NEWER;
    }

    /** Whether all that the pack says and that isn't here is on its way already. */
    private boolean waits(ItemKey key, Map<Locale, ItemText> texts, Map<Locale, ItemText> here) {
        return texts.entrySet().stream()
                .filter(each -> !each.getValue().equals(here.get(each.getKey())))
                .allMatch(each -> underWay(key).stream()
                        .anyMatch(other -> other.cameFromElsewhere()
                                && other.language().equals(each.getKey())
                                && other.text().equals(each.getValue())));
    }

    /** Words that were published here by somebody and that are not just the ones that once came. */
    private boolean changedHere(ItemKey key, Map<Locale, ItemText> texts, Map<Locale, ItemText> here) {
        Set<Locale> written = writtenHere.getOrDefault(key, Set.of());
        return texts.entrySet().stream()
                .filter(each -> !each.getValue().equals(here.get(each.getKey())))
                .map(Map.Entry::getKey)
                .filter(written::contains)
                .anyMatch(language -> taken.stream()
                        .noneMatch(words -> words.key().equals(key)
                                && words.language().equals(language)
                                && words.text().equals(here.get(language))));
    }

    private List<Arrivals.UnderWay> underWay(ItemKey key) {
        return underWay.stream().filter(each -> each.key().equals(key)).toList();
    }
}
