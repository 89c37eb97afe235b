package org.restride.outcomes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.restride.base.Wording;
import org.restride.base.packs.Fields;
import org.restride.base.packs.InvalidPack;
import org.restride.base.packs.PackDocument;
import org.restride.questions.Questionnaire;
import org.restride.questions.QuestionnaireFile;

/** Reads a measure from its pack file. */
final class MeasureFile {

    private static final int MOST_POINTS = 100_000;

    private MeasureFile() {}

    /**
     * @throws InvalidPack if the file is wrong, with the line
     */
    static Measure read(PackDocument document) {
        Fields file = document.fields();
        file.day("date");
        Licence licence = licence(file.fields("licence"));
        Questionnaire questions = questions(file, licence.textFrom() == Licence.TextFrom.CLINIC);
        Measure measure = new Measure(
                questions.key(),
                questions.version(),
                file.text("abbreviation", 20),
                questions.title(),
                wording(file, "plain"),
                file.code("domain", Domain.class),
                file.flag("screening"),
                licence,
                questions,
                scoring(file.fields("scoring"), questions),
                change(file.fields("change")),
                file.fieldsIf("single-change").map(MeasureFile::change).orElse(null),
                range(file.fields("range")),
                file.fieldsIf("note").map(MeasureFile::wording).orElse(null),
                file.texts("sources"));
        file.end();
        if (measure.needsText() == measure.places().isEmpty()) {
            throw file.problem("licence", "must say text-from: clinic if and only if texts are missing");
        }
        return measure;
    }

    private static Questionnaire questions(Fields file, boolean textsLater) {
        String key = file.name("id");
        int version = file.number("version", 1, MOST_POINTS);
        Wording name = wording(file, "name");
        Wording intro = file.fieldsIf("intro").map(MeasureFile::wording).orElse(null);
        List<Questionnaire.Page> pages = QuestionnaireFile.pages(file, textsLater);
        try {
            return new Questionnaire(key, version, name, intro, pages);
        } catch (IllegalArgumentException nonsense) {
            throw file.problem("pages", "can't be: " + nonsense.getMessage());
        }
    }

    private static Licence licence(Fields entry) {
        Licence licence = new Licence(
                entry.text("holder", 200), wording(entry, "terms"), entry.code("text-from", Licence.TextFrom.class));
        entry.end();
        return licence;
    }

    private static Scoring scoring(Fields entry, Questionnaire questions) {
        Set<String> known = new HashSet<>();
        questions.questions().stream()
                .filter(item -> Scoring.isNumber(item.kind()))
                .forEach(item -> known.add(item.id()));
        List<Scale> scales = new ArrayList<>();
        for (Fields each : entry.list("scales")) {
            scales.add(scale(each, known));
        }
        if (scales.isEmpty()) {
            throw entry.problem("scales", "must have at least one");
        }
        scales.forEach(scale -> known.add(scale.id()));
        List<Stratum> strata =
                entry.list("strata").stream().map(each -> stratum(each, known)).toList();
        Scoring scoring = new Scoring(scales, strata, entry.flag("by-table"));
        entry.end();
        return scoring;
    }

    private static Scale scale(Fields entry, Set<String> questions) {
        List<String> counted = entry.names("questions");
        List<String> reversed = entry.names("reversed");
        Map<String, BigDecimal> weights = new HashMap<>();
        entry.fieldsIf("weights")
                .ifPresent(all -> all.keys().forEach(question -> weights.put(question, decimal(all, question))));
        requireKnown(entry, "questions", counted, questions);
        requireKnown(entry, "reversed", reversed, questions);
        requireKnown(entry, "weights", weights.keySet(), questions);
        List<Scale.Fixed> fixed =
                entry.list("fixed").stream().map(each -> fixed(each, questions)).toList();
        Scale scale = new Scale(
                entry.name("id"),
                entry.fieldsIf("label").map(MeasureFile::wording).orElse(null),
                entry.code("method", Scale.Method.class),
                counted,
                Set.copyOf(reversed),
                weights,
                entry.numberIf("most-missing", 0, 100).orElse(0),
                entry.has("missing") ? entry.code("missing", Scale.Missing.class) : Scale.Missing.LEAVE_OUT,
                fixed);
        entry.end();
        return scale;
    }

    private static Scale.Fixed fixed(Fields entry, Set<String> questions) {
        Scale.Fixed fixed = new Scale.Fixed(condition(entry, questions), decimal(entry, "counts"));
        entry.end();
        return fixed;
    }

    private static Stratum.Condition condition(Fields entry, Set<String> known) {
        Stratum.Condition condition =
                new Stratum.Condition(entry.name("of"), decimalIf(entry, "at-least"), decimalIf(entry, "at-most"));
        requireKnown(entry, "of", List.of(condition.of()), known);
        return condition;
    }

    private static Stratum stratum(Fields entry, Set<String> known) {
        boolean any = entry.has("any");
        List<Stratum.Condition> conditions = new ArrayList<>();
        for (Fields each : entry.list(any ? "any" : "all")) {
            conditions.add(condition(each, known));
            each.end();
        }
        Stratum stratum = new Stratum(entry.name("id"), wording(entry, "label"), any, conditions);
        entry.end();
        return stratum;
    }

    private static ChangeRule change(Fields entry) {
        ChangeRule change = new ChangeRule(
                entry.code("direction", Direction.class),
                decimalIf(entry, "mdc"),
                decimalIf(entry, "mic-absolute"),
                decimalIf(entry, "mic-relative"),
                entry.flag("transition"),
                entry.texts("sources"));
        entry.end();
        return change;
    }

    private static Measure.Range range(Fields entry) {
        Measure.Range range = new Measure.Range(
                entry.number("from", -MOST_POINTS, MOST_POINTS),
                entry.number("to", -MOST_POINTS, MOST_POINTS),
                entry.numberIf("decimals", 0, 2).orElse(0));
        if (range.to() <= range.from()) {
            throw entry.problem("to", "must be above from");
        }
        entry.end();
        return range;
    }

    private static void requireKnown(Fields entry, String key, Iterable<String> names, Set<String> known) {
        for (String name : names) {
            if (!known.contains(name)) {
                throw entry.problem(key, "names " + name + ", which is nothing that counts");
            }
        }
    }

    private static BigDecimal decimal(Fields entry, String key) {
        String text = entry.text(key, 12);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            throw entry.problem(key, "must be a number, not " + text);
        }
    }

    private static @Nullable BigDecimal decimalIf(Fields entry, String key) {
        return entry.has(key) ? decimal(entry, key) : null;
    }

    private static Wording wording(Fields parent, String key) {
        return wording(parent.fields(key));
    }

    private static Wording wording(Fields texts) {
        Map<String, String> words = new HashMap<>();
        texts.keys().forEach(language -> words.put(language, texts.text(language)));
        if (!words.containsKey("en")) {
            throw texts.problem("en", "is missing");
        }
        return new Wording(words);
    }
}
