package org.restride.catalogue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.restride.base.packs.Fields;
import org.restride.base.packs.PackDocument;

/** Reads a pack's register of claims that disagree. */
final class ContradictionReader {

    static final String FILE = "contradictions.yaml";

    private static final int LONGEST = 400;

    private final Map<String, Source> sources;
    private final Set<ItemKey> items;
    private final Set<String> ids = new HashSet<>();

    private ContradictionReader(Map<String, Source> sources, Set<ItemKey> items) {
        this.sources = sources;
        this.items = items;
    }

    static List<ContentPack.Register> read(PackDocument document, Map<String, Source> sources, Set<ItemKey> items) {
        Fields fields = document.fields();
        fields.number("version", 1, 100_000);
        ContradictionReader reader = new ContradictionReader(sources, items);
        List<ContentPack.Register> register =
                fields.list("contradictions").stream().map(reader::entry).toList();
        fields.end();
        return register;
    }

    private ContentPack.Register entry(Fields fields) {
        String id = fields.name("id");
        if (!ids.add(id)) {
            throw fields.problem("id", "is taken by another contradiction");
        }
        int number = fields.number("number", 1, 10_000);
        Map<String, String> topic = texts(fields, "topic");
        Contradiction.Side a = side(fields.fields("a"));
        Contradiction.Side b = side(fields.fields("b"));
        Map<String, String> decision = texts(fields, "decision");
        Map<String, String> reason = texts(fields, "reason");
        LocalDate settled = fields.day("settled");
        fields.end();
        return new ContentPack.Register(id, number, topic, a, b, decision, reason, settled);
    }

    private Contradiction.Side side(Fields fields) {
        Contradiction.Side side = new Contradiction.Side(
                texts(fields, "text"),
                fields.texts("sources"),
                fields.text("where", LONGEST),
                fields.code("standing", Contradiction.Standing.class),
                fields.names("items").stream().map(ItemKey::new).toList());
        side.sources().stream()
                .filter(key -> !sources.containsKey(key))
                .findFirst()
                .ifPresent(key -> {
                    throw fields.problem(
                            "sources", "names \"" + key + "\", which " + PackFrame.SOURCES + " does not have");
                });
        side.items().stream().filter(key -> !items.contains(key)).findFirst().ifPresent(key -> {
            throw fields.problem("items", "names no item of the pack: " + key);
        });
        if (side.sources().isEmpty()) {
            throw fields.problem("sources", "must name at least one");
        }
        fields.end();
        return side;
    }

    private static Map<String, String> texts(Fields fields, String key) {
        Fields byLanguage = fields.fields(key);
        Map<String, String> texts = new LinkedHashMap<>();
        byLanguage.keys().forEach(language -> texts.put(language, byLanguage.text(language, LONGEST)));
        if (texts.isEmpty()) {
            throw fields.problem(key, "must be given in at least one language");
        }
        return texts;
    }
}
