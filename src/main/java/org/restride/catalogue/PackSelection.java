package org.restride.catalogue;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;

/**
 * The items that go into a pack: what was asked for and what the ladders of the exercises among it lead to, without what was recalled.
 *
 * @param items in the language in which they were written, by key; no ladder leads to a recalled exercise any more
 * @param recalled what was left out, as titles by key
 */
record PackSelection(List<PublishedItem> items, Map<ItemKey, String> recalled) {

    /** No language: of each item the one in which it was written. */
    private static final Locale SOURCE = Locale.ROOT;

    /**
     * @throws DomainError.NotFound if one that is wanted is not there
     * @throws DomainError.Invalid if nothing is left, or what is left was written in several languages
     */
    static PackSelection of(Items items, Set<ItemKey> wanted) {
        Map<ItemKey, PublishedItem> found = withLadders(items, wanted);
        if (!found.keySet().containsAll(wanted)) {
            throw new DomainError.NotFound("catalogue.error.no-such-item");
        }
        Map<ItemKey, String> recalled = new TreeMap<>(Comparator.comparing(ItemKey::value));
        found.forEach((key, item) -> {
            if (item.review() == ReviewState.RETIRED) {
                recalled.put(key, item.title());
            }
        });
        List<PublishedItem> kept = found.entrySet().stream()
                .filter(each -> !recalled.containsKey(each.getKey()))
                .map(each -> without(each.getValue(), recalled.keySet()))
                .toList();
        if (kept.isEmpty()) {
            throw new DomainError.Invalid("catalogue.packs.items.missing");
        }
        if (kept.stream().map(PublishedItem::language).distinct().count() > 1) {
            throw new DomainError.Invalid("catalogue.packs.mixed-languages");
        }
        return new PackSelection(kept, recalled);
    }

    Locale language() {
        return items.getFirst().language();
    }

    /** What the items say in another language, as far as they say it. */
    List<PublishedItem> translations(Items all, Locale other) {
        return all.current(keys(), other).stream()
                .filter(item -> item.language().equals(other))
                .map(item -> without(item, recalled.keySet()))
                .toList();
    }

    List<ItemKey> keys() {
        return items.stream().map(item -> new ItemKey(item.key())).toList();
    }

    private static Map<ItemKey, PublishedItem> withLadders(Items items, Set<ItemKey> wanted) {
        Map<ItemKey, PublishedItem> found = new TreeMap<>(Comparator.comparing(ItemKey::value));
        Set<ItemKey> next = new LinkedHashSet<>(wanted);
        while (!next.isEmpty()) {
            List<PublishedItem> read = items.current(next, SOURCE);
            read.forEach(item -> found.put(new ItemKey(item.key()), item));
            next = read.stream()
                    .filter(item -> item.review() != ReviewState.RETIRED)
                    .flatMap(PackSelection::rungs)
                    .filter(key -> !found.containsKey(key))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return found;
    }

    private static Stream<ItemKey> rungs(PublishedItem item) {
        return item.body() instanceof ExerciseBody exercise
                ? Stream.of(exercise.easier(), exercise.harder()).filter(Objects::nonNull)
                : Stream.of();
    }

    /** The ladder without the rungs that are gone. */
    private static PublishedItem without(PublishedItem item, Set<ItemKey> gone) {
        return item.body() instanceof ExerciseBody exercise && rungs(item).anyMatch(gone::contains)
                ? item.with(exercise.withLadder(left(exercise.easier(), gone), left(exercise.harder(), gone)))
                : item;
    }

    private static @Nullable ItemKey left(@Nullable ItemKey rung, Set<ItemKey> gone) {
        return rung == null || gone.contains(rung) ? null : rung;
    }
}
