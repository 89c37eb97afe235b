package org.restride.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.ClinicId;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.Ids;
import org.restride.base.packs.InvalidPack;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;

/** Reads a pack from elsewhere, compares it with what is here, and takes over what somebody has chosen. */
@Component
class PackTaking {

    private final Items items;
    private final ItemIndex index;
    private final Vocabulary vocabulary;
    private final PackTrust trust;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    PackTaking(
            Items items,
            ItemIndex index,
            Vocabulary vocabulary,
            PackTrust trust,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.items = items;
        this.index = index;
        this.vocabulary = vocabulary;
        this.trust = trust;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    private record Read(PackManifest manifest, ContentPack pack) {}

    PackArrival compare(byte[] archive) {
        return compare(read(archive));
    }

    int take(TakePack command) {
        Read read = read(command.archive());
        List<PackArrival.Item> chosen = compare(read).items().stream()
                .filter(item -> command.chosen().containsKey(item.key()))
                .toList();
        chosen.forEach(item -> requireAsSeen(item, command.chosen()));
        List<PackArrival.Item> taken =
                chosen.stream().filter(PackArrival.Item::canBeTaken).toList();
        requireLadders(taken);
        vocabulary.keepNewSources(List.copyOf(read.pack().sources().values()));
        vocabulary.keepNewFindings(List.copyOf(read.pack().findings().values()));
        write(read.manifest(), taken);
        return taken.size();
    }

    /** The texts of a pack's own files, without the manifest and its seal. */
    static PackFiles texts(Map<String, byte[]> files) {
        Map<String, String> texts = new HashMap<>();
        files.forEach((path, file) -> {
            if (!path.equals(PackManifest.FILE) && !path.equals(PackManifest.SEAL)) {
                texts.put(path, PackArchive.text(path, file));
            }
        });
        return PackFiles.of(texts);
    }

    private Read read(byte[] archive) {
        SortedMap<String, byte[]> files = PackArchive.read(archive);
        PackManifest manifest = PackManifest.verified(files);
        PackKey key = new PackKey(manifest.key());
        if (!trust.isTrusted(key)) {
            throw new InvalidPack(
                    PackManifest.FILE, 0, "is signed with a key that this clinic does not trust: " + key.fingerprint());
        }
        ContentPack pack = PackParser.parse(texts(files));
        if (!pack.info().name().equals(manifest.name())
                || !pack.info().version().equals(manifest.version())
                || !pack.info().licence().equals(manifest.licence())) {
            throw new InvalidPack(PackFrame.INFO, 1, "says something else than the manifest");
        }
        return new Read(manifest, pack);
    }

    private PackArrival compare(Read read) {
        Map<ItemKey, Map<Locale, ItemText>> texts = new LinkedHashMap<>();
        read.pack().items().stream().filter(item -> !item.draft()).forEach(item -> texts.computeIfAbsent(
                        item.key(), _ -> new LinkedHashMap<>())
                .put(item.language(), item.text()));
        Locale source = read.pack().info().sourceLanguage();
        Map<Locale, Map<ItemKey, PublishedItem>> here = new HashMap<>();
        read.pack().info().languages().forEach(language -> here.put(language, current(texts.keySet(), language)));
        Set<UUID> changedHere = new HashSet<>(items.changedByPeople());
        List<PackArrival.Item> compared = texts.entrySet().stream()
                .map(each -> compare(each.getKey(), each.getValue(), source, here, changedHere))
                .toList();
        PackManifest manifest = read.manifest();
        return new PackArrival(
                manifest.name(),
                manifest.version(),
                manifest.licence(),
                manifest.from(),
                new PackKey(manifest.key()),
                compared);
    }

    private Map<ItemKey, PublishedItem> current(Set<ItemKey> keys, Locale language) {
        return items.current(keys, language).stream()
                .collect(Collectors.toMap(item -> new ItemKey(item.key()), item -> item));
    }

    private static PackArrival.Item compare(
            ItemKey key,
            Map<Locale, ItemText> texts,
            Locale source,
            Map<Locale, Map<ItemKey, PublishedItem>> here,
            Set<UUID> changedHere) {
        @Nullable PublishedItem now = here.getOrDefault(source, Map.of()).get(key);
        ItemText text = texts.getOrDefault(source, texts.values().iterator().next());
        ItemKind kind = text.body().kind();
        if (now == null) {
            return new PackArrival.Item(key, kind, PackArrival.State.NEW, 0, source, texts, null);
        }
        PackArrival.State state;
        if (now.kind() != kind || !now.language().equals(source)) {
            state = PackArrival.State.OTHER_KIND;
        } else if (isSame(key, texts, here)) {
            state = PackArrival.State.SAME;
        } else {
            state = changedHere.contains(now.id().item().value())
                    ? PackArrival.State.CHANGED_HERE
                    : PackArrival.State.NEWER;
        }
        return new PackArrival.Item(key, kind, state, now.id().version(), source, texts, now.text());
    }

    private static boolean isSame(
            ItemKey key, Map<Locale, ItemText> texts, Map<Locale, Map<ItemKey, PublishedItem>> here) {
        return texts.entrySet().stream().allMatch(each -> {
            PublishedItem now = here.getOrDefault(each.getKey(), Map.of()).get(key);
            return now != null
                    && now.language().equals(each.getKey())
                    && now.text().equals(each.getValue());
        });
    }

    private static void requireAsSeen(PackArrival.Item item, Map<ItemKey, Integer> chosen) {
        if (!Integer.valueOf(item.seen()).equals(chosen.get(item.key()))) {
            throw new DomainError.Conflict("catalogue.packs.changed-meanwhile");
        }
    }

    private void requireLadders(List<PackArrival.Item> taken) {
        Set<ItemKey> known = taken.stream().map(PackArrival.Item::key).collect(Collectors.toCollection(HashSet::new));
        Map<ItemKey, String> needed = new TreeMap<>(java.util.Comparator.comparing(ItemKey::value));
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
        if (!needed.isEmpty()) {
            throw new DomainError.Invalid(
                    "catalogue.packs.rung-missing", needed.values().iterator().next());
        }
    }

    private void write(PackManifest manifest, List<PackArrival.Item> taken) {
        ClinicId clinic = actors.get().clinic();
        AccountId program = Actor.system(clinic).account();
        Instant now = clock.instant();
        Publication.Entry entry = new Publication.Entry(
                manifest.name() + " " + manifest.version() + " (" + manifest.from() + ")", null, program, null);
        List<MapSqlParameterSource> newItems = new ArrayList<>();
        List<MapSqlParameterSource> versions = new ArrayList<>();
        List<ItemIndex.Entry> entries = new ArrayList<>();
        List<ItemVersionId> targets = new ArrayList<>();
        for (PackArrival.Item item : taken) {
            ItemVersionId target = target(item, newItems, now);
            targets.add(target);
            item.texts().forEach((language, text) -> {
                versions.add(Publication.row(target, language, text, entry, now));
                entries.add(new ItemIndex.Entry(target.item(), language, language.equals(item.language()), text));
            });
        }
        items.insert(newItems);
        items.insertVersions(versions);
        index.put(entries);
        targets.forEach(target -> {
            events.publishEvent(
                    Audited.changed("item", target.item().value(), null, "imported", "version " + target.version()));
            events.publishEvent(new ItemPublished(clinic, target));
        });
    }

    private ItemVersionId target(PackArrival.Item item, List<MapSqlParameterSource> newItems, Instant now) {
        if (item.state() == PackArrival.State.NEW) {
            ItemId id = new ItemId(ids.next());
            newItems.add(new MapSqlParameterSource()
                    .addValue("id", id.value())
                    .addValue("key", item.key().value())
                    .addValue("kind", item.kind().code())
                    .addValue("language", item.language().getLanguage())
                    .addValue("origin", "pack")
                    .addValue("due", ReviewInterval.usual(clock))
                    .addValue("now", Columns.utc(now)));
            return new ItemVersionId(id, 1);
        }
        ItemId id = items.standing(item.key())
                .orElseThrow(() -> new DomainError.Conflict("catalogue.packs.changed-meanwhile"))
                .id();
        if (!items.advance(id, item.seen(), ReviewInterval.usual(clock))) {
            throw new DomainError.Conflict("catalogue.packs.changed-meanwhile");
        }
        items.cameFromElsewhere(id);
        return new ItemVersionId(id, item.seen() + 1);
    }
}
