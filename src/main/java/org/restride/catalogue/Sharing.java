package org.restride.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restride.base.Audited;
import org.restride.base.DomainError;
import org.restride.base.ForEditors;
import org.restride.base.Texts;
import org.restride.base.packs.InvalidPack;
import org.restride.people.Clinics;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where editors pack items for other clinics, and take in what clinics that theirs trusts have packed. */
@Service
@Transactional
public class Sharing {

    /** No language: of each item the one in which it was written. */
    private static final Locale SOURCE = Locale.ROOT;

    private final Items items;
    private final Vocabulary vocabulary;
    private final PackTrust trust;
    private final PackTaking taking;
    private final Clinics clinics;
    private final ApplicationEventPublisher events;

    Sharing(
            Items items,
            Vocabulary vocabulary,
            PackTrust trust,
            PackTaking taking,
            Clinics clinics,
            ApplicationEventPublisher events) {
        this.items = items;
        this.vocabulary = vocabulary;
        this.trust = trust;
        this.taking = taking;
        this.clinics = clinics;
        this.events = events;
    }

    /**
     * The newest published versions as a signed zip file.
     *
     * @throws DomainError.Invalid if something is missing, the items were written in several languages, or one can't be packed as it is
     */
    @ForEditors
    public byte[] export(ExportPack command) {
        PackForm.require(command);
        List<PublishedItem> wanted = withLadders(command.items());
        Map<String, byte[]> files = files(command, wanted);
        requireReadable(files, wanted);
        PackKey.Pair key = trust.pair();
        PackManifest manifest = PackManifest.of(
                command.name(),
                command.version(),
                command.licence(),
                clinics.current().name(),
                key.open(),
                files);
        files.put(PackManifest.FILE, manifest.bytes());
        files.put(PackManifest.SEAL, PackManifest.seal(key.sign(manifest.bytes())));
        events.publishEvent(
                new Audited(Audited.Deed.EXPORTED, "pack", null, null, List.of(wanted.size() + " items"), null));
        return PackArchive.write(files);
    }

    /**
     * What a pack would change here. Nothing is changed.
     *
     * @throws InvalidPack with every mistake of the pack, or if nobody here trusts its signer
     */
    @ForEditors
    @Transactional(readOnly = true)
    public PackArrival look(byte[] archive) {
        return taking.compare(archive);
    }

    /**
     * Takes the chosen items over as published versions that no clinician of the clinic has accepted yet; says how many. What was chosen
     * and is the same by now is left alone.
     *
     * @throws InvalidPack as {@link #look} does
     * @throws DomainError.Conflict if an item was changed here since somebody looked
     * @throws DomainError.Invalid if a chosen exercise leads to one that is neither here nor chosen
     */
    @ForEditors
    public int take(TakePack command) {
        return taking.take(command);
    }

    /** The items and what the ladders of the exercises among them lead to. */
    private List<PublishedItem> withLadders(Set<ItemKey> wanted) {
        Map<ItemKey, PublishedItem> found = new TreeMap<>(java.util.Comparator.comparing(ItemKey::value));
        Set<ItemKey> next = new LinkedHashSet<>(wanted);
        while (!next.isEmpty()) {
            List<PublishedItem> read = items.current(next, SOURCE);
            read.forEach(item -> found.put(new ItemKey(item.key()), item));
            next = read.stream()
                    .map(PublishedItem::body)
                    .filter(ExerciseBody.class::isInstance)
                    .map(ExerciseBody.class::cast)
                    .flatMap(exercise -> Stream.of(exercise.easier(), exercise.harder()))
                    .filter(Objects::nonNull)
                    .filter(key -> !found.containsKey(key))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        if (!found.keySet().containsAll(wanted)) {
            throw new DomainError.NotFound("catalogue.error.no-such-item");
        }
        if (found.values().stream().map(PublishedItem::language).distinct().count() > 1) {
            throw new DomainError.Invalid("catalogue.packs.mixed-languages");
        }
        return List.copyOf(found.values());
    }

    private Map<String, byte[]> files(ExportPack command, List<PublishedItem> wanted) {
        Locale source = wanted.getFirst().language();
        Map<String, byte[]> files = new LinkedHashMap<>();
        Set<Locale> languages = new LinkedHashSet<>(Set.of(source));
        wanted.forEach(item -> write(files, item, false));
        for (Locale other : Texts.LANGUAGES) {
            if (!other.equals(source)) {
                items
                        .current(
                                wanted.stream()
                                        .map(item -> new ItemKey(item.key()))
                                        .toList(),
                                other)
                        .stream()
                        .filter(item -> item.language().equals(other))
                        .forEach(item -> {
                            languages.add(other);
                            write(files, item, true);
                        });
            }
        }
        put(files, PackFrame.INFO, PackForm.info(command, languages));
        put(files, PackFrame.SOURCES, PackWriter.sources(sources(wanted)));
        put(files, PackFrame.FINDINGS, PackWriter.findings(findings(wanted)));
        return files;
    }

    private static void write(Map<String, byte[]> files, PublishedItem item, boolean translation) {
        ItemKey key = new ItemKey(item.key());
        put(
                files,
                item.kind().folder() + "/" + key + "." + item.language().getLanguage() + ".md",
                PackWriter.write(key, item.language(), item.text(), translation));
        if (!translation && item.body() instanceof ExerciseBody exercise) {
            put(files, "figures/" + key + ".json", exercise.figure());
        }
    }

    private static Collection<Source> sources(List<PublishedItem> wanted) {
        Map<String, Source> sources = new TreeMap<>();
        wanted.forEach(item -> item.body().claims().forEach(claim -> {
            Source other = sources.putIfAbsent(claim.source().key(), claim.source());
            if (other != null && !other.equals(claim.source())) {
                throw new DomainError.Invalid(
                        "catalogue.packs.two-sources", claim.source().key());
            }
        }));
        return sources.values();
    }

    private List<Finding> findings(List<PublishedItem> wanted) {
        Set<String> named = wanted.stream()
                .map(PublishedItem::body)
                .filter(ExerciseBody.class::isInstance)
                .map(ExerciseBody.class::cast)
                .flatMap(exercise ->
                        Stream.concat(exercise.contraindications().stream(), exercise.precautions().stream()))
                .collect(Collectors.toSet());
        return vocabulary.findings().stream()
                .filter(finding -> named.contains(finding.code()))
                .toList();
    }

    /** Nobody gets a pack that their portal could not read, or would read as something else. */
    private static void requireReadable(Map<String, byte[]> files, List<PublishedItem> wanted) {
        ContentPack read;
        try {
            read = PackParser.parse(PackTaking.texts(files));
        } catch (InvalidPack wrong) {
            throw new DomainError.Invalid(
                    "catalogue.packs.cannot-pack", wrong.problems().getFirst().toString());
        }
        Map<ItemKey, ItemText> texts = read.items().stream()
                .filter(item -> item.language().equals(read.info().sourceLanguage()))
                .collect(Collectors.toMap(ContentPack.Item::key, ContentPack.Item::text));
        for (PublishedItem item : wanted) {
            if (!item.text().equals(texts.get(new ItemKey(item.key())))) {
                throw new DomainError.Invalid("catalogue.packs.cannot-pack", item.title());
            }
        }
    }

    private static void put(Map<String, byte[]> files, String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
