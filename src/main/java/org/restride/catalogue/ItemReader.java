package org.restride.catalogue;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.restride.base.packs.Fields;
import org.restride.base.packs.InvalidPack;

/** Reads one item's file into what an author writes; refuses what the item itself would refuse, with the line. */
final class ItemReader {

    static final int LONGEST_TITLE = 80;
    static final int LONGEST_SUMMARY = 120;

    private final Map<String, Source> sources;
    private final Map<String, Finding> findings;
    private final Map<String, String> figures;
    private final PackFiles files;

    ItemReader(
            Map<String, Source> sources, Map<String, Finding> findings, Map<String, String> figures, PackFiles files) {
        this.sources = sources;
        this.findings = findings;
        this.figures = figures;
        this.files = files;
    }

    /** Reads an item in the language in which it was written. */
    ContentPack.Item read(ItemKind kind, ItemFile file) {
        Fields front = head(kind, file);
        String title = front.text("title", LONGEST_TITLE);
        List<String> aliases = front.texts("aliases");
        String summary = front.text("summary", LONGEST_SUMMARY);
        boolean draft = front.flag("draft");
        ItemBody body = valid(front, () -> switch (kind) {
            case EXERCISE -> exercise(file);
            case ARTICLE -> article(file);
            case HABIT -> habit(file);
            case RUN_SESSION -> run(file);
        });
        boolean pictured = front.has(PackPictures.KEY);
        List<Illustration> pictures = PackPictures.read(front, files);
        front.end();
        return new ContentPack.Item(
                file.path(),
                kind,
                new ItemKey(file.id()),
                file.language(),
                new ItemText(title, aliases, summary, body, pictures),
                draft,
                pictured);
    }

    /** Reads an item in another language, given what the original says. */
    static ContentPack.Item read(ItemKind kind, ItemFile file, ContentPack.Item original) {
        Fields front = head(kind, file);
        ItemText text = valid(front, () -> TranslationReader.read(file, original.text()));
        return new ContentPack.Item(
                file.path(), kind, original.key(), file.language(), text, original.draft(), original.pictured());
    }

    private static Fields head(ItemKind kind, ItemFile file) {
        Fields front = file.front();
        if (!front.text("kind").equals(kind.code())) {
            throw front.problem("kind", "must be " + kind.code() + " in this folder");
        }
        if (!front.name("id").equals(file.id())) {
            throw front.problem("id", "must be the file's name, " + file.id());
        }
        if (!Locale.of(front.name("language")).equals(file.language())) {
            throw front.problem("language", "must be the one in the file's name, " + file.language());
        }
        return front;
    }

    private ExerciseBody exercise(ItemFile file) {
        Fields front = file.front();
        return new ExerciseBody(
                front.code("purpose", Purpose.class),
                required(front, "regions", front.codes("regions", Region.class)),
                front.names("muscles"),
                required(front, "equipment", front.codes("equipment", Equipment.class)),
                front.number("level", 1, 5),
                front.code("position", Position.class),
                front.code("sides", Sides.class),
                DoseReader.dose(front.fields("dose")),
                DoseReader.bounds(front.fields("bounds")),
                doses(front),
                DoseReader.frequency(front.fields("frequency")),
                front.number("minutes", 1, 120),
                rung(front, "easier"),
                rung(front, "harder"),
                findings(front, "contraindications"),
                findings(front, "precautions"),
                front.names("tags"),
                Sections.steps(file, Sections.REQUIRED),
                figure(front),
                claims(front));
    }

    private ArticleBody article(ItemFile file) {
        Fields front = file.front();
        audience(front);
        List<Claim> claims = claims(front);
        return new ArticleBody(
                front.number("minutes", 1, 60),
                front.codes("regions", Region.class),
                front.names("tags"),
                prose(file, claims),
                claims);
    }

    private HabitBody habit(ItemFile file) {
        Fields front = file.front();
        audience(front);
        List<Claim> claims = claims(front);
        return new HabitBody(
                front.number("minutes", 1, 60),
                front.codes("regions", Region.class),
                front.names("tags"),
                prose(file, claims),
                claims);
    }

