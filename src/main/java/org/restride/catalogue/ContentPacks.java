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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private final Proposals proposals;
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
            Proposals proposals,
            ItemIndex index,
            Vocabulary vocabulary,
            ContradictionRows contradictions,
            Synonyms synonyms,
            List<PackReader> readers,
            CurrentActor actors,
            Ids ids,
            Clock clock) {
        this.items = items;
        this.proposals = proposals;
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
        private final Locale source;
        private final AccountId by = actors.get().account();
        private final Instant now = clock.instant();
        private final Map<ItemKey, PublishedItem> there = new HashMap<>();
        private final Map<Locale, Map<ItemKey, PublishedItem>> translated = new HashMap<>();
        private final Map<ItemKey, ItemVersionId> targets = new LinkedHashMap<>();
        private final List<MapSqlParameterSource> newItems = new ArrayList<>();
        private final List<MapSqlParameterSource> versions = new ArrayList<>();
        private final List<MapSqlParameterSource> drafts = new ArrayList<>();
        private final List<ItemIndex.Entry> entries = new ArrayList<>();

        Writer(ContentPack pack) {
            this.pack = pack;
            this.source = pack.info().sourceLanguage();
        }

        Loaded write() {
            Set<ItemKey> keys = new LinkedHashSet<>();
            pack.items().forEach(item -> keys.add(item.key()));
            items.current(keys, source).forEach(item -> there.put(new ItemKey(item.key()), item));
            pack.items().stream()
                    .map(ContentPack.Item::language)
                    .filter(language -> !language.equals(source) && !there.isEmpty())
                    .distinct()
                    .forEach(language -> translated.put(language, newest(keys, language)));
            Set<UUID> changedHere = new HashSet<>(items.changedByPeople());
            List<ContentPack.Item> settled = settled();
            settled.stream()
                    .filter(item -> item.language().equals(source) && !item.draft())
                    .forEach(item -> plan(item, changedHere));
            settled.forEach(item -> add(item, changedHere));
            items.insert(newItems);
            items.insertVersions(versions);
            index.put(entries);
            keepDrafts();
            return new Loaded(newItems.size(), targets.size() - newItems.size());
        }

        /** What is here may have pictures, of which this pack says nothing. */
        private List<ContentPack.Item> settled() {
            Map<Locale, Map<ItemKey, PublishedItem>> here = new HashMap<>(translated);
            here.put(source, there);
            return PackComparison.settled(pack, Map.of(), here);
        }

        private Map<ItemKey, PublishedItem> newest(Set<ItemKey> keys, Locale language) {
            return items.current(keys, language).stream()
                    .filter(item -> item.language().equals(language))
                    .collect(Collectors.toMap(item -> new ItemKey(item.key()), item -> item));
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
                    && items.advance(old.id().item(), old.id().version(), ReviewInterval.usual(clock))) {
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
                    .addValue("due", ReviewInterval.usual(clock))
                    .addValue("now", Columns.utc(now));
        }

        private void add(ContentPack.Item item, Set<UUID> changedHere) {
            ItemVersionId target = targets.get(item.key());
            PublishedItem old = there.get(item.key());
            if (item.draft()) {
                addDraft(item, old);
            } else if (target != null) {
                addVersion(item, target);
            } else if (old != null
                    && translates(item, old)
                    && !changedHere.contains(old.id().item().value())) {
                addVersion(item, old.id());
            }
        }

        /** Whether it says something new of what is there unchanged in its own language. */
        private boolean translates(ContentPack.Item item, PublishedItem old) {
            PublishedItem before =
                    translated.getOrDefault(item.language(), Map.of()).get(item.key());
            return !item.language().equals(source)
                    && old.kind() == item.kind()
                    && old.review() != ReviewState.RETIRED
                    && (before == null || !before.text().equals(item.text()));
        }

        private void addVersion(ContentPack.Item item, ItemVersionId target) {
            String from = pack.info().name() + " " + pack.info().version();
            versions.add(Publication.row(
                    target, item.language(), item.text(), new Publication.Entry(from, null, by, null), now));
            entries.add(new ItemIndex.Entry(
                    target.item(), item.language(), item.language().equals(source), item.text()));
        }

        /** A draft waits for an editor who takes it up; nobody has answered for it yet. */
        private void addDraft(ContentPack.Item item, @Nullable PublishedItem old) {
            if (old != null && (old.kind() != item.kind() || old.text().equals(item.text()))) {
                return;
            }
            boolean translation = !item.language().equals(source);
            PublishedItem before =
                    translated.getOrDefault(item.language(), Map.of()).get(item.key());
            if (translation && before != null) {
                return;
            }
            drafts.add(Proposals.row(new Proposal(
                    new ProposalId(ids.next()),
                    old == null ? null : old.id().item(),
                    item.key(),
                    item.kind(),
                    item.language(),
                    translation,
                    old == null ? 0 : old.id().version(),
                    0,
                    new ProposalState.Draft(),
                    item.text(),
                    null,
                    "",
                    null,
                    1,
                    now,
                    null)));
        }

        private void keepDrafts() {
            if (!there.isEmpty() || !drafts.isEmpty()) {
                proposals.removeUntouched(
                        pack.items().stream().map(ContentPack.Item::key).toList());
            }
            if (!drafts.isEmpty()) {
                proposals.insertAll(drafts);
            }
        }
    }
}
