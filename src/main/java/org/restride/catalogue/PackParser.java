package org.restride.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.packs.InvalidPack;
import org.restride.base.packs.PackDocument;
import org.restride.base.packs.PackInfo;
import org.restride.base.packs.PackProblem;

/** Reads and checks a whole content pack; all files are tried, so that an author sees every mistake at once. */
final class PackParser {

    private static final String FIGURES = "figures";

    private final PackFiles files;
    private final List<PackProblem> problems = new ArrayList<>();
    private final Set<String> figuresInUse = new HashSet<>();

    private PackParser(PackFiles files) {
        this.files = files;
    }

    /**
     * @throws InvalidPack with every mistake of the pack
     */
    static ContentPack parse(PackFiles files) {
        return new PackParser(files).parse();
    }

    private ContentPack parse() {
        PackInfo info = PackFrame.info(document(PackFrame.INFO));
        Map<String, Source> sources = PackFrame.sources(document(PackFrame.SOURCES));
        Map<String, Finding> findings = PackFrame.findings(document(PackFrame.FINDINGS));
        Map<String, String> figures = figures();
        List<ContentPack.Item> items = items(info, new ItemReader(sources, findings, figures, files));
        List<ContentPack.Register> register = register(sources, items);
        Map<Locale, List<List<String>>> synonyms = new HashMap<>();
        attempt(() -> synonyms.putAll(SynonymReader.read(optional(SynonymReader.FILE))));
        Map<String, List<PackDocument>> documents = documents();
        problems.addAll(CrossReferences.problems(info, items));
        figures.keySet().stream()
                .filter(id -> problems.isEmpty() && !figuresInUse.contains(id))
                .forEach(id -> problems.add(new PackProblem(FIGURES + "/" + id + ".json", 0, "no exercise uses it")));
        files.media().stream()
                .filter(path ->
                        problems.isEmpty() && items.stream().noneMatch(item -> item.shows(PackPictures.standIn(path))))
                .forEach(path -> problems.add(new PackProblem(path, 0, "no item shows it")));
        if (!problems.isEmpty()) {
            throw new InvalidPack(problems);
        }
        return new ContentPack(info, items, sources, findings, register, synonyms, documents);
    }

    private List<ContentPack.Item> items(PackInfo info, ItemReader reader) {
        Map<ItemKey, ContentPack.Item> originals = new LinkedHashMap<>();
        List<ContentPack.Item> translations = new ArrayList<>();
        List<Runnable> later = new ArrayList<>();
        for (ItemKind kind : ItemKind.values()) {
            files.folder(kind.folder())
                    .forEach((path, text) -> attempt(() -> {
                        ItemFile file = ItemFile.read(path, text);
                        if (file.language().equals(info.sourceLanguage())) {
                            file.front().textIf("figure").ifPresent(figuresInUse::add);
                            ContentPack.Item item = reader.read(kind, file);
                            ContentPack.Item other = originals.putIfAbsent(item.key(), item);
                            if (other != null) {
                                throw file.problem(
                                        1 - file.linesAbove(),
                                        "the id is taken by another kind of item, " + other.path());
                            }
                        } else {
                            later.add(() -> translations.add(translation(info, kind, file, originals)));
                        }
                    }));
        }
        later.forEach(this::attempt);
        List<ContentPack.Item> items = new ArrayList<>(originals.values());
        items.addAll(translations);
        return items;
    }

    private static ContentPack.Item translation(
            PackInfo info, ItemKind kind, ItemFile file, Map<ItemKey, ContentPack.Item> originals) {
        ContentPack.Item original = originals.get(new ItemKey(file.id()));
        if (original == null || original.kind() != kind) {
            throw file.problem(1 - file.linesAbove(), "a translation needs the text in " + info.sourceLanguage());
        }
        return ItemReader.read(kind, file, original);
    }

    private List<ContentPack.Register> register(Map<String, Source> sources, List<ContentPack.Item> items) {
        List<ContentPack.Register> register = new ArrayList<>();
        Set<ItemKey> keys = items.stream().map(ContentPack.Item::key).collect(Collectors.toSet());
        optional(ContradictionReader.FILE)
                .ifPresent(
                        document -> attempt(() -> register.addAll(ContradictionReader.read(document, sources, keys))));
        return register;
    }

    private Optional<PackDocument> optional(String path) {
        return Optional.ofNullable(files.texts().get(path)).map(text -> PackDocument.of(path, text));
    }

    private PackDocument document(String path) {
        String text = files.texts().get(path);
        if (text == null) {
            throw new InvalidPack(path, 0, "the file is missing");
        }
        return PackDocument.of(path, text);
    }

    private Map<String, String> figures() {
        Map<String, String> figures = new HashMap<>();
        files.folder(FIGURES)
                .forEach((path, text) -> attempt(() -> figures.put(
                        path.substring(path.indexOf('/') + 1, path.length() - ".json".length()),
                        FigureJson.compact(path, text))));
        return figures;
    }

    private Map<String, List<PackDocument>> documents() {
        Map<String, List<PackDocument>> documents = new TreeMap<>();
        files.texts().forEach((path, text) -> {
            @Nullable String folder = path.endsWith(".yaml") && path.contains("/") ? path.substring(0, path.indexOf('/')) : null;
            if (folder != null) {
                attempt(() -> documents
                        .computeIfAbsent(folder, _ -> new ArrayList<>())
                        .add(PackDocument.of(path, text)));
            }
        });
        return documents;
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (InvalidPack wrong) {
            problems.addAll(wrong.problems());
        }
    }
}
