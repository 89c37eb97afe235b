package org.restride.plans.progression;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.restride.base.DomainError;
import org.restride.base.Texts;
import org.restride.base.Wording;
import org.restride.base.packs.Fields;
import org.restride.base.packs.PackDocument;
import org.springframework.core.io.ClassPathResource;

/** Reads the rules from their pack file. */
public final class ProgressionFile {

    /** The file's name in the pack's folder {@code rules}. */
    public static final String ID = "progression";

    private static final String PATH = "rules/progression.yaml";
    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");
    private static final int LONGEST = 300;

    private ProgressionFile() {}

    /** What the product ships. */
    public static String shipped() {
        try {
            return new ClassPathResource("content/" + PATH).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException("The rules of progression could not be read", problem);
        }
    }

    public static ProgressionRules read(String text) {
        return read(PackDocument.of(PATH, text));
    }

    /**
     * @throws org.restride.base.packs.InvalidPack if the file is wrong, with the line
     */
    public static ProgressionRules read(PackDocument document) {
        Fields file = document.fields();
        file.code("id", Id.class);
        int version = file.number("version", 1, 100_000);
        file.day("date");
        file.text("source");
        Wording note = wording(file, "note", 600);
        Thresholds numbers = numbers(file);
        StepSizes steps = steps(file.fields("steps"));
        Map<ProgressionRule, RuleWords> words = rules(file);
        file.end();
        return new ProgressionRules(version, version, note, numbers, steps, words);
    }

    private enum Id {
        PROGRESSION
    }

    private static Thresholds numbers(Fields file) {
        Fields entry = file.fields("numbers");
        try {
            Thresholds numbers = new Thresholds(
                    entry.number("sessions", 2, 10),
                    entry.number("mornings", 1, 10),
                    entry.number("pain-up-to", 0, 5),
                    entry.number("too-much-from", 1, 10),
                    entry.number("stop-after", 2, 6),
                    entry.number("effort-up-to", 1, 10),
                    entry.number("completion", 50, 100));
            entry.end();
            return numbers;
        } catch (DomainError.Invalid odd) {
            throw file.problem(
                    "numbers", "do not fit each other: " + odd.fields().keySet());
        }
    }

    private static StepSizes steps(Fields entry) {
        StepSizes steps = new StepSizes(
                entry.number("repetitions", 1, 10),
                entry.number("seconds", 1, 60),
                entry.number("hold-seconds", 1, 10),
                entry.number("sets", 1, 3),
                entry.number("load-percent", 2, 10));
        entry.end();
        return steps;
    }

    /** The file's order is the order in which the rules are asked, so that who reads it reads what happens. */
    private static Map<ProgressionRule, RuleWords> rules(Fields file) {
        Map<ProgressionRule, RuleWords> words = new EnumMap<>(ProgressionRule.class);
        List<Fields> entries = file.list("rules");
        ProgressionRule last = null;
        for (Fields entry : entries) {
            ProgressionRule rule = entry.code("rule", ProgressionRule.class);
            if (last != null && rule.compareTo(last) <= 0) {
                throw entry.problem(
                        "rule", "stands in the wrong place: the order is that in which the rules are asked");
            }
            last = rule;
            words.put(
                    rule,
                    new RuleWords(
                            entry.textIf("source").orElse(null),
                            wording(entry, "clinician", LONGEST),
                            wording(entry, "patient", LONGEST)));
            entry.end();
        }
        Set<ProgressionRule> missing = EnumSet.allOf(ProgressionRule.class);
        missing.removeAll(words.keySet());
        if (!missing.isEmpty()) {
            throw file.problem("rules", "lacks " + missing.iterator().next().code());
        }
        return words;
    }

    private static Wording wording(Fields parent, String key, int longest) {
        Fields texts = parent.fields(key);
        Map<String, String> words = new HashMap<>();
        for (Locale language : Texts.LANGUAGES) {
            String text = texts.text(language.getLanguage(), longest);
            Matcher place = PLACE.matcher(text);
            while (place.find()) {
                if (!Reported.NAMES.contains(place.group(1))) {
                    throw texts.problem(language.getLanguage(), "has the unknown place " + place.group());
                }
            }
            words.put(language.getLanguage(), text);
        }
        texts.end();
        return new Wording(words);
    }
}
