package org.restride.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
        ItemReader reader = new ItemReader(sources, findings, figures);
        List<ContentPack.Item> items = new ArrayList<>();
        for (ItemKind kind : ItemKind.values()) {
            files.folder(kind.folder())
                    .forEach((path, text) -> attempt(() -> items.add(item(reader, kind, path, text))));
        }
        Map<String, List<PackDocument>> documents = documents();
        problems.addAll(CrossReferences.problems(info, items));
        figures.keySet().stream()
                .filter(id -> problems.isEmpty() && !figuresInUse.contains(id))
                .forEach(id -> problems.add(new PackProblem(FIGURES + "/" + id + ".json", 0, "no exercise uses it")));
        if (!problems.isEmpty()) {
            throw new InvalidPack(problems);
        }
        return new ContentPack(info, items, sources, findings, documents);
    }

    private ContentPack.Item item(ItemReader reader, ItemKind kind, String path, String text) {
        ItemFile file = ItemFile.read(path, text);
        file.front().textIf("figure").ifPresent(figuresInUse::add);
        return reader.read(kind, file);
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
