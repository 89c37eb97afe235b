package org.restride.questions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.restride.base.Wording;
import org.restride.base.packs.Fields;
import org.restride.base.packs.InvalidPack;
import org.restride.base.packs.PackDocument;

/**
 * Reads a questionnaire from its pack file. A file may leave texts out that somebody else enters later: their places are then named, by
 * the question's id and the option's.
 */
public final class QuestionnaireFile {

    private enum Type {
        YES_NO,
        ONE_OF,
        SEVERAL_OF,
        PLACES,
        NUMBER,
        SCALE,
        RANGE,
        ACTIVITIES,
        DURATION,
        TEXT
    }

    private final boolean textsLater;

    private QuestionnaireFile(boolean textsLater) {
        this.textsLater = textsLater;
    }

    /**
     * The pages of a file whose other fields somebody else reads.
     *
     * @param textsLater whether texts of questions and options may be missing
     * @throws InvalidPack if they are wrong
     */
    public static List<Questionnaire.Page> pages(Fields file, boolean textsLater) {
        QuestionnaireFile reading = new QuestionnaireFile(textsLater);
        return file.list("pages").stream().map(reading::page).toList();
    }

    /** Whether the file has pages, as only questionnaires do. */
    static boolean isOne(PackDocument document) {
        return document.fields().has("pages");
    }

    /**
     * @throws InvalidPack if the file is wrong
     */
    static Questionnaire read(PackDocument document) {
        Fields file = document.fields();
        String key = file.name("id");
        int version = file.number("version", 1, 100_000);
        file.day("date");
        file.texts("sources");
        Wording title = required(file, "title");
        Optional<Wording> intro = wording(file, "intro");
        List<Questionnaire.Page> pages = pages(file, false);
        file.end();
        try {
            return new Questionnaire(key, version, title, intro.orElse(null), pages);
        } catch (IllegalArgumentException nonsense) {
            throw file.problem("pages", "can't be: " + nonsense.getMessage());
        }
    }

    private Questionnaire.Page page(Fields entry) {
        Questionnaire.Page page = new Questionnaire.Page(
                entry.name("id"),
                required(entry, "title"),
                entry.list("questions").stream().map(this::item).toList());
        entry.end();
        return page;
    }

    private Questionnaire.Item item(Fields entry) {
        String id = entry.name("id");
        Questionnaire.Item item = new Questionnaire.Item(
                id,
                words(entry, "text", id),
                wording(entry, "help").orElse(null),
                kind(entry, entry.nameIf("labels-of").orElse(id)),
                entry.texts("sources"),
                shownIf(entry));
        entry.end();
        return item;
    }

    /** What stands there, or the name of the place where it will stand. */
    private Wording words(Fields parent, String key, String place) {
        return textsLater && !parent.has(key)
                ? new Wording(Map.of("en", TextPlaces.named(place)))
                : required(parent, key);
    }

    private AnswerKind kind(Fields entry, String place) {
        return switch (entry.code("type", Type.class)) {
            case YES_NO -> new AnswerKind.YesNo(entry.names("sets"));
            case ONE_OF -> new AnswerKind.OneOf(options(entry, place));
            case SEVERAL_OF -> new AnswerKind.SeveralOf(options(entry, place));
            case PLACES -> new AnswerKind.Places(options(entry, place));
            case NUMBER ->
                new AnswerKind.Count(
                        entry.number("from", 0, 100_000), entry.number("to", 1, 100_000), entry.name("unit"));
            case SCALE -> new AnswerKind.Scale(required(entry, "none"), required(entry, "worst"));
            case RANGE -> range(entry, place);
            case ACTIVITIES -> activities(entry, place);
            case DURATION -> new AnswerKind.Duration();
            case TEXT -> new AnswerKind.Text(entry.number("most", 1, Answer.LONGEST_WORDS));
        };
    }

    private AnswerKind range(Fields entry, String place) {
        int step = entry.numberIf("step", 1, 100_000).orElse(1);
        try {
            return new AnswerKind.Range(
                    entry.number("from", -100_000, 100_000),
                    entry.number("to", -100_000, 100_000),
                    step,
                    words(entry, "low", place + ".low"),
                    words(entry, "high", place + ".high"));
        } catch (IllegalArgumentException nonsense) {
            throw entry.problem("to", "can't be: " + nonsense.getMessage());
        }
    }

    private AnswerKind activities(Fields entry, String place) {
        try {
            return new AnswerKind.Activities(
                    entry.number("fewest", 1, 10),
                    entry.number("utmost", 1, 10),
                    entry.number("from", -100_000, 100_000),
                    entry.number("to", -100_000, 100_000),
                    words(entry, "low", place + ".low"),
                    words(entry, "high", place + ".high"));
        } catch (IllegalArgumentException nonsense) {
            throw entry.problem("to", "can't be: " + nonsense.getMessage());
        }
    }

    private List<AnswerKind.Option> options(Fields entry, String place) {
        List<AnswerKind.Option> options = new ArrayList<>();
        for (Fields each : entry.list("options")) {
            String id = each.name("id");
            OptionalInt value = each.numberIf("value", -100_000, 100_000);
            AnswerKind.Option option = new AnswerKind.Option(
                    id,
                    words(each, "label", place + "." + id),
                    each.names("sets"),
                    each.flag("alone"),
                    value.isPresent() ? value.getAsInt() : null);
            each.end();
            if (options.stream().anyMatch(other -> other.id().equals(option.id()))) {
                throw each.problem("id", "stands in the question twice");
            }
            options.add(option);
        }
        if (options.size() < 2) {
            throw entry.problem("options", "must have at least two");
        }
        return options;
    }

    private static @Nullable ShownIf shownIf(Fields entry) {
        return entry.fieldsIf("shown-if")
                .map(condition -> {
                    Boolean yes = condition.has("yes") ? condition.flag("yes") : null;
                    var least = condition.numberIf("at-least", 0, 100_000);
                    ShownIf read = new ShownIf(
                            condition.name("question"),
                            yes,
                            condition.names("chosen"),
                            least.isPresent() ? least.getAsInt() : null);
                    condition.end();
                    return read;
                })
                .orElse(null);
    }

    static Wording required(Fields parent, String key) {
        return wording(parent, key).orElseThrow(() -> parent.problem(key, "is missing"));
    }

    static Optional<Wording> wording(Fields parent, String key) {
        return parent.fieldsIf(key).map(texts -> {
            Map<String, String> words = new HashMap<>();
            texts.keys().forEach(language -> words.put(language, texts.text(language)));
            if (!words.containsKey("en")) {
                throw parent.problem(key, "has no English text");
            }
            return new Wording(words);
        });
    }
}
