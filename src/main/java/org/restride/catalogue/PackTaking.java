package org.restride.catalogue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a pack from elsewhere, compares it with what is here, and takes over what somebody has chosen. */
@Component
class PackTaking {

    /** A pack whose pictures are kept here. */
    private record Arrived(ReadPack read, Map<MediaId, Media> media) {}

    private final Items items;
    private final Vocabulary vocabulary;
    private final Arrivals arrivals;
    private final PackLanding landing;
    private final PackTrust trust;
    private final PackMedia media;
    private final CurrentActor actors;
    private final TransactionTemplate transactions;
    private final TransactionTemplate reading;

    PackTaking(
            Items items,
            Vocabulary vocabulary,
            Arrivals arrivals,
            PackLanding landing,
            PackTrust trust,
            PackMedia media,
            CurrentActor actors,
            TransactionTemplate transactions) {
        this.items = items;
        this.vocabulary = vocabulary;
        this.arrivals = arrivals;
        this.landing = landing;
        this.trust = trust;
        this.media = media;
        this.actors = actors;
        this.transactions = transactions;
        this.reading = new TransactionTemplate(required(transactions.getTransactionManager()));
        reading.setReadOnly(true);
    }

    PackArrival compare(byte[] archive) {
        Arrived arrived = open(archive);
        return reading.execute(status -> compare(arrived));
    }

    PackTaken take(TakePack command) {
        Arrived arrived = open(command.archive());
        return transactions.execute(status -> take(arrived, command));
    }

    /** Pictures are looked at before anything waits for them: a large one takes a while. */
    private Arrived open(byte[] archive) {
        ReadPack read = reading.execute(status -> ReadPack.of(archive, trust::isTrusted));
        return new Arrived(read, media.keep(read));
    }

    private PackTaken take(Arrived arrived, TakePack command) {
        ReadPack read = arrived.read();
        List<PackArrival.Item> chosen = compare(arrived).items().stream()
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

    private PackArrival compare(Arrived arrived) {
        ReadPack read = arrived.read();
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
                comparison.of(read.pack().with(PackComparison.settled(read.pack(), arrived.media(), here))));
    }

    private Map<ItemKey, PublishedItem> current(Set<ItemKey> keys, Locale language) {
        return items.current(keys, language).stream()
                .collect(Collectors.toMap(item -> new ItemKey(item.key()), item -> item));
    }

    private static PlatformTransactionManager required(@Nullable PlatformTransactionManager manager) {
        return Objects.requireNonNull(manager, "Transactions are managed");
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
