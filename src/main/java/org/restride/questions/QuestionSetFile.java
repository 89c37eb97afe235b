package org.restride.questions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.restride.base.Wording;
import org.restride.base.packs.Fields;
import org.restride.base.packs.InvalidPack;
import org.restride.base.packs.PackDocument;

/** Reads a question set from its pack file. */
final class QuestionSetFile {

    private QuestionSetFile() {}

    /**
     * @throws InvalidPack if the file is wrong
     */
    static QuestionSet read(PackDocument document) {
        Fields file = document.fields();
        String key = file.name("id");
        int version = file.number("version", 1, 100_000);
        file.day("date");
        file.texts("sources");
        file.texts("level-order");
        Wording title = QuestionnaireFile.wording(file, "title").orElseThrow(() -> file.problem("title", "is missing"));
        Optional<Wording> intro = QuestionnaireFile.wording(file, "intro");
        List<Question> questions = questions(file);
        Map<Level, LevelText> levels = levels(file.fields("levels"));
        file.end();
        if (questions.isEmpty()) {
            throw file.problem("questions", "must not be empty");
        }
        return new QuestionSet(key, version, title, intro.orElse(null), questions, levels);
    }

    private static List<Question> questions(Fields file) {
        List<Question> questions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Fields entry : file.list("questions")) {
            Question question = question(entry);
            if (!ids.add(question.id())) {
                throw entry.problem("id", "stands in the set twice");
            }
            questions.add(question);
        }
        return questions;
    }

    private static Question question(Fields entry) {
        if (!entry.text("type").equals("yes-no")) {
            throw entry.problem("type", "must be yes-no");
        }
        entry.texts("sources");
        Question question = new Question(
                entry.name("id"),
                QuestionnaireFile.wording(entry, "text").orElseThrow(() -> entry.problem("text", "is missing")),
                QuestionnaireFile.wording(entry, "help").orElse(null),
                level(entry),
                entry.name("flag"),
                QuestionnaireFile.wording(entry, "emergency-line").orElse(null));
        entry.end();
        return question;
    }

    private static Level level(Fields entry) {
        String name = entry.text("level");
        try {
            return Level.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw entry.problem("level", "can't be " + name);
        }
    }

    private static Map<Level, LevelText> levels(Fields levels) {
        Map<Level, LevelText> texts = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            Fields entry = levels.fields(level.name());
            entry.text("tell-clinic");
            texts.put(
                    level,
                    new LevelText(
                            QuestionnaireFile.wording(entry, "title")
                                    .orElseThrow(() -> entry.problem("title", "is missing")),
                            QuestionnaireFile.wording(entry, "now")
                                    .orElseThrow(() -> entry.problem("now", "is missing")),
                            lines(entry),
                            entry.flag("locks-plan")));
            entry.end();
        }
        levels.end();
        return texts;
    }

    private static List<Wording> lines(Fields entry) {
        Fields languages = entry.fields("lines");
        int count = languages.texts("en").size();
        List<Wording> lines = new ArrayList<>();
        for (int line = 0; line < count; line++) {
            Map<String, String> words = new HashMap<>();
            for (String language : languages.keys()) {
                List<String> own = languages.texts(language);
                if (own.size() != count) {
                    throw languages.problem(language, "must have " + count + " lines as in English");
                }
                words.put(language, own.get(line));
            }
            lines.add(new Wording(words));
        }
        return lines;
    }
}
