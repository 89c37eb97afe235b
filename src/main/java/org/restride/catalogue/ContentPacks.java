package org.restride.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.base.ForProgram;
import org.restride.base.Ids;
import org.restride.base.packs.PackReader;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads content packs into the acting clinic: as published versions that no clinician of the clinic has accepted yet. */
@Service
@Transactional
public class ContentPacks {

    /** What a pack brought. */
    public record Loaded(int newItems, int newVersions) {}

    private final Items items;
    private final ItemIndex index;
    private final Vocabulary vocabulary;
    private final ContradictionRows contradictions;
    private final Synonyms synonyms;
    private final List<PackReader> readers;
    private final CurrentActor actors;
    private final Ids ids;
    private final Clock clock;

    ContentPacks(
            Items items,
            ItemIndex index,
            Vocabulary vocabulary,
            ContradictionRows contradictions,
            Synonyms synonyms,
            List<PackReader> readers,
            CurrentActor actors,
            Ids ids,
            Clock clock) {
        this.items = items;
        this.index = index;
        this.vocabulary = vocabulary;
        this.contradictions = contradictions;
        this.synonyms = synonyms;
        this.readers = List.copyOf(readers);
        this.actors = actors;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Loads the pack that comes with the product, in one transaction. A version of the pack that is there already is left alone; a newer
     * one adds what is new and publishes what it changed, but never over what the clinic's editors published.
     */
    @ForProgram
    public Loaded loadShipped() {
        return load(Shipped.PACK);
    }

    Loaded load(ContentPack pack) {
        MapSqlParameterSource info = new MapSqlParameterSource()
                .addValue("name", pack.info().name())
                .addValue("version", pack.info().version())
                .addValue("licence", pack.info().licence())
                .addValue("now", Columns.utc(clock.instant()));
        if (!vocabulary.insertPack(info)) {
            return new Loaded(0, 0);
        }
        vocabulary.keepSources(List.copyOf(pack.sources().values()));
        vocabulary.keepFindings(List.copyOf(pack.findings().values()));
        Loaded loaded = new Writer(pack).write();
        contradictions.load(pack.register().stream().map(this::row).toList());
        synonyms.load(pack.synonyms());
        for (PackReader reader : readers) {
            reader.load(pack.info(), pack.documents().getOrDefault(reader.folder(), List.of()));
        }
        return loaded;
    }

    private MapSqlParameterSource row(ContentPack.Register entry) {
        return new MapSqlParameterSource()
                .addValue("id", ids.next())
                .addValue("key", entry.key())
                .addValue("topic", ItemJson.write(entry.topic()))
                .addValue("a", ItemJson.write(entry.a()))
                .addValue("b", ItemJson.write(entry.b()))
                .addValue("decision", ItemJson.write(entry.decision()))
                .addValue("reason", ItemJson.write(entry.reason()))
                .addValue("by", actors.get().account().value())
                .addValue(
                        "settled",
                        Columns.utc(entry.settled().atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** Parsing takes a while and is the same for every clinic. */
    private static final class Shipped {
        private static final ContentPack PACK = PackParser.parse(PackFiles.shipped());
    }

    /** Collects the rows of one pack, so that each table is written in one round trip. */
    private final class Writer {

        private final ContentPack pack;
        private final AccountId by = actors.get().account();
        private final Instant now = clock.instant();
        private final Map<ItemKey, PublishedItem> there = new HashMap<>();
        private final Map<ItemKey, ItemVersionId> targets = new LinkedHashMap<>();
        private final List<MapSqlParameterSource> newItems = new ArrayList<>();
        private final List<MapSqlParameterSource> versions = new ArrayList<>();
        private final List<ItemIndex.Entry> entries = new ArrayList<>();

        Writer(ContentPack pack) {
            this.pack = pack;
        }

        Loaded write() {
            Set<ItemKey> keys = new LinkedHashSet<>();
            pack.items().forEach(item -> keys.add(item.key()));
            items.current(keys, pack.info().sourceLanguage()).forEach(item -> there.put(new ItemKey(item.key()), item));
            Set<UUID> changedHere = new HashSet<>(items.changedByPeople());
            pack.items().stream()
                    .filter(item -> item.language().equals(pack.info().sourceLanguage()) && !item.draft())
                    .forEach(item -> plan(item, changedHere));
            pack.items().forEach(this::addVersion);
            items.insert(newItems);
            items.insertVersions(versions);
            index.put(entries);
            return new Loaded(newItems.size(), targets.size() - newItems.size());
        }

        private void plan(ContentPack.Item item, Set<UUID> changedHere) {
            PublishedItem old = there.get(item.key());
            if (old == null) {
                ItemId id = new ItemId(ids.next());
                targets.put(item.key(), new ItemVersionId(id, 1));
                newItems.add(row(item, id));
            } else if (old.kind() == item.kind()
                    && !old.text().equals(item.text())
                    && !changedHere.contains(old.id().item().value())
                    && items.advance(old.id().item(), old.id().version())) {
                items.takeBackAcceptance(old.id().item());
                targets.put(
                        item.key(), new ItemVersionId(old.id().item(), old.id().version() + 1));
            }
        }

        private MapSqlParameterSource row(ContentPack.Item item, ItemId id) {
            return new MapSqlParameterSource()
                    .addValue("id", id.value())
                    .addValue("key", item.key().value())
                    .addValue("kind", item.kind().code())
                    .addValue("language", item.language().getLanguage())
                    .addValue("origin", "pack")
                    .addValue("now", Columns.utc(now));
        }

        private void addVersion(ContentPack.Item item) {
            ItemVersionId target = targets.get(item.key());
            if (target != null) {
                String from = pack.info().name() + " " + pack.info().version();
                versions.add(Publishing.versionRow(
                        target.item(),
                        item.language(),
                        target.version(),
                        item.text(),
                        new Publishing.Entry(from, null),
                        by.value(),
                        now));
                boolean source = item.language().equals(pack.info().sourceLanguage());
                entries.add(new ItemIndex.Entry(target.item(), item.language(), source, item.text()));
            }
        }
    }
}