    private RunSessionBody run(ItemFile file) {
        Fields front = file.front();
        return new RunSessionBody(
                front.code("run-kind", RunSessionBody.RunKind.class),
                front.list("stages").stream().map(DoseReader::stage).toList(),
                front.number("minutes", 1, 360),
                front.names("surface"),
                front.names("tags"),
                Sections.steps(file, Sections.REQUIRED),
                claims(front));
    }

    private static Map<Goal, GoalDose> doses(Fields front) {
        Map<Goal, GoalDose> doses = new EnumMap<>(Goal.class);
        front.fieldsBy("doses", Goal.class).forEach((goal, each) -> {
            DoseSuggestion dose = DoseReader.dose(each.fields("dose"));
            Bounds bounds = DoseReader.bounds(each.fields("bounds"));
            each.end();
            doses.put(goal, valid(each, () -> new GoalDose(dose, bounds)));
        });
        return doses;
    }

    private static void audience(Fields front) {
        if (!front.text("audience").equals("patient")) {
            throw front.problem("audience", "must be patient");
        }
    }

    private static @Nullable ItemKey rung(Fields front, String key) {
        return front.nameIf(key).map(ItemKey::new).orElse(null);
    }

    private List<String> findings(Fields front, String key) {
        List<String> codes = front.names(key);
        for (String code : codes) {
            if (!findings.containsKey(code)) {
                throw front.problem(key, "names \"" + code + "\", which " + PackFrame.FINDINGS + " does not have");
            }
        }
        return codes;
    }

    private String figure(Fields front) {
        String id = front.name("figure");
        String figure = figures.get(id);
        if (figure == null) {
            throw front.problem("figure", "names \"" + id + "\", but there is no figures/" + id + ".json");
        }
        return figure;
    }

    private List<Claim> claims(Fields front) {
        Set<String> ids = new HashSet<>();
        return front.list("claims").stream()
                .map(fields -> {
                    Claim claim = claim(fields);
                    if (!ids.add(claim.id())) {
                        throw fields.problem("id", "is taken by another claim");
                    }
                    return claim;
                })
                .toList();
    }

    private Claim claim(Fields fields) {
        String id = fields.name("id");
        String key = fields.text("source");
        Source source = sources.get(key);
        if (source == null) {
            throw fields.problem("source", "names \"" + key + "\", which " + PackFrame.SOURCES + " does not have");
        }
        Claim claim = new Claim(
                id,
                fields.text("text", 300),
                source,
                fields.text("where", 200),
                fields.code("grade", Claim.Grade.class),
                fields.day("date"));
        fields.end();
        return claim;
    }

    static String prose(ItemFile file, List<Claim> claims) {
        Markdown.fault(file.markdown()).ifPresent(fault -> {
            throw file.problem(fault.line(), fault.what());
        });
        Set<String> known = new HashSet<>(claims.stream().map(Claim::id).toList());
        Set<String> named = new HashSet<>();
        for (Markdown.Mark mark : Markdown.marks(file.markdown())) {
            if (!known.contains(mark.claim())) {
                throw file.problem(mark.line(), "the mark [^" + mark.claim() + "] names no claim");
            }
            named.add(mark.claim());
        }
        known.removeAll(named);
        if (!known.isEmpty()) {
            throw file.front().problem("claims", "has claims that no mark in the text names: " + known);
        }
        if (file.markdown().isBlank()) {
            throw file.problem(1, "the text is missing");
        }
        return file.markdown().strip();
    }

    private static <T> List<T> required(Fields front, String key, List<T> values) {
        if (values.isEmpty()) {
            throw front.problem(key, "must name at least one");
        }
        return values;
    }

    /** Values refuse nonsense by themselves; this says in which file. */
    private static <T> T valid(Fields front, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException nonsense) {
            throw new InvalidPack(front.path(), front.line(), String.valueOf(nonsense.getMessage()));
        }
    }
}
