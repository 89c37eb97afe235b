package org.restride.catalogue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.springframework.stereotype.Component;

/** Reads a pack from elsewhere, compares it with what is here, and takes over what somebody has chosen. */
@Component
class PackTaking {

    private final Items items;
    private final Vocabulary vocabulary;
    private final Arrivals arrivals;
    private final PackLanding landing;
    private final PackTrust trust;
    private final CurrentActor actors;

    PackTaking(
            Items items,
            Vocabulary vocabulary,
            Arrivals arrivals,
            PackLanding landing,
            PackTrust trust,
            CurrentActor actors) {
        this.items = items;
        this.vocabulary = vocabulary;
        this.arrivals = arrivals;
        this.landing = landing;
        this.trust = trust;
        this.actors = actors;
    }

    PackArrival compare(byte[] archive) {
        return compare(ReadPack.of(archive, trust::isTrusted));
    }

    PackTaken take(TakePack command) {
        ReadPack read = ReadPack.of(command.archive(), trust::isTrusted);
        List<PackArrival.Item> chosen = compare(read).items().stream()
                .filter(item -> command.chosen().containsKey(item.key()))
                .toList();
        chosen.forEach(item -> requireAsSeen(item, command.chosen()));
        List<PackArrival.Item> taken =
                chosen.stream().filter(PackArrival.Item::canBeTaken).toList();
        requireLadders(taken);
        if (taken.isEmpty()) {
            return new PackTaken(0, 0, 0);
        }
        vocabulary.keepNewSources(List.copyOf(read.pack().sources().values()));
        vocabulary.keepNewFindings(List.copyOf(read.pack().findings().values()));
        return landing.land(taken, read.from(), command.way());
    }

    private PackArrival compare(ReadPack read) {
        Set<ItemKey> keys =
                read.pack().items().stream().map(ContentPack.Item::key).collect(Collectors.toCollection(HashSet::new));
        Map<Locale, Map<ItemKey, PublishedItem>> here = new HashMap<>();
        read.pack().info().languages().forEach(language -> here.put(language, current(keys, language)));
        PackComparison comparison = new PackComparison(
                here,
                arrivals.writtenHere(keys),
                arrivals.taken(keys),
                arrivals.underWay(keys),
                actors.get().account());
        PackManifest manifest = read.manifest();
        return new PackArrival(
                manifest.name(),
                manifest.version(),
                manifest.licence(),
                manifest.from(),
                manifest.signer(),
                comparison.of(read.pack()));
    }

    private Map<ItemKey, PublishedItem> current(Set<ItemKey> keys, Locale language) {
        return items.current(keys, language).stream()
                .collect(Collectors.toMap(item -> new ItemKey(item.key()), item -> item));
    }

    private static void requireAsSeen(PackArrival.Item item, Map<ItemKey, Integer> chosen) {
        if (!Integer.valueOf(item.seen()).equals(chosen.get(item.key()))) {
            throw new DomainError.Conflict("catalogue.packs.changed-meanwhile");
        }
    }

    /** An exercise's easier and harder ones are here, on their way here, or taken with it. */
    private void requireLadders(List<PackArrival.Item> taken) {
        Set<ItemKey> known = taken.stream().map(PackArrival.Item::key).collect(Collectors.toCollection(HashSet::new));
        Map<ItemKey, String> needed = new TreeMap<>(Comparator.comparing(ItemKey::value));
        for (PackArrival.Item item : taken) {
            if (item.text().body() instanceof ExerciseBody exercise) {
                for (ItemKey rung : new ItemKey[] {exercise.easier(), exercise.harder()}) {
                    if (rung != null && !known.contains(rung)) {
                        needed.put(rung, item.text().title());
                    }
                }
            }
        }
        items.current(needed.keySet(), Locale.ROOT).forEach(item -> needed.remove(new ItemKey(item.key())));
        arrivals.underWay(needed.keySet()).forEach(each -> needed.remove(each.key()));
        if (!needed.isEmpty()) {
            throw new DomainError.Invalid(
                    "catalogue.packs.rung-missing", needed.values().iterator().next());
        }
    }
}
