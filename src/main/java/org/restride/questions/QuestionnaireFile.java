package org.restride.questions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.base.Wording;
import org.restride.base.packs.Fields;
import org.restride.base.packs.InvalidPack;
import org.restride.base.packs.PackDocument;

/** Reads a questionnaire from its pack file. */
final class QuestionnaireFile {

    private enum Type {
        YES_NO,
        ONE_OF,
        SEVERAL_OF,
        PLACES,
        NUMBER,
        SCALE,
        DURATION,
        TEXT
    }

    private QuestionnaireFile() {}

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
        List<Questionnaire.Page> pages =
                file.list("pages").stream().map(QuestionnaireFile::page).toList();
        file.end();
        try {
            return new Questionnaire(key, version, title, intro.orElse(null), pages);
        } catch (IllegalArgumentException nonsense) {
            throw file.problem("pages", "can't be: " + nonsense.getMessage());
        }
    }

    private static Questionnaire.Page page(Fields entry) {
        Questionnaire.Page page = new Questionnaire.Page(
                entry.name("id"),
                required(entry, "title"),
                entry.list("questions").stream().map(QuestionnaireFile::item).toList());
        entry.end();
        return page;
    }

    private static Questionnaire.Item item(Fields entry) {
        Questionnaire.Item item = new Questionnaire.Item(
                entry.name("id"),
                required(entry, "text"),
                wording(entry, "help").orElse(null),
                kind(entry),
                entry.texts("sources"),
                shownIf(entry));
        entry.end();
        return item;
    }

    private static AnswerKind kind(Fields entry) {
        return switch (entry.code("type", Type.class)) {
            case YES_NO -> new AnswerKind.YesNo(entry.names("sets"));
            case ONE_OF -> new AnswerKind.OneOf(options(entry));
            case SEVERAL_OF -> new AnswerKind.SeveralOf(options(entry));
            case PLACES -> new AnswerKind.Places(options(entry));
            case NUMBER ->
                new AnswerKind.Count(
                        entry.number("from", 0, 100_000), entry.number("to", 1, 100_000), entry.name("unit"));
            case SCALE -> new AnswerKind.Scale(required(entry, "none"), required(entry, "worst"));
            case DURATION -> new AnswerKind.Duration();
            case TEXT -> new AnswerKind.Text(entry.number("most", 1, Answer.LONGEST_WORDS));
        };
    }

    private static List<AnswerKind.Option> options(Fields entry) {
        List<AnswerKind.Option> options = new ArrayList<>();
        for (Fields each : entry.list("options")) {
            AnswerKind.Option option = new AnswerKind.Option(
                    each.name("id"), required(each, "label"), each.names("sets"), each.flag("alone"));
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
