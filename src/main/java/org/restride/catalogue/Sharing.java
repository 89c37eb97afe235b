package org.restride.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where editors pack items for other clinics, and take in what clinics that theirs trusts have packed. */
@Service
@Transactional
public class Sharing {

    private final Items items;
    private final Vocabulary vocabulary;
    private final Arrivals arrivals;
    private final PackTrust trust;
    private final PackTaking taking;
    private final PackMedia media;
    private final Clinics clinics;
    private final ApplicationEventPublisher events;

    Sharing(
            Items items,
            Vocabulary vocabulary,
            Arrivals arrivals,
            PackTrust trust,
            PackTaking taking,
            PackMedia media,
            Clinics clinics,
            ApplicationEventPublisher events) {
        this.items = items;
        this.vocabulary = vocabulary;
        this.arrivals = arrivals;
        this.trust = trust;
        this.taking = taking;
        this.media = media;
        this.clinics = clinics;
        this.events = events;
    }

    /**
     * The newest published versions as a signed zip file; what was recalled is left out.
     *
     * @throws DomainError.Invalid if something is missing, the items were written in several languages, or one can't be packed as it is
     */
    @ForEditors
    public PackMade export(ExportPack command) {
        PackForm.require(command);
        PackSelection selection =
                PackSelection.of(items, command.items().isEmpty() ? arrivals.allKeys() : command.items());
        List<PublishedItem> all = new ArrayList<>(selection.items());
        for (Locale other : Texts.LANGUAGES) {
            if (!other.equals(selection.language())) {
                all.addAll(selection.translations(items, other));
            }
        }
        PackMedia.Packed pictures = media.pack(all);
        Map<String, byte[]> files = files(command, selection, all, pictures.paths());
        files.putAll(pictures.files());
        requireReadable(files, all, pictures.paths());
        PackKey.Pair key = trust.pair();
        PackManifest manifest = PackManifest.of(
                command.name().strip(),
                command.version(),
                command.licence(),
                clinics.current().name(),
                key.open(),
                files);
        files.put(PackManifest.FILE, manifest.bytes());
        files.put(PackManifest.SEAL, PackManifest.seal(key.sign(manifest.bytes())));
        int size = selection.items().size();
        events.publishEvent(new Audited(Audited.Deed.EXPORTED, "pack", null, null, List.of(size + " items"), null));
        return new PackMade(
                PackArchive.write(files), size, List.copyOf(selection.recalled().values()), borrowed(selection));
    }

    /**
     * What a pack would change here. Nothing is changed; its pictures are kept for a day, like others that are handed in.
     *
     * @throws PackRefused if it is no pack, nobody here trusts its signer, or a picture or film in it is not taken
     * @throws InvalidPack with every mistake of its items
     * @throws DomainError.Unavailable if its pictures can't be kept now
     */
    @ForEditors
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public PackArrival look(byte[] archive) {
        return taking.compare(archive);
    }

    /**
     * Takes the chosen items over, all or none; says what became of them. What was chosen and is the same by now is left alone.
     *
     * @throws InvalidPack as {@link #look} does
     * @throws DomainError.Conflict if an item was changed here since somebody looked
     * @throws DomainError.Invalid if a chosen exercise leads to one that is neither here nor chosen
     */
    @ForEditors
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public PackTaken take(TakePack command) {
        return taking.take(command);
    }

    /** Whoever passes on what others wrote answers for its licence. */
    private List<String> borrowed(PackSelection selection) {
        Map<ItemKey, String> origins = arrivals.origins(selection.keys());
        return selection.items().stream()
                .filter(item -> origins.containsKey(new ItemKey(item.key())))
                .map(item -> item.title() + ": " + origins.get(new ItemKey(item.key())))
                .toList();
    }

    private Map<String, byte[]> files(
            ExportPack command, PackSelection selection, List<PublishedItem> all, Map<MediaId, String> pictures) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Set<Locale> languages = new LinkedHashSet<>();
        all.forEach(item -> {
            languages.add(item.language());
            write(files, item, !item.language().equals(selection.language()), pictures);
        });
        put(files, PackFrame.INFO, PackForm.info(command, languages));
        put(files, PackFrame.SOURCES, PackWriter.sources(sources(selection.items())));
        put(files, PackFrame.FINDINGS, PackWriter.findings(findings(selection.items())));
        return files;
    }

    private static void write(
            Map<String, byte[]> files, PublishedItem item, boolean translation, Map<MediaId, String> pictures) {
        ItemKey key = new ItemKey(item.key());
        put(
                files,
                item.kind().folder() + "/" + key + "." + item.language().getLanguage() + ".md",
                PackWriter.write(key, item.language(), item.text(), translation, pictures));
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
    private static void requireReadable(
            Map<String, byte[]> files, List<PublishedItem> wanted, Map<MediaId, String> pictures) {
        ContentPack read;
        try {
            read = PackParser.parse(ReadPack.texts(files));
        } catch (InvalidPack wrong) {
            throw new DomainError.Invalid(
                    "catalogue.packs.cannot-pack", wrong.problems().getFirst().toString());
        }
        Map<MediaId, Media> shown = new HashMap<>();
        wanted.forEach(item -> item.illustrations()
                .forEach(each -> shown.put(
                        PackPictures.standIn(pictures.getOrDefault(each.media(), "")),
                        new Media(each.media(), each.video(), each.width(), each.height()))));
        Map<String, ItemText> texts = read.items().stream()
                .collect(Collectors.toMap(
                        item -> item.key() + "." + item.language(), item -> PackPictures.settled(item.text(), shown)));
        for (PublishedItem item : wanted) {
            if (!item.text().equals(texts.get(item.key() + "." + item.language()))) {
                throw new DomainError.Invalid("catalogue.packs.cannot-pack", item.title());
            }
        }
    }

    private static void put(Map<String, byte[]> files, String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
